import {roundingOf, sumOf} from './arithmetic'
import type {PartRow} from './parts'
import type {SetFigure} from './setting'

/** A whole with the parts that come to it. */
export interface PartSum {
  readonly whole: SetFigure
  readonly parts: readonly SetFigure[]
}

/**
 * The sum that a row of parts makes, if it makes one: of all, or of some as the row may have ended before its last number or begun
 * after its first; for the likeliest whole or another nearby. Undefined where a number is not exact.
 */
export function fittingSum({whole, parts, others}: PartRow): PartSum | undefined {
  if (parts.length < 2 || [whole, ...parts].some(({bound}) => bound !== 'exact')) return undefined
  const slack = roundingOf([whole, ...parts].map(({number}) => number))
  const isBehind = parts[0]!.span.start > whole.span.start
  const runs = parts
    .map((_, left) => (isBehind ? parts.slice(0, parts.length - left) : parts.slice(left)))
    .filter(({length}) => length > 1)
  for (const candidate of [whole, ...others]) {
    const fits = (run: readonly SetFigure[]): boolean =>
      Math.abs(sumOf(run.map(({number}) => number.value)) - candidate.number.value) <= slack
    const run = runs.find(fits)
    if (run) return {whole: candidate, parts: run}
  }
  return undefined
}
