import {sliceOf} from '../markdown/span'
import type {WrittenNumber} from './figure'

const SCALES: Readonly<Record<string, number>> = {
  万: 1e4,
  亿: 1e8,
  百万: 1e6,
  千万: 1e7,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
}

/** Without the noise of binary fractions. */
export const exact = (value: number): number => Number(value.toPrecision(12))

export const sumOf = (values: readonly number[]): number => exact(values.reduce((sum, value) => sum + value, 0))

/** A number printed plainly: `1695`, `12.5`. */
export const plainly = (value: number): string => String(exact(value))

/** A value printed as another number of the text is: 15500 like `2.38万亿` is `1.55万亿`. */
export function printedLike(value: number, {span, script}: WrittenNumber, text: string): string {
  const scale = script === 'arabic' ? (/(?<![百千万亿])[百千万亿]+$/.exec(sliceOf(text, span))?.[0] ?? '') : ''
  return plainly(value / (SCALES[scale] ?? 1)) + scale
}

/** `339＋360＋887`; a long row is shortened in its middle: `3＋5＋…＋8（共12个数）`. */
export function additionOf(written: readonly string[], most = 8): string {
  if (written.length <= most) return written.join('＋')
  return `${written.slice(0, 3).join('＋')}＋…＋${written.at(-1)!}（共${written.length}个数）`
}

/** How far a sum of rounded numbers may be from a rounded total: half of the last place printed, for each that was rounded. */
export const roundingOf = (numbers: readonly WrittenNumber[]): number =>
  numbers.reduce((sum, {step}) => sum + (isRounded(step) ? step / 2 : 0), 0) * (1 + 1e-9)

/** Decimals and hundreds of millions are rounded; what is counted to one, and whole 万, are not. */
const isRounded = (step: number): boolean => step < 1 || (step > 1 && step !== 10_000)
