import {plainly} from '../../figures/arithmetic'
import {capitalAmountsIn, type CapitalAmount} from '../../figures/capitalAmount'
import {readNumber} from '../../figures/readNumber'
import {cellsOf} from '../../figures/table'
import type {Line} from '../../markdown/line'
import {shift, sliceOf, type Span} from '../../markdown/span'
import type {LineRule} from '../rule'

/** 大写金额: an amount in capitals against the one in figures beside it (`人民币壹万贰仟元整（¥12000）`). */
export const capitalAmount: LineRule = {
  id: 'capital-amount',
  category: 'consistency',
  scope: 'paragraph',
  signs: ['壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟'],
  severity: 'information',
  title: '大写与小写金额不符',
  rationale: '同一处的大写金额和小写金额应相等。大小写不一致时以哪一个为准各处规定不同，请核对原始依据。',
  basis: {source: '实务', clause: '大写金额与小写金额一致'},
  examples: [
    {
      bad: '申请经费人民币⟦壹万贰仟元整⟧（¥12500）。',
      good: '申请经费人民币壹万贰仟元整（¥12000）。',
    },
    {bad: '合同价款8600元（大写：⟦捌仟陆佰伍拾元整⟧）。', good: '合同价款8600元（大写：捌仟陆佰元整）。'},
  ],
  *check(line) {
    for (const capital of capitalAmountsIn(line.prose)) {
      const small = besides(line, capital)
      if (!small || Math.abs(small.value - capital.value) < 0.005) continue
      const [written, read] = [sliceOf(line.prose, capital.span), sliceOf(line.prose, small.span)]
      yield {
        span: capital.span,
        severity: 'warning',
        message: `大写“${written}”是${plainly(capital.value)}元，小写是“${read}”，两者不符，请核对。`,
        related: [{span: small.span, message: '小写金额'}],
      }
    }
  },
}

interface Small {
  readonly value: number
  readonly span: Span
}

/** The amount in figures that stands right behind or before; in a table the only other amount of the row. */
function besides(line: Line, {span}: CapitalAmount): Small | undefined {
  if (line.kind === 'table') {
    const numbers = cellsOf(line).flatMap(({number}) => number ?? [])
    const [only] = numbers
    return only && numbers.length === 1 ? only : undefined
  }
  return behind(line.prose, span.end) ?? before(line.prose, span.start)
}

/** Nothing but brackets, 大写, 小写, 人民币 and ¥ may stand between the two. */
const LINK = /[\s\u3000，,；;（(）)、：:]|即|合计|金额|大写|小写|大寫|小寫|人民币|人民幣|RMB|[¥￥]/g
const REACH = 24

function behind(prose: string, from: number): Small | undefined {
  const at = from + prose.slice(from, from + REACH).search(/\d/)
  const number = at < from ? undefined : readNumber(prose, at)
  const link = prose.slice(from, at)
  if (!number || link.replace(LINK, '') !== '') return undefined
  return prose[number.span.end] === '元' || /[¥￥]|小[写寫]/.test(link) ? number : undefined
}

function before(prose: string, end: number): Small | undefined {
  const text = prose.slice(Math.max(0, end - REACH - 16), end)
  const found = /(?<![\d.,，])(\d[\d,，]*(?:\.\d+)?[万亿]?)元整?(\D{1,24})$/.exec(text)
  if (!found || found[2]!.replace(LINK, '') !== '') return undefined
  const number = readNumber(text, found.index)
  return number && {value: number.value, span: shift(number.span, end - text.length)}
}
