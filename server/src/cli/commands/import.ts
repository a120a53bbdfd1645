import {promises as files} from 'node:fs'
import {basename, dirname, join, relative, resolve} from 'node:path'
import type {Call, Command} from '../command'
import type {Io} from '../io'
import {bar, commonFolder} from '../output'
import {reasonOf, targetsOf, wordFiles, type Target} from '../operands'
import {exitCode, Stop} from '../stop'
import {loadWord} from '../word'
import {writeFile} from '../write'

/** `gongwen import`: Word files as drafts. */
export const importWord: Command = {
  name: 'import',
  summary: '把 Word 文件（.docx）转成 Markdown 稿件',
  operands: '文件…',
  options: {
    output: {short: 'o', value: '文件或文件夹', help: '写到这里；只有一个文件又不写时，写到标准输出'},
    force: {help: '覆盖已有的文件'},
  },
  notes: [
    '文件可以写 .docx、文件夹、通配符；“-”是标准输入。',
    '多个文件写到一个文件夹，子文件夹照样分开，扩展名改成 .md。没有导入和要核对的内容逐条写在标准错误上。',
    '例：gongwen import 通知.docx -o 通知.md；gongwen import 旧稿 -o 新稿/',
  ],
  async run(call, io) {
    const found = targetsOf(call.operands, io.cwd, wordFiles)
    if (found.length === 0) throw new Stop('要写至少一个 .docx 文件、文件夹或通配符；“-”表示标准输入。')
    const targets = found.filter((target): target is Target => !('problem' in target))
    const placeOf = await placing(call, targets, io.cwd)
    let failed = false
    for (const [index, target] of found.entries()) {
      const problem =
        'problem' in target ? target.problem : await progressing(io, index, found.length, target, importOne)
      if (problem === undefined) continue
      failed = true
      io.error(`${nameOf(target.name)}：${problem}`)
    }
    return failed ? exitCode.failed : exitCode.clean

    async function importOne(target: Target): Promise<string | undefined> {
      const {fromDocx, WordFileError} = loadWord()
      try {
        const bytes = target.path === '' ? await io.stdin() : await files.readFile(target.path)
        const {markdown, notes} = await fromDocx(bytes)
        const place = placeOf(target)
        if (place === undefined) io.out(markdown)
        else {
          await files.mkdir(dirname(place), {recursive: true})
          writeFile(place, new TextEncoder().encode(markdown), call.switches.has('force'))
        }
        io.status?.('')
        for (const note of notes) io.error(`${nameOf(target.name)}：${note}`)
        return undefined
      } catch (error) {
        if (error instanceof WordFileError) return error.message
        const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
        return isThere
          ? `已经有 ${placeOf(target)}，没有覆盖；要覆盖请加 --force。`
          : `没有导入（${reasonOf(error)}）。`
      }
    }
  },
}

type Placing = (target: Target) => string | undefined

/** Where each file goes: `undefined` is standard output. */
async function placing({values}: Call, targets: readonly Target[], cwd: string): Promise<Placing> {
  const {output} = values
  const isOne = targets.length <= 1 && !targets[0]?.walked
  if (output === undefined) {
    if (!isOne) throw new Stop(`找到 ${targets.length} 个文件，要用 -o 写明放到哪个文件夹。`)
    return () => undefined
  }
  const path = resolve(cwd, output)
  const isFolder = await files.stat(path).then(
    stats => stats.isDirectory(),
    () => /[\\/]$/.test(output) || !isOne,
  )
  if (!isFolder) {
    if (!isOne) throw new Stop(`有 ${targets.length} 个文件，-o 要写一个文件夹；${output} 是文件。`)
    return () => path
  }
  const top = commonFolder(targets.filter(target => target.path !== '').map(target => dirname(target.path)))
  return target => {
    if (target.path === '') return join(path, '导入.md')
    return join(path, relative(top, dirname(target.path)), `${basename(target.path).replace(/\.docx$/i, '')}.md`)
  }
}

/** Says on a terminal which of many files is being read. */
async function progressing<Result>(
  io: Io,
  index: number,
  count: number,
  target: Target,
  run: (target: Target) => Promise<Result>,
): Promise<Result> {
  if (count > 1) io.status?.(bar(index, count, nameOf(target.name)))
  const result = await run(target)
  io.status?.('')
  return result
}

const nameOf = (name: string): string => (name === '-' ? '标准输入' : name)
