/**
 * Tells whether a number may have come before, at the cost of one look into a table: what the sieve calls new is new, what it calls
 * known is nearly always known. A draft of tens of thousands of numbers needs a map only for the few that it lets through.
 */
export interface Sieve {
  /** Whether the number may have come before; it has from now on. */
  seen(key: number): boolean
}

/** The largest table has this many places, a power of two. */
const MOST = 18
/** So many places a key let few new keys be called known, and those of a short draft are near each other. */
const PLACES_FOR_KEY = 16
/** One table for all sieves; each marks with a number of its own, so that nothing has to be cleared. */
const marks = new Uint16Array(1 << MOST)
let mark = 0

/** A new sieve for about so many keys; the one before is used no longer. */
export function startSieve(keys: number): Sieve {
  if (++mark > 0xffff) {
    marks.fill(0)
    mark = 1
  }
  const own = mark
  const shift = 32 - Math.min(MOST, Math.max(10, Math.ceil(Math.log2(keys * PLACES_FOR_KEY + 1))))
  return {
    seen(key) {
      const at = placeOf(key) >>> shift
      if (marks[at] === own) return true
      marks[at] = own
      return false
    },
  }
}

/** 32 bits, of which the first are the most mixed. Keys are whole numbers of up to 52 bits. */
const placeOf = (key: number): number => {
  const high = Math.floor(key / 0x100000000)
  return Math.imul((key ^ Math.imul(high, 0x85ebca6b)) | 0, 0x9e3779b1)
}
