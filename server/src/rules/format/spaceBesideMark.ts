import {matchesIn} from '../../markdown/matches'
import {lineFacts} from '../../draft/lineFacts'
import {spanOf} from '../text'
import type {LineRule} from '../rule'
import {afterOrdinal, isRunningText} from './running'

const spaces =
  /(?<=[\p{Script=Han}，。；：、！？”’）》\d%])[ \u00A0]{1,2}(?=[，。；：、！？”’）》】〕])|(?<=[，。；：、！？“‘《（【〔])[ \u00A0]{1,2}(?=[\p{Script=Han}“‘《（\d])|(?<=\p{Script=Han}[,;:])[ \u00A0]{1,2}(?=\p{Script=Han})|(?<=[”》])[ \u00A0](?=\p{Script=Han})/gu

/** 标点旁的空格: a space before or behind a full-width mark in running text, which has its own room. */
export const spaceBesideMark: LineRule = {
  id: 'space-beside-mark',
  category: 'format',
  scope: 'paragraph',
  reach: 'line',
  signs: [' \u00A0'],
  severity: 'information',
  title: '标点旁的空格',
  rationale: '全角标点自己占一个字的位置，前后不再加空格。从网页复制、把几段合成一段时，常在标点旁留下空格。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 5.1'},
  aggregate: {from: 8, message: count => `全文有${count}处标点旁多了空格，可一次删去。（GB/T 15834—2011 5.1）`},
  examples: [
    {
      bad: '社区举行了揭牌仪式。⟦ ⟧在筹备过程中，居民代表全程参与。',
      good: '社区举行了揭牌仪式。在筹备过程中，居民代表全程参与。',
    },
    {bad: '构建“治理共同体⟦ ⟧”，实现居民的事居民商量着办。', good: '构建“治理共同体”，实现居民的事居民商量着办。'},
  ],
  *check(line) {
    if (!/[ \u00A0]/.test(line.prose) || !isRunningText(line)) return
    const ordinals = lineFacts(line).inline.map(({span}) => span.end)
    for (const match of matchesIn(line.prose, spaces)) {
      const span = spanOf(match)
      if (span.start <= afterOrdinal(line) || ordinals.includes(span.start)) continue
      const fixes = [{title: '删去空格', edits: [{span, text: ''}], safe: true}]
      yield {span, message: '标点旁多了空格，请删去。（GB/T 15834—2011 5.1）', fixes}
    }
  },
}
