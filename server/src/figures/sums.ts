import type {Figure} from './figure'
import {intervalOf, type Interval} from './interval'

/** One figure, or several that are added. */
export interface Sum {
  readonly figures: readonly Figure[]
  readonly value: number
  readonly interval: Interval
}

const remembered = new WeakMap<Figure, Sum>()

/** The sum of figures of one unit. */
export function sumOf(figures: readonly Figure[]): Sum {
  const [first] = figures
  if (!first || figures.length > 1) return added(figures)
  const sum = remembered.get(first) ?? added(figures)
  remembered.set(first, sum)
  return sum
}

function added(figures: readonly Figure[]): Sum {
  const intervals = figures.map(intervalOf)
  const add = (values: readonly number[]): number =>
    Number(values.reduce((sum, value) => sum + value, 0).toPrecision(12))
  return {
    figures,
    value: add(figures.map(({number}) => number.value)),
    interval: {low: add(intervals.map(({low}) => low)), high: add(intervals.map(({high}) => high))},
  }
}

/** `312`, `（5＋312）`: the numbers as they are printed in a text. */
export function writtenSum({figures}: Sum, text: string): string {
  const numbers = figures.map(({number}) => text.slice(number.span.start, number.span.end))
  return numbers.length === 1 ? numbers[0]! : `（${numbers.join('＋')}）`
}

/** Units that count the same: 名, 位 and 人. */
export const sameUnit = (a: Figure, b: Figure): boolean => a.kind === b.kind && plainUnit(a) === plainUnit(b)

const plainUnit = ({unit}: Figure): string => (unit === '名' || unit === '位' ? '人' : unit)
