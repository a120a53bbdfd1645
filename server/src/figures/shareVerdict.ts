import {intervalOf, meet, quotient} from './interval'
import type {NumberedShare, Reading} from './numberedShare'

/** Whether a share and its numbers agree: they do; they do but for the last place, which was cut off; they do not. */
export type Verdict = 'holds' | 'cut-off' | 'differs'

/** Judges a share by every reading; one that holds is enough. */
export function verdictOf({share, readings}: NumberedShare): Verdict {
  const stated = intervalOf(share)
  const verdicts = readings.map((reading): Verdict => {
    if (meet(quotient(reading.part.interval, reading.whole.interval), stated)) return 'holds'
    const {value, step} = share.number
    const off = Math.abs(valueOf(reading) - value)
    // Nobody who is short of the whole wants to read 100%.
    const isNearlyAll = valueOf(reading) < 1 && value < 1 && Number(valueOf(reading).toFixed(placesOf(step))) === 1
    if (off < step && isNearlyAll) return 'holds'
    return share.bound === 'exact' && off < step * 1.0001 ? 'cut-off' : 'differs'
  })
  return verdicts.includes('holds') ? 'holds' : verdicts.includes('cut-off') ? 'cut-off' : 'differs'
}

/** Part by whole. */
export const valueOf = ({part, whole}: Reading): number => part.value / whole.value

/** How many decimals a step leaves to a number: 3 for 0.001. */
export const placesOf = (step: number): number => (step > 0 ? Math.max(0, Math.round(-Math.log10(step))) : 4)

/** A share in per cent with so many decimals: `18.2%`. */
export const percent = (value: number, decimals: number): string => `${(value * 100).toFixed(decimals)}%`
