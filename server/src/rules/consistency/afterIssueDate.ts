import {matchesIn} from '../../markdown/matches'
import {congressYears} from '../../data/planPeriods'
import {datesOf, isLater, issueDay, writtenDay, type Day} from '../../figures/dates'
import {readableLines} from '../../figures/readableLines'
import {isToldAsDone} from '../../figures/tense'
import type {Line} from '../../markdown/line'
import {shift, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'
import {spanOf} from '../text'

/** 成文早于所述: what is told as done has a date later than the issue date. */
export const afterIssueDate: DraftRule = {
  id: 'after-issue-date',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '成文日期早于所述事项',
  rationale:
    '落款日期之后的事，不会已经办完。稿子用完成的语气写了成文日期以后的事，多半是落款日期或文中的年份没有改。写计划、期限的不查。',
  basis: {source: '实务', clause: '成文日期与所述时间一致'},
  examples: [
    {
      genre: '工作总结',
      bad: '# 工作总结\n\n⟦2025年12月⟧，社区完成了换届工作。\n\n青禾社区居民委员会\n\n2025年11月20日',
      good: '# 工作总结\n\n2025年10月，社区完成了换届工作。\n\n青禾社区居民委员会\n\n2025年11月20日',
    },
  ],
  *check(draft) {
    const issued = issueDay(draft)
    if (!issued || !draft.issueDate) return
    const {issueDate, body} = draft
    for (const {line, offset} of readableLines(draft)) {
      if (offset >= body.end || offset < body.start) continue
      for (const {span, name, held} of congressesOf(line)) {
        if (held <= issued.year) continue
        yield {
          span: shift(span, offset),
          message: `党的${name}大${held}年召开，成文日期却是${writtenDay(issued)}，请核对落款日期。`,
          related: [{span: issueDate.span, message: '成文日期'}],
        }
      }
      for (const {span, year, ...rest} of datesOf(line)) {
        if (year === undefined || !isLater({year, ...rest}, issued)) continue
        if (!isToldAsDone(line, span)) continue
        const date: Day = {year, ...rest}
        yield {
          span: shift(span, offset),
          message: `成文日期是${writtenDay(issued)}，这里把${writtenDay(date)}的事写作已经办了，请核对年份和落款日期。`,
          related: [{span: issueDate.span, message: '成文日期'}],
        }
      }
    }
  },
}

const CONGRESS = /党的(十[四五六七八九]|二十)大(?=以来|召开以来|精神|报告(?:提出|指出|强调))/g

/** A congress that is spoken of as held. */
function congressesOf({prose}: Line): readonly {readonly span: Span; readonly name: string; readonly held: number}[] {
  if (!prose.includes('党的')) return []
  return matchesIn(prose, CONGRESS).flatMap(match => {
    const [, name] = match
    const held = congressYears[name!]
    return held === undefined ? [] : [{span: spanOf(match), name: name!, held}]
  })
}
