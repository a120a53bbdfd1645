import type {Figure} from './figure'
import {sumOf, sameUnit, type Sum} from './sums'

/** One way to read which number is the part and which the whole. */
export interface Reading {
  readonly part: Sum
  readonly whole: Sum
}

/** A share with the numbers that it is a share of; several readings where wording leaves it open, the likeliest first. */
export interface NumberedShare {
  readonly share: Figure
  readonly readings: readonly [Reading, ...Reading[]]
  /** The wording names part and whole, and leaves no other reading. */
  readonly isClosed: boolean
}

/** Every pair of them, as long as the part is no more than the whole. */
export function read(
  share: Figure,
  parts: readonly Figure[],
  wholes: readonly Figure[],
  isClosed: boolean,
): NumberedShare | undefined {
  const readings = parts.flatMap(part =>
    wholes
      .filter(whole => sameUnit(whole, part) && whole.number.value > 0)
      .map(whole => ({part: sumOf([part]), whole: sumOf([whole])})),
  )
  const [first, ...more] = readings
  return first && {share, readings: [first, ...more], isClosed: isClosed && more.length === 0}
}

/** What can be a part or a whole: neither an age, nor a length of time, nor a range. */
export const isAmount = ({kind, unitClass, number}: Figure): boolean =>
  (kind === 'amount' || kind === 'bare') && unitClass !== 'age' && unitClass !== 'time' && number.to === undefined
