import type {Figure} from '../../figures/figure'
import {statedFigures} from '../../figures/statedFigures'
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
  check: byLine(reports),
}

const REST = /(?:其他|其它|其余)[^，、；。\d]{0,12}(?:占|为)[^，、；。\d]{0,8}$/
const WEIGHTS = /(?:分别|各)占?[^，、；。]{0,8}(?:总评分|总分|总成绩|权重|分值)的?(?:比重|比例)?(?:为|是)?$/
const SHARE_OF = /占[^，、；。\d]{0,12}$/

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

/** Rows of shares that leave nothing out. */
function rowsOf(line: Line): readonly (readonly Figure[])[] {
  const {prose} = line
  const rows: Figure[][] = []
  const shares = statedFigures(line).filter(({kind, unit}) => kind === 'share' && unit === '%')
  const before = ({clause, span}: Figure): string => prose.slice(clause.start, span.start)
  for (const [index, share] of shares.entries()) {
    const {sentence} = share
    if (REST.test(before(share))) {
      const row = shares.slice(Math.max(0, index - 20), index + 1).filter(other => other.sentence === sentence)
      if (row.slice(0, -1).every(other => SHARE_OF.test(before(other)) && !/其他|其余/.test(before(other))))
        rows.push(row)
    } else if (WEIGHTS.test(before(share))) {
      const row = shares.slice(index, index + 20).filter(other => other.sentence === sentence)
      const isList = row.every(
        (other, at) => at === 0 || /^[、和，及]$/.test(prose.slice(row[at - 1]!.span.end, other.span.start)),
      )
      if (isList) rows.push(row)
    } else if (/男[^，。]{0,8}占[^，。]{0,6}$/.test(before(share))) {
      const next = shares[index + 1]
      if (
        next?.sentence === sentence &&
        /^[，、；][^，。\d]{0,3}女[^，。\d]{0,8}占?[^，。\d]{0,3}$/.test(prose.slice(share.span.end, next.span.start))
      )
        rows.push([share, next])
    }
  }
  return rows.filter(row => row.length > 1 && row.every(isExact) && !isNested(prose, row))
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

const isExact = ({bound, number}: Figure): boolean => bound === 'exact' && number.to === undefined

/** A share of one of the items, told between them. */
const isNested = (prose: string, row: readonly Figure[]): boolean =>
  /其中/.test(prose.slice(row[0]!.span.end, row.at(-1)!.span.start))
