import {additionOf, printedLike, sumOf} from '../../figures/arithmetic'
import {NUMERALS} from '../../figures/figures'
import {isDivision, overlaps, related} from '../../figures/partNouns'
import {partRowsOf, type PartRow} from '../../figures/parts'
import {fittingSum} from '../../figures/partSum'
import {nounEnds, quotedSpan, type SetFigure} from '../../figures/setting'
import type {Line} from '../../markdown/line'
import {sliceOf} from '../../markdown/span'
import type {LineRule, Report} from '../rule'
import {pair} from '../signs'

/** What stands behind a 共 that gives a total: a link, a word that bounds the number, or the number. */
const BEFORE_TOTAL = `是有：:近约大将接超逾不至最多高${NUMERALS}`

/** 分项与总数: a whole against the parts that the same sentence gives it (`党员1686名，其中…339名，…360名`). */
export const partsAndTotal: LineRule = {
  id: 'parts-and-total',
  category: 'consistency',
  scope: 'paragraph',
  signs: [pair('其分组組包涵合总總共农農地', `中别別为為成括含盖计計共村方${BEFORE_TOTAL}`, '：:男未'), NUMERALS],
  severity: 'information',
  title: '分项与总数不符',
  rationale:
    '分项相加应等于总数，任何一项不应超过总数。“其中”各项可能交叉、也可能没有列全，所以只在分项之和超过总数时提示；“分别为”“分为两类”“合计”等列全的，不等就提示。单位不同的分项和概数不计。',
  basis: {source: '实务', clause: '分项之和与总数一致'},
  examples: [
    {
      bad: '辖区有党员⟦86名⟧，其中在职党员42名，离退休党员38名，流动党员9名。',
      good: '辖区有党员89名，其中在职党员42名，离退休党员38名，流动党员9名。',
    },
    {bad: '走访男性居民35人，女性居民28人，合计⟦65人⟧。', good: '走访男性居民35人，女性居民28人，合计63人。'},
    {bad: '辖区有住户120户，其中出租户⟦210户⟧。', good: '辖区有住户210户，其中出租户120户。'},
  ],
  *check(line) {
    for (const row of partRowsOf(line)) {
      const report = tooLarge(row, line) ?? unequal(row, line)
      if (report) yield report
    }
  },
}

/** One part larger than the whole. */
function tooLarge({whole, parts, others, form}: PartRow, line: Line): Report | undefined {
  const isBehind = parts.some(({span}) => span.start > whole.span.end)
  if (form === 'pair' || whole.bound !== 'exact' || !isBehind) return undefined
  const part = parts.find(({number, bound}) => number.value > whole.number.value * (bound === 'about' ? 1.1 : 1))
  if (!part || part.bound === 'under' || !related(whole, [part], 'strict')) return undefined
  // Behind a row that is already whole, or of another kind, it is no part.
  if (part !== parts[0] && !isNamed(whole, part)) return undefined
  if (others.some(({number}) => number.value >= part.number.value)) return undefined
  return {
    span: quotedSpan(part),
    severity: 'warning',
    message: `分项${quoted(part, line)}比总数${quoted(whole, line)}还大，请核对。`,
    related: [{span: quotedSpan(whole), message: '总数'}],
  }
}

const isNamed = (whole: SetFigure, {before, after}: SetFigure): boolean =>
  nounEnds(whole).some(end => (before + after).includes(end))

const quoted = (figure: SetFigure, line: Line): string => `“${sliceOf(line.prose, quotedSpan(figure))}”`

function unequal(row: PartRow, line: Line): Report | undefined {
  const {whole, parts, others, form} = row
  const numbers = parts.map(({number}) => number)
  if (parts.length < 2 || [whole, ...parts].some(({bound}) => bound !== 'exact')) return undefined
  const values = numbers.map(({value}) => value)
  if (fittingSum(row)) return undefined
  const sum = sumOf(values)
  if (form === 'among') {
    if (sum < whole.number.value || overlaps(parts) || !isDivision(whole, parts) || !related(whole, parts, 'loose'))
      return undefined
    if (others.some(({number}) => number.value > sum)) return undefined
  }
  const addends = numbers.map(({span}) => sliceOf(line.prose, span))
  const total = printedLike(sum, whole.number, line.prose)
  const gap = printedLike(Math.abs(sum - whole.number.value), whole.number, line.prose)
  const overlap = form === 'among' && sum > whole.number.value ? '；如各项有交叉可忽略' : ''
  return {
    span: quotedSpan(whole),
    severity: form === 'closed' ? 'warning' : 'information',
    message: `${additionOf(addends)}＝${total}，与总数${sliceOf(line.prose, whole.number.span)}相差${gap}，请核对${overlap}。`,
    related: parts.map((part, at) => ({span: quotedSpan(part), message: `第${at + 1}个分项`})),
  }
}
