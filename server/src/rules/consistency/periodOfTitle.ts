import {datesOf, titleYears} from '../../figures/dates'
import {readableLines} from '../../figures/readableLines'
import {isToldAsDone} from '../../figures/tense'
import {shift} from '../../markdown/span'
import type {DraftRule} from '../rule'

const PERIOD = /上半年|前三季度|(?:第?一|第?二|第?三)季度/
const REPORTED = /总结|小结|汇报|报告|情况|述职/

/** The last month of a period that a title names. */
const lastMonth = (period: string): number =>
  period === '上半年' || period.includes('二') ? 6 : period.includes('一') ? 3 : 9

/** 时段与标题不符: a report on half a year tells as done what came later. */
export const periodOfTitle: DraftRule = {
  id: 'period-of-title',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '时段与标题不符',
  rationale: '上半年的总结里写9月已经办完的事，不是标题没有改，就是套用了别的稿子。写计划和往年的事不查。',
  basis: {source: '实务', clause: '标题与正文的时限一致'},
  examples: [
    {
      genre: '工作总结',
      bad: '# 青禾社区2025年上半年工作总结\n\n⟦9月⟧，开展了消防演练3次。',
      good: '# 青禾社区2025年上半年工作总结\n\n5月，开展了消防演练3次。',
    },
  ],
  *check(draft) {
    const {title, body} = draft
    const period = PERIOD.exec(title?.text ?? '')?.[0]
    const [year, second] = titleYears(draft)
    if (!title || !period || second !== undefined || !REPORTED.test(title.text)) return
    if (/下半年|[和及、与]/.test(title.text.slice(title.text.indexOf(period)))) return
    const last = lastMonth(period)
    for (const {line, offset} of readableLines(draft)) {
      if (offset >= body.end || offset < body.start) continue
      for (const {span, month, year: written} of datesOf(line)) {
        if (month <= last || (written !== undefined && written !== year)) continue
        if (written === undefined && isOtherYear(line.prose, span.start)) continue
        if (!isToldAsDone(line, span)) continue
        yield {
          span: shift(span, offset),
          message: `标题写的是${period}，这里把${month}月的事写作已经办了，请核对。`,
          related: [{span: title.span, message: `标题写的是${period}`}],
        }
      }
    }
  },
}

/** Whether a month without a year belongs to another one: `去年9月`, `2024年以来，9月`. */
const isOtherYear = (prose: string, at: number): boolean =>
  /(?:去年|上年|前年|往年|同期|至|到|[—－～-])$/.test(prose.slice(Math.max(0, at - 2), at)) ||
  /(?:19|20)\d\d年|去年|上年/.test(
    prose
      .slice(Math.max(0, at - 120), at)
      .split('。')
      .at(-1)!,
  )
