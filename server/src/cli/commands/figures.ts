import {positionsOf, type Positions} from '../../positions'
import {disagreements, ledgerOf, type Draft} from '../../service'
import type {Command} from '../command'
import {draftNotes, draftOptions, draftsOf, startReading} from '../readDrafts'
import type {Difference, FileFigures} from '../report/ledger'
import {figuresText} from '../report/figuresText'
import {exitCode} from '../stop'

/** A draft with the name that reports give it. */
interface Named {
  readonly name: {readonly file: string; readonly positions: Positions}
  readonly draft: Draft
}

/** `gongwen figures`: the ledger of figures of each draft, and what several drafts tell differently. */
export const figures: Command = {
  name: 'figures',
  summary: '列出稿件里的数字：数的是什么，重新核算是否相符；几份稿件之间同一数据是否一致',
  operands: '文件…',
  options: {
    format: {value: '格式', choices: ['text', 'json'], help: '输出格式；默认 text'},
    ...draftOptions,
    'fail-on': {value: '情形', choices: ['differs'], help: '有数字不符或几份稿件不一致时以退出码 1 结束；默认不管'},
  },
  notes: [...draftNotes, '写了文件夹或通配符的，text 只列不符的数字和稿件之间的不一致；json 总是列全。'],
  async run(call, io) {
    const reading = startReading(call, io)
    const [drafts, named]: [FileFigures[], Named[]] = [[], []]
    let brief = false
    for await (const {source, draft} of draftsOf(reading, call.operands, io)) {
      const positions = positionsOf(draft.text)
      const ledger = ledgerOf(draft, reading.service.check(draft))
      drafts.push({
        file: source.name,
        genre: draft.genre?.name ?? null,
        figures: ledger.map(({span, ...row}) => ({...row, range: positions.range(span)})),
      })
      named.push({name: {file: source.name, positions}, draft})
      brief ||= source.walked
    }
    const differences = disagreements(named).map(({places, ...rest}): Difference => ({
      ...rest,
      places: places.map(({draft: {file, positions}, words, span}) => ({
        file,
        text: words,
        range: positions.range(span),
      })),
    }))
    const shown = {drafts, differences}
    io.out(call.values['format'] === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : figuresText(shown, brief))
    if (reading.failed) return exitCode.failed
    const differs = differences.length > 0 || drafts.some(file => file.figures.some(({state}) => state === 'differs'))
    return call.values['fail-on'] === 'differs' && differs ? exitCode.found : exitCode.clean
  },
}
