import {statedFigures} from '../../figures/statedFigures'
import type {Line} from '../../markdown/line'
import type {DraftRule, Report} from '../rule'
import {byLine} from './byLine'

/** Rates of a part of a whole; 完成率 and growth may well be more. */
const RATE = /((?:覆盖|办结|满意|合格|知晓|参与|入住|到会|参学)率)([^，、；。]{0,16})$/

/** 比率超过100%: a rate of a part of a whole is never more than the whole. */
export const rateAboveHundred: DraftRule = {
  id: 'rate-above-hundred',
  category: 'consistency',
  scope: 'draft',
  severity: 'warning',
  title: '比率超过100%',
  rationale:
    '覆盖率、办结率、满意率、合格率、知晓率、参与率、入住率、到会率、参学率是部分占全体的比率，最高100%。完成率、增长率可以超过100%，不查。',
  basis: {source: '条例', clause: '第二十条（四）：数字准确'},
  examples: [
    {bad: '居民满意率达⟦108%⟧。', good: '居民满意率达98%。'},
    {bad: '网格覆盖率达到⟦100%以上⟧。', good: '网格覆盖率达到100%。'},
  ],
  ...byLine(['率', '%％'], reports),
}

function* reports(line: Line): Iterable<Report> {
  for (const {kind, bound, number, unit, span, clause} of statedFigures(line)) {
    const value = number.to ?? number.value
    const isMore = bound === 'over' && value === 1
    if (kind !== 'share' || unit !== '%' || (value <= 1 && !isMore)) continue
    const [, rate, between] = RATE.exec(line.prose.slice(clause.start, span.start)) ?? []
    // A rate may grow by any share of itself: 覆盖率比上年增长120%.
    if (!rate || /(?:增长|提高|上升|提升|增加)了?$|[比较]/.test(between!)) continue
    const said = line.prose.slice(span.start, span.end)
    yield {
      span: isMore ? span : {start: number.span.start, end: number.span.end + 1},
      message: `${rate}是部分占全体的比率，不会超过100%，这里写的是${said}，请核对。`,
      ...(isMore ? {severity: 'information'} : {}),
    }
  }
}
