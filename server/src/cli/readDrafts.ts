import {createService, genreNamed, mergedWords, type Draft, type ReadOptions, type Service} from '../service'
import type {Call, Option} from './command'
import {encodingName} from './decode'
import {configName, loadSettings} from './config'
import {editorSettings, type EditorSettings} from './editorSettings'
import {unknownGenre} from './genres'
import type {Io} from './io'
import {ignoreOptions, leftOut, type LeftOut} from './leftOut'
import {loadGenres} from './ownKinds'
import {loadWords} from './ownWords'
import type {Problem, Target} from './operands'
import {readSource, targetsNamed, type Source} from './source'
import {Stop} from './stop'

/** The options of every command that reads drafts. */
export const draftOptions = {
  genre: {value: '文种', help: '按这个文种处理，不再推断'},
  config: {value: '文件', help: `配置文件；默认是向上最近的 ${configName}`},
  ...ignoreOptions,
} as const satisfies Record<string, Option>

/** How operands are written and which files they give. */
export const draftNotes = [
  '文件可以写 .md（按 Markdown 读）、.txt（逐行读）、文件夹、通配符；“-”是标准输入。',
  '直接写出名字的文件都处理；文件夹和通配符只取看得出文种、又不在 .gongwenignore（写法同 .gitignore）里的稿件。',
]

/** A file that was read as a draft. */
export interface ReadDraft {
  readonly source: Source
  readonly draft: Draft
  /** How it was read, to read a changed version alike. */
  readonly options: ReadOptions
  /** Whether the text says that it is an official draft, or the kind was given. */
  readonly active: boolean
}

/** A run over drafts. */
export interface Reading {
  readonly service: Service
  /** The kind that the caller set. */
  readonly genre: string | undefined
  /** Where a task of an editor started the run. */
  readonly editor: EditorSettings | undefined
  /** What the ignore file leaves out. */
  readonly isLeftOut: LeftOut
  /** Whether something could not be read; it was said on standard error. */
  failed: boolean
}

/**
 * Reads settings and options; throws {@link Stop} before any file is touched.
 * @param tellRule is told of a rule that failed.
 */
export function startReading(
  call: Call,
  io: Io,
  tellRule: (rule: string, line: string) => void = (_, line) => io.error(line),
): Reading {
  const {values} = call
  const genres = loadGenres(io)
  const genre = values['genre'] === undefined ? undefined : genreNamed(values['genre'], genres)
  if (values['genre'] !== undefined && !genre) throw new Stop(unknownGenre(values['genre'], genres))
  const editor = values['config'] === undefined ? editorSettings(io) : undefined
  const settings = editor?.settings ?? loadSettings(values['config'], io.cwd)
  const words = mergedWords(loadWords(io), settings.words)
  const service = createService(
    {...settings, words},
    {
      genres,
      onRuleError: (rule, error) => tellRule(rule, `规则 ${rule} 内部出错，其余规则照常检查：${String(error)}`),
    },
  )
  return {service, genre: genre?.name, editor, isLeftOut: leftOut(call, io), failed: false}
}

/** Reads the operands as drafts, one after the other; what cannot be read is said and remembered, and the rest goes on. */
export async function* draftsOf(reading: Reading, operands: readonly string[], io: Io): AsyncGenerator<ReadDraft> {
  let skipped = 0
  for (const target of targetsNamed(operands, io, reading.isLeftOut)) {
    const read = await readTarget(reading, target, io)
    if (read === 'skipped') skipped++
    else if (read) yield read
  }
  tellSkipped(skipped, io)
}

/**
 * Reads one file as a draft; `skipped` if it was found by walking and shows no kind. Undefined where it cannot be read, which is said and
 * remembered, and where the editor that started the run would not look at it.
 */
export async function readTarget(
  reading: Reading,
  target: Target | Problem,
  io: Io,
): Promise<ReadDraft | 'skipped' | undefined> {
  const source = 'problem' in target ? target : await readSource(target, io)
  if ('problem' in source) return complain(reading, io, source.name, source.problem)
  const options = {format: source.format, genre: reading.genre}
  const draft = reading.service.read(source.text, options)
  const active = draft.declared || reading.genre !== undefined
  if (source.walked && reading.editor && !reading.editor.wants(source.name, draft)) return undefined
  if (source.walked && !reading.editor && !active && draft.genre === undefined) return 'skipped'
  tellEncoding(source, io)
  return {source, draft, options, active}
}

/** Says how many files were found by walking and left out. */
export function tellSkipped(count: number, io: Io): void {
  if (count > 0) io.error(`略过 ${count} 个看不出文种的文件；直接写出文件名或加 --genre 就会处理。`)
}

/** The editor would show another text, unless it is told the encoding too. */
function tellEncoding({name, encoding}: Source, io: Io): void {
  if (encoding === 'utf-8') return
  io.error(`${titleOf(name)}：不是 UTF-8，是 ${encodingName[encoding]} 编码，已按这个编码读；建议另存为 UTF-8。`)
}

const titleOf = (name: string): string => (name === '-' ? '标准输入' : name)

/** Says on standard error what went wrong with one file, and remembers that something did. */
export function complain(reading: Reading, io: Io, name: string, problem: string): undefined {
  reading.failed = true
  io.error(`${titleOf(name)}：${problem}`)
}
