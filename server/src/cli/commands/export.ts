import {promises as files} from 'node:fs'
import {basename, dirname, extname, join, relative, resolve} from 'node:path'
import {pageDocumentOf, type PageDocument, type PageSettings} from '../../service'
import {blanksOf} from '../../word/blanks'
import {fileNameOf} from '../../word/fileName'
import type {Call, Command} from '../command'
import {loadPageSettings} from '../config'
import type {Io} from '../io'
import {reasonOf, targetsOf, type Target} from '../operands'
import {bar, commonFolder} from '../output'
import {complain, draftNotes, draftOptions, draftsOf, startReading, type ReadDraft, type Reading} from '../readDrafts'
import {exitCode, Stop} from '../stop'
import {loadWord} from '../word'
import {writeFile} from '../write'

/** `gongwen export`: drafts as Word files. */
export const exportWord: Command = {
  name: 'export',
  summary: '把稿件转成 Word 文件（.docx），按 GB/T 9704—2012 排好版',
  operands: '文件…',
  options: {
    output: {short: 'o', value: '文件或文件夹', help: '写到这里；不写时，写在稿件旁边'},
    name: {value: '取名', choices: ['draft', 'title'], help: '文件名：与稿件相同，或按“单位＋标题＋日期”；默认 draft'},
    force: {help: '覆盖已有的文件'},
    ...draftOptions,
  },
  notes: [
    ...draftNotes,
    '多个文件写到一个文件夹，子文件夹照样分开。版面设置写在配置文件的 page 里，如 {"page": {"linePitch": 29}}。',
    '例：gongwen export 总结.md -o 总结.docx；gongwen export 公文 -o 成品/',
  ],
  async run(call, io) {
    const reading = startReading(call, io)
    const settings = loadPageSettings(call.values['config'], io.cwd)
    const targets = targetsOf(call.operands, io.cwd).filter(
      (target): target is Target => !('problem' in target || reading.isLeftOut(target)),
    )
    const placeOf = placing(call, targets, io.cwd)
    const shown = overStatus(io)
    let count = 0
    for await (const read of draftsOf(reading, call.operands, shown)) {
      if (targets.length > 1) io.status?.(bar(count++, targets.length, read.source.name))
      await exportOne(reading, {read, settings, placeOf, force: call.switches.has('force')}, shown)
    }
    io.status?.('')
    return reading.failed ? exitCode.failed : exitCode.clean
  },
}

interface Export {
  readonly read: ReadDraft
  readonly settings: PageSettings
  readonly placeOf: Placing
  readonly force: boolean
}

async function exportOne(reading: Reading, {read, settings, placeOf, force}: Export, io: Io): Promise<void> {
  const {source, draft} = read
  const document = pageDocumentOf(draft, settings)
  const path = placeOf(source, document)
  const name = relative(io.cwd, path)
  try {
    const bytes = await loadWord().toDocx(document)
    await files.mkdir(dirname(path), {recursive: true})
    writeFile(path, bytes, force)
    io.out(`${source.name === '-' ? '标准输入' : source.name}：已导出到 ${name}\n`)
    for (const note of notesOn(document)) io.error(`${name}：${note}`)
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    const problem = isThere
      ? `已经有 ${name}，没有覆盖；要覆盖请加 --force。`
      : `${name} 写不了（${reasonOf(error)}），没有导出。`
    complain(reading, io, source.name, problem)
  }
}

/** What is to be looked at before the file is handed in. */
function notesOn(document: PageDocument): readonly string[] {
  const blanks = blanksOf(document).map(({kind, text}) =>
    kind === 'date' ? `成文日期还没有填好：“${text}”。` : `发文字号还没有填好：“${text}”。`,
  )
  const secret = document.classification === undefined ? [] : [secretNote]
  return [...secret, ...blanks]
}

const secretNote = '本稿标有密级，请确认本机符合保密要求；涉密文件不得在联网计算机上处理。'

type Placing = (target: Target, document: PageDocument) => string

/** Where each draft goes. Throws {@link Stop} where several would go to one file, or one has no place. */
function placing({values}: Call, targets: readonly Target[], cwd: string): Placing {
  const {output} = values
  const nameOf = (target: Target, document: PageDocument): string => {
    const title = values['name'] === 'title' ? fileNameOf(document) : ''
    return `${title || basename(target.name, extname(target.name))}.docx`
  }
  if (output === undefined) {
    if (targets.some(({path}) => path === '')) throw new Stop('标准输入的稿件要用 -o 写明导出到哪个文件。')
    return (target, document) => join(dirname(target.path), nameOf(target, document))
  }
  const path = resolve(cwd, output)
  if (/\.docx$/i.test(output)) {
    if (targets.length > 1) throw new Stop(`有 ${targets.length} 个稿件，-o 要写一个文件夹；${output} 是文件。`)
    return () => path
  }
  const top = commonFolder(targets.filter(target => target.path !== '').map(target => dirname(target.path)))
  return (target, document) => {
    const below = target.path === '' ? '' : relative(top, dirname(target.path))
    return join(path, below, nameOf(target.name === '-' ? {...target, name: '稿件'} : target, document))
  }
}

/** What is said while the bar is shown takes its place. */
const overStatus = (io: Io): Io => ({
  ...io,
  out(text) {
    io.status?.('')
    io.out(text)
  },
  error(line) {
    io.status?.('')
    io.error(line)
  },
})
