/**
 * Tells whether a number may have come before, at the cost of one look into a table: what the sieve calls new is new, what it calls
 * known is nearly always known. A draft of tens of thousands of numbers needs a map only for the few that it lets through.
 */
export interface Sieve {
  /** Whether the number may have come before; it has from now on. */
  seen(key: number): boolean
}

const SIZE = 1 << 18
/** One table for all sieves; each marks with a number of its own, so that nothing has to be cleared. */
const marks = new Uint16Array(SIZE)
let mark = 0

/** A new sieve; the one before is used no longer. */
export function startSieve(): Sieve {
  if (++mark > 0xffff) {
    marks.fill(0)
    mark = 1
  }
  const own = mark
  return {
    seen(key) {
      const at = placeOf(key)
      if (marks[at] === own) return true
      marks[at] = own
      return false
    },
  }
}

/** Keys are whole numbers of up to 52 bits. */
const placeOf = (key: number): number => {
  const high = Math.floor(key / 0x100000000)
  return (Math.imul((key ^ Math.imul(high, 0x85ebca6b)) | 0, 0x9e3779b1) >>> 14) & (SIZE - 1)
}
