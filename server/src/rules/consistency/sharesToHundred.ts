import type {Figure} from '../../figures/figure'
import {REST, rowsOf, WEIGHTS} from '../../figures/shareRows'
import type {Line} from '../../markdown/line'
import type {DraftRule, Report} from '../rule'
import {byLine} from './byLine'

/** 占比之和: shares that make up the whole add up to 100%. */
export const sharesToHundred: DraftRule = {
  id: 'shares-to-hundred',
  category: 'consistency',
  scope: 'draft',
  severity: 'warning',
  title: '占比之和不是100%',
  rationale:
    '以“其他占……”收尾的、分男女的、分值和权重，各项占比加起来应是100%。四舍五入造成的零头（每项末位的一半）不算。各项可以交叉的、多选题不查。',
  basis: {source: '条例', clause: '第二十条（四）：数字准确'},
  examples: [
    {
      bad: '诉求中，环境卫生占45%，停车占30%，⟦其他占20%⟧。',
      good: '诉求中，环境卫生占45%，停车占30%，其他占25%。',
    },
    {
      bad: '四个方面分别占总评分的⟦20%、20%、40%和30%⟧。',
      good: '四个方面分别占总评分的20%、20%、40%和20%。',
    },
  ],
  ...byLine(['其分各男', '%％成半分'], reports),
}

function* reports(line: Line): Iterable<Report> {
  const {prose} = line
  if (!/其他|其它|其余|分别|各占|男/.test(prose) || /多选|可多选/.test(prose)) return
  for (const row of rowsOf(line)) {
    const sum = row.reduce((total, {number}) => total + number.value, 0)
    const tolerance = row.reduce((total, {number}) => total + number.step / 2, 0)
    if (Math.abs(sum - 1) <= tolerance + 1e-9 || hasRowOfItsOwn(prose, row)) continue
    const [first, last] = [row[0]!, row.at(-1)!]
    const isRest = REST.test(prose.slice(last.clause.start, last.span.start))
    const isWeights = WEIGHTS.test(prose.slice(first.clause.start, first.span.start))
    const terms = row.map(({number}) => prose.slice(number.span.start, number.span.end + 1)).join('＋')
    yield {
      span: {start: isWeights ? first.span.start : last.clause.start, end: last.span.end},
      ...(isRest ? {severity: 'information'} : {}),
      message: `各项占比相加：${terms}＝${Number((sum * 100).toFixed(2))}%，不是100%，请核对。`,
      related: row.map(({span}) => ({span, message: '占比'})),
    }
  }
}

/** Whether the last of them, behind a semicolon, make up the whole: `男占52%，女占48%；大专占30%，其他占70%`. */
function hasRowOfItsOwn(prose: string, row: readonly Figure[]): boolean {
  let [sum, tolerance] = [0, 1e-9]
  return [...row].reverse().some(({number}, index, all) => {
    sum += number.value
    tolerance += number.step / 2
    const before = all[index + 1]
    if (!before || index === 0 || Math.abs(sum - 1) > tolerance) return false
    return /[；;]/.test(prose.slice(before.span.end, number.span.start))
  })
}
