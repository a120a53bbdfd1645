import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'

/**
 * What stands in the source of every line that a rule speaks about, each of them: a set of characters, of which one at least is there
 * (`['月', '号']`), or a pair. Declared as data, so that whoever runs the rules looks at a line once and asks only those that can find
 * anything there.
 */
export type Signs = readonly Sign[]

export type Sign = string | Pair

/** A character of one set right before one of another, or a character that is enough alone. */
export interface Pair {
  readonly first: string
  readonly second: string
  readonly alone: string
}

/** `pair('页', '无')`: 页无 stands somewhere. */
export const pair = (first: string, second: string, alone = ''): Pair => ({first, second, alone})

/** Signs as bits, numbered as they come: sets of characters in three words, pairs in one. */
export interface SignBits {
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly pairs: number
}

/** How many signs there are bits for; one beyond has none: it only spares nothing. */
const most = {sets: 96, pairs: 32}
const sets = new Map<string, number>()
const pairs = new Map<string, number>()

/**
 * The class of each UTF-16 unit: the characters of a class are in the same sets. Most characters are in none, class 0, and are passed
 * over at once.
 */
const classes = new Uint16Array(0x1_0000)

/** What the characters of each class are signs of. */
interface Meaning extends SignBits {
  readonly first: number
  readonly second: number
}

const nothing: Meaning = {low: 0, middle: 0, high: 0, pairs: 0, first: 0, second: 0}
const meanings: Meaning[] = [nothing]

/** The bits of a rule's signs. */
export function bitsOf(signs: Signs): SignBits {
  const bits = {low: 0, middle: 0, high: 0, pairs: 0}
  for (const sign of signs) {
    const own = typeof sign === 'string' ? bitsOfSet(sign) : {...nothing, pairs: bitOfPair(sign)}
    bits.low |= own.low
    bits.middle |= own.middle
    bits.high |= own.high
    bits.pairs |= own.pairs
  }
  return bits
}

function bitsOfSet(characters: string): Meaning {
  const known = sets.get(characters)
  const number = known ?? sets.size
  if (number >= most.sets) return nothing
  const bit = 1 << (number % 32)
  const bits = {
    ...nothing,
    low: number < 32 ? bit : 0,
    middle: number >= 32 && number < 64 ? bit : 0,
    high: number >= 64 ? bit : 0,
  }
  if (known === undefined) {
    sets.set(characters, number)
    mean(characters, bits)
  }
  return bits
}

function bitOfPair({first, second, alone}: Pair): number {
  const name = `${first}\n${second}\n${alone}`
  const known = pairs.get(name)
  const number = known ?? pairs.size
  if (number >= most.pairs) return 0
  const bit = 1 << number
  if (known === undefined) {
    pairs.set(name, number)
    mean(first, {...nothing, first: bit})
    mean(second, {...nothing, second: bit})
    mean(alone, {...nothing, pairs: bit})
  }
  return bit
}

/** Gives characters a meaning beside those they have: those of one class until now are one class again. */
function mean(characters: string, more: Meaning): void {
  const renewed = new Map<number, number>()
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at)
    const before = classes[code]!
    const after = renewed.get(before) ?? meanings.push(together(meanings[before]!, more)) - 1
    renewed.set(before, after)
    classes[code] = after
  }
}

const together = (one: Meaning, other: Meaning): Meaning => ({
  low: one.low | other.low,
  middle: one.middle | other.middle,
  high: one.high | other.high,
  pairs: one.pairs | other.pairs,
  first: one.first | other.first,
  second: one.second | other.second,
})

interface Known extends SignBits {
  /** How many signs there were when the line was read. */
  readonly signs: number
}

const remembered = new LineMemory<Known>()

/** The signs that stand in the line: read once for all rules. */
export function bitsIn(line: Line): SignBits {
  const known = remembered.get(line)
  if (known?.signs === sets.size + pairs.size) return known
  const found = {...read(line.text), signs: sets.size + pairs.size}
  remembered.set(line, found)
  return found
}

function read(text: string): SignBits {
  let [low, middle, high, pairs, before] = [0, 0, 0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const own = classes[text.charCodeAt(at)]!
    if (own === 0) {
      before = 0
      continue
    }
    const meaning = meanings[own]!
    low |= meaning.low
    middle |= meaning.middle
    high |= meaning.high
    pairs |= meaning.pairs | (before & meaning.second)
    before = meaning.first
  }
  return {low, middle, high, pairs}
}

/** Whether all of the wanted signs are among the found ones. */
export const holdsAll = (found: SignBits, wanted: SignBits): boolean =>
  (found.low & wanted.low) === wanted.low &&
  (found.middle & wanted.middle) === wanted.middle &&
  (found.high & wanted.high) === wanted.high &&
  (found.pairs & wanted.pairs) === wanted.pairs

/** The characters from one to another, as a set: `characters('０', '９')`. */
export const characters = (first: string, last: string): string =>
  String.fromCharCode(
    ...Array.from({length: last.charCodeAt(0) - first.charCodeAt(0) + 1}, (_, at) => first.charCodeAt(0) + at),
  )
