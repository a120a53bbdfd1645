import {matchesIn} from '../../markdown/matches'
import {isChinese, spanOf} from '../text'
import type {LineRule, Report} from '../rule'
import {pair} from '../signs'
import {replace} from './mend'

const candidates = /…+|\.{3,}|．{2,}|。{2,}|·{3,}/g

/** 省略号: dots that stand for …… in another form, too many of them, or 等 behind them. */
export const ellipsis: LineRule = {
  id: 'ellipsis',
  category: 'punctuation',
  scope: 'paragraph',
  signs: [pair('.．。·', '.．。·', '…')],
  severity: 'warning',
  title: '省略号',
  rationale:
    '省略号是占两个字位置的六个点“……”，不用三个下脚点、几个句号或间隔号代替，也不连用两个以上；省略号已经表示没有说完，后面不再用“等”。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.11.2、附录A.9'},
  examples: [
    {bad: '居民们奔走相告⟦...⟧大家都很高兴。', good: '居民们奔走相告……大家都很高兴。'},
    {bad: '他想了很久⟦。。。⟧还是答应了。', good: '他想了很久……还是答应了。'},
    {bad: '有老人、孩子⟦……等⟧一同参加。', good: '有老人、孩子……一同参加。'},
    {bad: '路还很长⟦………………⟧', good: '路还很长……'},
  ],
  *check({prose}) {
    for (const match of matchesIn(prose, candidates)) {
      const found = match[0]
      const {start, end} = spanOf(match)
      if (!isChinese(prose[start - 1]) || isLeader(found, prose.slice(end, end + 6))) continue
      if (/^…{2}$/.test(found)) {
        if (prose[end] === '等' && !/[级候待]/.test(prose[end + 1] ?? '')) yield withEtc(start, end)
      } else if (!isTwelve(found, prose, start)) yield report(start, end, found)
    }
  },
}

/** The dots of a table of contents lead to a page. */
const isLeader = (found: string, after: string): boolean => found.length > 4 && /^\s*[（(]?\d/.test(after)

/** Twelve dots on a line of their own stand for paragraphs left out. */
const isTwelve = (found: string, prose: string, start: number): boolean =>
  found === '…………' && prose.length - prose.trimStart().length === start

function report(start: number, end: number, found: string): Report {
  const tooMany = /^…{3,}$/.test(found)
  // Two full stops are one too many rather than an ellipsis.
  const right = found === '。。' ? '。' : '……'
  const message = tooMany
    ? '省略号为六个点“……”，不连用。（GB/T 15834—2011 附录A.9.1）'
    : `“${found}”应为“${right}”。（GB/T 15834—2011 4.11.2）`
  return {span: {start, end}, message, fixes: [replace({start, end}, right, found !== '。。' || right === '。')]}
}

function withEtc(start: number, end: number): Report {
  const span = {start, end: end + 1}
  const message = '省略号和“等”不同时用，留一个即可。（GB/T 15834—2011 附录A.9.2）'
  return {span, message, fixes: [replace(span, '……', false), replace(span, '等', false)]}
}
