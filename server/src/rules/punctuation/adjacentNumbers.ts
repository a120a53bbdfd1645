import {spanOf} from '../text'
import type {LineRule} from '../rule'
import {isQuoted, replace} from './mend'

/** Two or three numbers side by side that name so many things, before a word that is never counted by guess. */
const shortened =
  /(?<![一二三四五六七八九十百千第、])(?:一二三|一二|二三|三四)(?=级(?:甲等|公立|综合)?医院|級醫院|季度|级网格|级政府|[号栋幢]楼|单元)/gu

/** 缩略的并列数字: 二三级医院 are 二级 and 三级. */
export const adjacentNumbers: LineRule = {
  id: 'adjacent-numbers',
  category: 'punctuation',
  scope: 'paragraph',
  severity: 'information',
  title: '缩略的并列数字',
  rationale:
    '相邻两个数字连用表示大约的数目，不用顿号（三四个人）；各指一样、合起来缩略的，中间宜用顿号（二、三产业）。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.5.3.4'},
  examples: [
    {bad: '安排好⟦三四⟧季度的工作。', good: '安排好三、四季度的工作。'},
    {bad: '由辖区⟦二三⟧级医院派出专家。', good: '由辖区二、三级医院派出专家。'},
  ],
  *check(line) {
    for (const match of line.prose.matchAll(shortened)) {
      const span = spanOf(match)
      if (isQuoted(line, span.start)) continue
      const right = [...match[0]].join('、')
      const message = `“${match[0]}”各指一样时，中间宜用顿号：“${right}”。（GB/T 15834—2011 4.5.3.4）`
      yield {span, message, fixes: [replace(span, right, false)]}
    }
  },
}
