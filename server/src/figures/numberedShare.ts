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

/** What wording leads to: parts and wholes, the likeliest first, and all the amounts that it may mean where it is not closed. */
export interface Wording {
  readonly parts: readonly Figure[]
  readonly wholes: readonly Figure[]
  readonly isClosed: boolean
  readonly amounts: readonly Figure[]
}

/** The readings of a share; where the wording is not closed, every pair of amounts of one unit nearby is one. */
export function read(share: Figure, {parts, wholes, isClosed, amounts}: Wording): NumberedShare | undefined {
  const readings = pairs(parts, wholes)
  const [first, ...more] = readings
  if (!first) return undefined
  if (isClosed && more.length === 0) return {share, readings: [first], isClosed}
  const unit = first.part.figures[0]!
  const near = amounts.filter(other => sameUnit(other, unit)).slice(-MOST)
  return {share, readings: [first, ...more, ...pairs(near, near)], isClosed: false}
}

/** How many amounts are paired where wording leaves it open. */
const MOST = 6

const pairs = (parts: readonly Figure[], wholes: readonly Figure[]): Reading[] =>
  parts.flatMap(part =>
    wholes
      .filter(whole => whole !== part && sameUnit(whole, part) && whole.number.value >= part.number.value)
      .map(whole => ({part: sumOf([part]), whole: sumOf([whole])})),
  )

/** What can be a part or a whole: neither an age, nor a length of time, nor a range. */
export const isAmount = ({kind, unitClass, number}: Figure): boolean =>
  (kind === 'amount' || kind === 'bare') && unitClass !== 'age' && unitClass !== 'time' && number.to === undefined

/** How many figures back a part or a whole is looked for, so that a line of thousands takes no longer than its length. */
const REACH = 40

/** The amounts before a figure. */
export const amountsBefore = (figures: readonly Figure[], index: number): readonly Figure[] =>
  figures.slice(Math.max(0, index - REACH), index).filter(isAmount)
