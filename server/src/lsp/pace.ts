import type {Clock} from './runtime'

/** A check that costs more than a frame is followed by a rest as long as itself, at most this long; in milliseconds. */
const FRAME = 16
const LONGEST_REST = 150
/** Of so many checks the cheapest tells what the next will cost: one may have met code that was never run, or another program. */
const RECENT = 3

/** How closely checks of one document follow each other while it is written in, so that what is asked meanwhile is answered. */
export interface Pace {
  /** Runs a check, and remembers what it has cost. */
  time(check: () => void): void
  /** Milliseconds that the next check is to wait. */
  rest(): number
}

/** A pace of no rest at first. */
export function createPace({now}: Clock): Pace {
  const costs: number[] = []
  let ended = -Infinity
  return {
    time(check) {
      const start = now()
      check()
      ended = now()
      costs.push(ended - start)
      if (costs.length > RECENT) costs.shift()
    },
    rest() {
      const cost = Math.min(...costs)
      return costs.length > 0 && cost > FRAME ? Math.max(0, ended + Math.min(cost, LONGEST_REST) - now()) : 0
    },
  }
}

/**
 * Runs when nothing else is waiting to be handled, unless called off by what it returns: one turn lets what is being handled end, the next
 * one lets what waits behind it begin.
 */
export function whenQuiet({soon}: Clock, run: () => void): () => void {
  let off = false
  soon(() => off || soon(() => off || run()))
  return () => void (off = true)
}
