import type {Call} from '../command'
import {unifiedDiff} from '../diff'
import {encode, howToConvert} from '../decode'
import type {Io} from '../io'
import {mend} from '../mend'
import {reasonOf} from '../operands'
import {complain, draftNotes, draftOptions, type ReadDraft, type Reading} from '../readDrafts'
import {exitCode} from '../stop'
import {eachDraft} from '../threads/eachDraft'
import {jobsOption} from '../threads/jobs'
import type {PerDraft} from '../threads/outcome'
import {replaceFile} from '../write'

/** `gongwen fix`: applies what can be mended. */
export const fix: PerDraft = {
  name: 'fix',
  summary: '修改有唯一正确写法的问题',
  operands: '文件…',
  options: {
    all: {help: '连需要人判断的修改也一并做；做完请通读'},
    renumber: {help: '先重排序号：同一层从头顺次编号，“条”跨章连续'},
    'dry-run': {help: '只显示会改什么，不写文件'},
    ...draftOptions,
    ...jobsOption,
  },
  notes: [...draftNotes, '标准输入的稿件改好后写到标准输出。文件在修改期间又被改动的，不写。'],
  async run(call, io) {
    const {failed} = await eachDraft(fix, call, io)
    return failed ? exitCode.failed : exitCode.clean
  },
  each: (read, reading, call, io) => fixOne(reading, read, call, io),
}

async function fixOne(reading: Reading, {source, options}: ReadDraft, call: Call, io: Io): Promise<void> {
  const {switches} = call
  const wanted = {all: switches.has('all'), renumber: switches.has('renumber')}
  const {text, count} = mend(reading.service, source.text, options, wanted)
  if (switches.has('dry-run'))
    return io.out(count > 0 ? unifiedDiff(source.name, source.text, text) : unchanged(source.name))
  if (source.encoding !== 'utf-8' && (count > 0 || source.path === '')) {
    const problem = `有 ${count} 处要改，没有改动：只改 UTF-8 的文件。${howToConvert(source.encoding)}`
    return complain(reading, io, source.name, problem)
  }
  if (source.path === '') return io.out(text)
  if (count === 0) return io.out(unchanged(source.name))
  try {
    const replaced = await replaceFile(source.path, source.bytes, encode(text, source.bom), io.beforeReplace)
    if (replaced) io.out(`${source.name}：改了 ${count} 处。\n`)
    else complain(reading, io, source.name, '修改期间文件又被改动，没有写入；请再运行一次。')
  } catch (error) {
    complain(reading, io, source.name, `写不了（${reasonOf(error)}），文件没有改动。`)
  }
}

const unchanged = (name: string): string => `${name === '-' ? '标准输入' : name}：没有要改的。\n`
