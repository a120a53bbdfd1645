import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {sliceOf, type Span} from '../markdown/span'
import {additionOf, exact, plainly, sumOf} from './arithmetic'
import {growthsOf} from './growth'
import {growthArithmetic} from './growthArithmetic'
import {intervalOf, meet, quotient} from './interval'
import {numberedShares} from './numberedShares'
import type {NumberedShare} from './numberedShare'
import {partRowsOf} from './parts'
import {fittingSum} from './partSum'
import {perHeadsOf} from './perHead'
import {rowsOf as shareRowsOf} from './shareRows'
import {percent, placesOf, valueOf, verdictOf} from './shareVerdict'
import {writtenSum} from './sums'

/** A calculation that comes out as it is printed. Offsets count from the start of its line. */
export interface Calculation {
  /** `339＋360＋887＋109＝1695`, `1849÷2945≈62.78%`. */
  readonly arithmetic: string
  /** The numbers in it, the result first. */
  readonly numbers: readonly Span[]
}

const remembered = new LineMemory<readonly Calculation[]>()

/** What was recomputed in a line and is right: totals of parts, shares and rates, changes. */
export function calculationsOf(line: Line): readonly Calculation[] {
  const known = remembered.get(line)
  if (known) return known
  const found = [...sums(line), ...shares(line), ...wholes(line), ...growths(line), ...perHeads(line)]
  remembered.set(line, found)
  return found
}

const sums = (line: Line): Calculation[] =>
  partRowsOf(line).flatMap(row => {
    const sum = fittingSum(row)
    if (!sum) return []
    const written = [sum.whole, ...sum.parts].map(({number: {span}}) => sliceOf(line.prose, span))
    const [whole, ...parts] = written
    const numbers = [sum.whole, ...sum.parts].map(({number}) => number.span)
    // Rounded numbers need not add up to the last place.
    const isExact = sumOf(sum.parts.map(({number}) => number.value)) === exact(sum.whole.number.value)
    return [{arithmetic: `${additionOf(parts)}${isExact ? '＝' : '≈'}${whole!}`, numbers}]
  })

const shares = (line: Line): Calculation[] =>
  numberedShares(line).flatMap(found => {
    if (verdictOf(found) !== 'holds') return []
    const stated = intervalOf(found.share)
    const reading =
      found.readings.find(({part, whole}) => meet(quotient(part.interval, whole.interval), stated)) ?? found.readings[0]
    const written = `${writtenSum(reading.part, line.prose)}÷${writtenSum(reading.whole, line.prose)}`
    const figures = [found.share, ...reading.part.figures, ...reading.whole.figures]
    return [
      {
        arithmetic: `${written}${quotientOf(found, valueOf(reading))}`,
        numbers: figures.map(({number}) => number.span),
      },
    ]
  })

/** `≈62.78%`, to the places that the share is printed with; `＝50%` where nothing was rounded. */
function quotientOf({share: {number}}: NumberedShare, value: number): string {
  const decimals = Math.max(0, placesOf(number.step) - 2)
  const isExact = Math.abs(Number((value * 100).toFixed(decimals)) - value * 100) < 1e-9
  // What is not quite the whole is printed as 99.9%, however near it is.
  const isAll = value < 1 && Number(value.toFixed(decimals + 2)) === 1
  return `${isExact ? '＝' : '≈'}${percent(value, isAll ? decimals + 2 : decimals)}`
}

/** Rows of shares that come to 100%. */
const wholes = (line: Line): Calculation[] =>
  shareRowsOf(line).flatMap(row => {
    const numbers = row.map(({number}) => number)
    const gap = Math.abs(numbers.reduce((sum, {value}) => sum + value, 0) - 1)
    const slack = numbers.reduce((sum, {step}) => sum + step / 2, 1e-9)
    if (gap > slack) return []
    const written = numbers.map(({span}) => `${sliceOf(line.prose, span)}%`)
    const equals = gap < 1e-9 ? '＝' : '≈'
    return [{arithmetic: `${additionOf(written)}${equals}100%`, numbers: numbers.map(({span}) => span)}]
  })

const growths = (line: Line): Calculation[] =>
  growthsOf(line).flatMap(growth => {
    const arithmetic = growthArithmetic(growth, line.prose)
    const {from, to, by} = growth
    return arithmetic && by ? [{arithmetic, numbers: [by, from, to].map(({number}) => number.span)}] : []
  })

const perHeads = (line: Line): Calculation[] =>
  perHeadsOf(line).flatMap(({each, count, sum, product, holds}) => {
    if (!holds) return []
    const total = sliceOf(line.prose, sum.number.span)
    const equals = product === exact(sum.number.value) ? '＝' : '≈'
    const arithmetic = `${plainly(each.number.value)}×${plainly(count.number.value)}${equals}${total}`
    return [{arithmetic, numbers: [each, count, sum].map(({number}) => number.span)}]
  })
