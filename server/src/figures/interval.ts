import type {Figure} from './figure'

/** Where a true value may lie. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Where the value behind a printed figure may lie. What is counted is exact; what is measured, and every share, was rounded at its
 * last place (62.7% is 62.65% to 62.75%); `余` and `近` leave room up to the next round number.
 */
export function intervalOf(figure: Figure): Interval {
  const {value, to} = figure.number
  const half = figure.kind === 'share' ? halfOfShare(figure) : isCount(figure) ? 0 : figure.number.step / 2
  if (to !== undefined) return {low: value - half, high: to + half}
  const room = figure.kind === 'share' ? 0.1 : Math.max(roundness(value), value * 0.1)
  switch (figure.bound) {
    case 'exact':
      return {low: value - half, high: value + half}
    case 'over':
      return {low: value - half, high: figure.kind === 'share' ? Infinity : value + room}
    case 'under':
      return {low: value - room, high: value + half}
    case 'about':
      return {low: value - room, high: value + room}
  }
}

/** Whether the two may be the same value. */
export const meet = (a: Interval, b: Interval): boolean =>
  a.low <= b.high + slack(b.high) && b.low <= a.high + slack(a.high)

/** The values of a quotient. */
export const quotient = (part: Interval, whole: Interval): Interval => ({
  low: part.low / whole.high,
  high: part.high / whole.low,
})

/** The noise of binary fractions. */
const slack = (value: number): number => (Number.isFinite(value) ? Math.abs(value) * 1e-9 : 0)

/** 六成 is a tenth wide; 三分之二 and 一半 are said of what is near. */
const halfOfShare = ({number}: Figure): number => (number.step === 0 ? 0.03 : number.step / 2)

/** People and things are counted one by one as long as the last place is one. */
const isCount = ({number, unitClass}: Figure): boolean =>
  number.step === 1 && unitClass !== 'money' && unitClass !== 'measure'

/** The last place that is not nothing: 100 for 1800. */
function roundness(value: number): number {
  let place = 1
  while (value > 0 && value % (place * 10) === 0) place *= 10
  return place
}
