import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'

/**
 * Sets of characters, of each of which one at least stands in the source of every line that a rule speaks about: `['月', '号']`.
 * Declared as data, so that whoever runs the rules looks at a line once and asks only those that can find anything there.
 */
export type Signs = readonly string[]

/** Sets of characters as bits, numbered as they come. */
export interface SignBits {
  readonly low: number
  readonly high: number
}

const numbers = new Map<string, number>()
/** For each UTF-16 unit, the bits of the sets that it is in. */
const low = new Uint32Array(0x1_0000)
const high = new Uint32Array(0x1_0000)

/** The bits of a rule's sets. A set beyond the sixty-fourth has none: it only spares nothing. */
export function bitsOf(signs: Signs): SignBits {
  const bits = {low: 0, high: 0}
  for (const characters of signs) {
    const number = numberOf(characters)
    if (number < 32) bits.low |= 1 << number
    else if (number < 64) bits.high |= 1 << (number - 32)
  }
  return bits
}

function numberOf(characters: string): number {
  const known = numbers.get(characters)
  if (known !== undefined) return known
  const number = numbers.size
  numbers.set(characters, number)
  const table = number < 32 ? low : high
  for (let at = 0; number < 64 && at < characters.length; at++) table[characters.charCodeAt(at)]! |= 1 << (number % 32)
  return number
}

interface Known extends SignBits {
  /** How many sets there were when the line was read. */
  readonly sets: number
}

const remembered = new LineMemory<Known>()

/** The sets of which a character stands in the line: read once for all rules. */
export function bitsIn(line: Line): SignBits {
  const known = remembered.get(line)
  if (known?.sets === numbers.size) return known
  const {text} = line
  const found = {low: 0, high: 0, sets: numbers.size}
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    found.low |= low[code]!
    found.high |= high[code]!
  }
  remembered.set(line, found)
  return found
}

/** Whether all of the wanted sets are among the found ones. */
export const holdsAll = (found: SignBits, wanted: SignBits): boolean =>
  (found.low & wanted.low) === wanted.low && (found.high & wanted.high) === wanted.high

/** The characters from one to another, as a set: `characters('０', '９')`. */
export const characters = (first: string, last: string): string =>
  String.fromCharCode(
    ...Array.from({length: last.charCodeAt(0) - first.charCodeAt(0) + 1}, (_, at) => first.charCodeAt(0) + at),
  )
