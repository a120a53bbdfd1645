import {exact, roundingOf} from './arithmetic'
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
  const inOrder = isBehind ? parts : [...parts].reverse()
  const sums = runningSums(inOrder)
  for (const candidate of [whole, ...others]) {
    const last = sums.findLastIndex((sum, at) => at > 0 && Math.abs(sum - candidate.number.value) <= slack)
    const run = inOrder.slice(0, last + 1)
    if (last > 0) return {whole: candidate, parts: isBehind ? run : run.reverse()}
  }
  return undefined
}

/** The sum of each figure with all before it. */
function runningSums(figures: readonly SetFigure[]): readonly number[] {
  let sum = 0
  return figures.map(({number}) => exact((sum += number.value)))
}
