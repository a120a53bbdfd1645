import {plainly} from './arithmetic'
import type {Figure} from './figure'
import type {Growth} from './growth'
import {growthFault} from './growthFault'
import {percent, placesOf} from './shareVerdict'
import {sameUnit} from './sums'

/** How a change that is told right is reckoned: `（156－120）÷120＝30%`; undefined where it is wrong or nothing was reckoned. */
export function growthArithmetic(growth: Growth, text: string): string | undefined {
  const {from, to, by, isUp} = growth
  const [a, b] = [from.number.value, to.number.value]
  if (!by || a === 0 || b === 0 || growthFault(growth, text)) return undefined
  const written = ({number: {span}, unit, kind}: Figure): string =>
    text.slice(span.start, span.end) + (kind === 'share' ? unit : '')
  const [low, high] = isUp ? [from, to] : [to, from]
  const subtraction = `${written(high)}－${written(low)}`
  const gap = Math.abs(b - a)
  switch (by.kind) {
    case 'share': {
      const decimals = Math.max(0, placesOf(by.number.step) - 2)
      const value = gap / a
      const equals = Math.abs(Number((value * 100).toFixed(decimals)) - value * 100) < 1e-9 ? '＝' : '≈'
      return `（${subtraction}）÷${written(from)}${equals}${percent(value, decimals)}`
    }
    case 'points':
      return from.kind === 'share' ? `${subtraction}＝${plainly(Number((gap * 100).toFixed(4)))}个百分点` : undefined
    case 'times':
      return isUp ? `（${subtraction}）÷${written(from)}≈${plainly(Number((gap / a).toFixed(2)))}倍` : undefined
    default:
      return sameUnit(from, by) ? `${subtraction}${sign(gap, by)}${written(by)}${by.unit}` : undefined
  }
}

const sign = (gap: number, {number, bound}: Figure): string =>
  bound === 'exact' && Math.abs(gap - number.value) <= 1e-9 * gap ? '＝' : '≈'
