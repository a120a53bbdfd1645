import type {Figure} from './figure'
import type {Growth} from './growth'
import {intervalOf, meet, type Interval} from './interval'
import {percent, placesOf} from './shareVerdict'
import {sameUnit} from './sums'

/** What is wrong with a change, with its arithmetic. */
export interface GrowthFault {
  readonly message: string
  readonly isCertain: boolean
}

/** Judges a change by its two values; undefined where they agree with what is told, or where it cannot be reckoned. */
export function growthFault(growth: Growth, text: string): GrowthFault | undefined {
  const {from, to, by, isUp, verb} = growth
  const [a, b] = [from.number.value, to.number.value]
  const isExact = [from, to, by].every(figure => !figure || figure.bound === 'exact')
  const said = (figure: Figure): string => text.slice(figure.span.start, figure.span.end)
  if (a === 0 || b === 0) return undefined
  if (a !== b && isExact && b > a !== isUp)
    return {
      message: `${said(from)}到${said(to)}是${isUp ? '减' : '增'}，这里说“${verb}”，请核对。`,
      isCertain: isApart(from, to),
    }
  if (!by) return undefined
  const [low, high] = isUp ? [from, to] : [to, from]
  const [less, more] = [low, high].map(intervalOf) as [Interval, Interval]
  const difference = {low: Math.max(0, more.low - less.high), high: more.high - less.low}
  const base = intervalOf(from)
  const relative = {low: difference.low / base.high, high: difference.high / base.low}
  const stated = intervalOf(by)
  const number = (figure: Figure): string => text.slice(figure.number.span.start, figure.number.span.end)
  const tail = `，这里写的是${said(by)}，请核对。`
  const subtraction = `${number(high)}－${number(low)}`
  switch (by.kind) {
    case 'share': {
      if (from.kind === 'share') return pointsFor(growth, relative, difference, tail)
      if (meet(relative, stated)) return undefined
      const value = Math.abs(b - a) / a
      const decimals = Math.max(0, placesOf(by.number.step) - 2)
      const isCutOff = Math.abs(value - by.number.value) < by.number.step
      return {
        message: `（${subtraction}）÷${number(from)}≈${percent(value, isCutOff ? decimals + 1 : decimals)}${isCutOff ? `，四舍五入应为${percent(value, decimals)}` : ''}${tail}`,
        isCertain: isExact && !isCutOff,
      }
    }
    case 'points': {
      if (from.kind !== 'share') return undefined
      // Decimals may have been rounded each by itself; whole per cents are subtracted as they are printed.
      const isWhole = [from, to].every(({number: {step}}) => step >= 0.01)
      const exactly = {low: Math.abs(b - a), high: Math.abs(b - a)}
      const {low: least, high: most} = isWhole ? exactly : difference
      if (meet({low: least * 100, high: most * 100}, stated)) return undefined
      return {message: `${subtraction}＝${plain(Math.abs(b - a) * 100)}个百分点${tail}`, isCertain: isExact}
    }
    case 'times':
      return timesFault(growth, stated, tail, number)
    default: {
      if (!sameUnit(from, by) || meet(difference, stated)) return undefined
      const scale = scaleOf(number(by))
      const result = `${plain(Math.abs(b - a) / scale)}${scale > 1 ? number(by).slice(-1) : ''}${by.unit}`
      return {message: `${subtraction}＝${result}${tail}`, isCertain: isExact}
    }
  }
}

/** `由72%提高到85%，提高13%`: the difference of two shares is points. */
function pointsFor({by}: Growth, relative: Interval, difference: Interval, tail: string): GrowthFault | undefined {
  const stated = intervalOf(by!)
  if (meet(relative, stated)) return undefined
  return meet(difference, stated)
    ? {message: `两个百分数相减是百分点，应为“${plain(by!.number.value * 100)}个百分点”${tail}`, isCertain: false}
    : {
        message: `两个百分数相差${plain(((difference.low + difference.high) / 2) * 100)}个百分点${tail}`,
        isCertain: false,
      }
}

function timesFault({from, to, isUp}: Growth, stated: Interval, tail: string, number: (f: Figure) => string) {
  if (!isUp) return undefined
  const [a, b] = [intervalOf(from), intervalOf(to)]
  const more = {low: b.low / a.high - 1, high: b.high / a.low - 1}
  if (meet(more, stated)) return undefined
  const value = to.number.value / from.number.value
  return {
    message: `${number(to)}÷${number(from)}≈${plain(value)}，是原来的${plain(value)}倍，增加了${plain(value - 1)}倍${tail}`,
    isCertain: false,
  }
}

/** Whether two figures differ by more than their last places. */
const isApart = (a: Figure, b: Figure): boolean => !meet(intervalOf(a), intervalOf(b))

/** Without the noise of binary fractions, to two decimals. */
const plain = (value: number): string => String(Number(value.toFixed(2)))

/** The unit that a number is written in: 万 or 亿, or nothing. */
const scaleOf = (written: string): number => (written.endsWith('亿') ? 1e8 : written.endsWith('万') ? 1e4 : 1)
