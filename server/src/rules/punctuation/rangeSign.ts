import {matchesIn} from '../../markdown/matches'
import {isDigit} from '../text'
import type {LineRule} from '../rule'
import {at, isQuoted, replace} from './mend'

const number = '\\d{1,7}(?:\\.\\d{1,3})?'
const time = '\\d{1,2}[:：]\\d\\d'
const measures =
  '%|％|‰|℃|个|人|名|户|元|万|亿|岁|次|项|件|家|倍|分|米|公里|平方|亩|吨|公斤|千克|条|天|周|小时|分钟|场|层|级|期|批|支|kg|km|cm|mm|m'
/** A range is told of two numbers; what follows another sign is the third. */
const isFirst = '(?<![\\d－~～-])(?<!(?<!—)—)'
/** A sign between two numbers of which the last has a unit, between times, or between years, months and days. */
const range = new RegExp(
  [
    `(?<=${time})(?:--?|－|~)(?=${time})`,
    `(?<=${isFirst}(?:19|20)\\d\\d年?)(?:--?|－|~)(?=(?:19|20)\\d\\d年)`,
    `(?<=${isFirst}\\d{1,2}[月日]?)(?:--?|－|~)(?=\\d{1,2}(?:月|日))`,
    `(?<=${isFirst}(?<!\\.)${number}(?:%|％|万|亿|元|年|℃|岁)?)(?:--?|－|~)(?=${number}(?:${measures}|年))`,
  ].join('|'),
  'gu',
)
/** What is told by `—` from beginning to end, not by `～` from least to most. */
const isTime = (before: string, after: string): boolean =>
  /\d[:：]\d\d$|(?:19|20)\d\d年?$|[月日]$/.test(before) || /^\d{1,2}(?:月|日)|^\d{1,2}[:：]/.test(after)

/** 起止和数值范围的连接号: `3-5年`, `8:00-12:00`, `4~6个`. */
export const rangeSign: LineRule = {
  id: 'range-sign',
  category: 'punctuation',
  scope: 'paragraph',
  signs: ['-－~'],
  severity: 'information',
  title: '范围的连接号',
  rationale:
    '表示时间、地点起止用一字线“—”，表示数值范围用浪纹线“～”（数值用“—”也可以）。半角的“-”“~”是网页写法；短横线只用在电话号码、门牌、型号、年月日的简写里。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.13.3；GB/T 15835—2011 5.1.3'},
  aggregate: {
    from: 3,
    message: count =>
      `全文有${count}处范围用了半角或短横的连接号，可一次改好：起止用“—”，数值用“～”。（GB/T 15834—2011 4.13.3）`,
  },
  examples: [
    {bad: '上午8:00⟦-⟧12:00接待来访。', good: '上午8:00—12:00接待来访。'},
    {bad: '每个网格配备4⟦~⟧6个志愿者。', good: '每个网格配备4～6个志愿者。'},
    {bad: '力争3⟦-⟧5年内完成改造。', good: '力争3～5年内完成改造。'},
    {bad: '2021年⟦-⟧2025年的规划', good: '2021年—2025年的规划'},
  ],
  *check(line) {
    const {prose} = line
    if (!/[-－~]/.test(prose)) return
    for (const {0: found, index} of matchesIn(prose, range)) {
      const end = index + found.length
      if (isNumberOfPlace(prose, index, end) || isQuoted(line, index)) continue
      const right = isTime(prose.slice(Math.max(0, index - 8), index), prose.slice(end, end + 4)) ? '—' : '～'
      const span = at(index, found.length)
      const clause = right === '—' ? '起止用一字线“—”' : '数值范围用“～”或“—”'
      const message = `${clause}，不用“${found}”。（GB/T 15834—2011 4.13.3）`
      yield {span, message, fixes: [replace(span, right, true)]}
    }
  },
}

/** `3-2-501室`, `0512-6555`, `2025-1-3`: numbers joined by more than one hyphen, or led by a letter. */
const isNumberOfPlace = (prose: string, start: number, end: number): boolean =>
  /(?:[A-Za-z]\d{0,6}|\d[-－]\d{1,6})$/.test(prose.slice(Math.max(0, start - 12), start)) ||
  /^\d{1,6}[-－~]/.test(prose.slice(end, end + 8)) ||
  (isDigit(prose[start - 1]) && /^0\d/.test(prose.slice(Math.max(0, start - 4), start)))
