import {knownText} from '../draft/knownText'
import type {PlacedLine} from '../markdown/block'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {passagesOf} from '../markdown/passages'
import {allLists} from './wording/allLists'
import type {List} from './wording/wordIndex'

/**
 * What stands in every line that a rule speaks about, each of them: a set of characters, of which one at least is there
 * (`['月', '号']`), a pair, or a word of a list. Declared as data, so that whoever runs the rules looks at a line once and asks only
 * those that can find anything there.
 */
export type Signs = readonly Sign[]

export type Sign = string | Pair | Word

/** A character of one set right before one of another, or a character that is enough alone. */
export interface Pair {
  readonly first: string
  readonly second: string
  readonly alone: string
}

/** `pair('页', '无')`: 页无 stands somewhere. */
export const pair = (first: string, second: string, alone = ''): Pair => ({first, second, alone})

/** A word of a list among all lists, or a character that is enough alone. */
export interface Word {
  readonly list: number
  readonly alone: string
}

/** `wordOf(cues, '%')`: one of the cues stands in the line as it is written, as a reader reads it or as lists know it; or a `%` does. */
export const wordOf = (list: List<unknown>, alone = ''): Word => ({list: list.number, alone})

/** Signs as bits, so many to a number that each is a small one; in the first numbers are those of pairs. */
export type SignBits = readonly number[]

const width = 30
const pairNumbers = 2
const numbers = 6

const noBits: SignBits = Array.from({length: numbers}, () => 0)

/** How many signs have bits, of pairs and of all others; one beyond has none: it only spares nothing. */
const counts = {pairs: 0, others: 0}

/** The bits of each sign, by what it says. */
const known = new Map<string, SignBits>()

/** What a character or a list is a sign of: by itself, before another, and behind one. */
interface Meaning {
  readonly alone: SignBits
  readonly first: SignBits
  readonly second: SignBits
}

const nothing: Meaning = {alone: noBits, first: noBits, second: noBits}

/**
 * The class of each UTF-16 unit: the characters of a class are in the same sets. Most characters are in none, class 0, and are passed
 * over at once.
 */
const classes = new Uint16Array(0x1_0000)
const meanings: Meaning[] = [nothing]
const lists: (SignBits | undefined)[] = []

/** The bits of a rule's signs. */
export const bitsOf = (signs: Signs): SignBits => signs.map(bitsOfSign).reduce(together, noBits)

function bitsOfSign(sign: Sign): SignBits {
  const name = typeof sign === 'string' ? sign : JSON.stringify(sign)
  const bits = known.get(name) ?? newBits(sign)
  known.set(name, bits)
  return bits
}

function newBits(sign: Sign): SignBits {
  if (typeof sign === 'string') {
    const bits = nextOther()
    mean(sign, {...nothing, alone: bits})
    return bits
  }
  if ('list' in sign) {
    const bits = nextOther()
    mean(sign.alone, {...nothing, alone: bits})
    lists[sign.list] = together(lists[sign.list] ?? noBits, bits)
    return bits
  }
  const bits = nextPair()
  mean(sign.first, {...nothing, first: bits})
  mean(sign.second, {...nothing, second: bits})
  mean(sign.alone, {...nothing, alone: bits})
  return bits
}

const nextPair = (): SignBits => (counts.pairs < width * pairNumbers ? bitAt(counts.pairs++) : noBits)
const nextOther = (): SignBits =>
  counts.others < width * (numbers - pairNumbers) ? bitAt(width * pairNumbers + counts.others++) : noBits

function bitAt(place: number): SignBits {
  const bits = [...noBits]
  bits[Math.floor(place / width)] = 1 << (place % width)
  return bits
}

/** Nothing added to nothing stays {@link noBits}, which is told at a glance. */
function together(one: SignBits, other: SignBits): SignBits {
  if (one === noBits || other === noBits) return one === noBits ? other : one
  const bits = [...one]
  add(bits, other)
  return bits
}

/** Gives characters a meaning beside those they have: those of one class until now are one class again. */
function mean(characters: string, more: Meaning): void {
  const renewed = new Map<number, number>()
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at)
    const before = classes[code]!
    const after = renewed.get(before) ?? meanings.push(both(meanings[before]!, more)) - 1
    renewed.set(before, after)
    classes[code] = after
  }
}

const both = (one: Meaning, other: Meaning): Meaning => ({
  alone: together(one.alone, other.alone),
  first: together(one.first, other.first),
  second: together(one.second, other.second),
})

interface Known {
  readonly bits: SignBits
  /** How many signs there were when the line was read. */
  readonly signs: number
}

const remembered = new LineMemory<Known>()

/** The signs that stand in the line: read once for all rules. */
export function bitsIn(line: Line): SignBits {
  const last = remembered.get(line)
  if (last?.signs === known.size) return last.bits
  const bits = read(line)
  remembered.set(line, {bits, signs: known.size})
  return bits
}

/** A long line holds what its passages hold, so that typing in it costs the passage typed in. */
function read(line: Line): SignBits {
  const passages = passagesOf(line)
  return passages.length > 1 ? ofPassages(passages) : ofText(line)
}

/** Signs end where a passage does, but for pairs: its last character and the first one of the next may be one. */
function ofPassages(passages: readonly PlacedLine[]): SignBits {
  const bits = [...noBits]
  let before = noBits
  for (const {line} of passages) {
    add(bits, bitsIn(line))
    addPairs(bits, before, meaningAt(line.text, 0).second)
    before = meaningAt(line.text, line.text.length - 1).first
  }
  return bits
}

const meaningAt = (text: string, at: number): Meaning => meanings[classes[text.charCodeAt(at)]!]!

function ofText(line: Line): SignBits {
  const {text, prose} = line
  const words = knownText(line)
  const bits = [...noBits]
  addCharacters(bits, text)
  addLists(bits, words)
  if (prose !== words) addLists(bits, prose)
  if (text !== prose) addLists(bits, text)
  return bits
}

/** In which text each class was met last, so that what it means is added once for each. */
const met: number[] = []
let texts = 0

function addCharacters(bits: number[], text: string): void {
  texts++
  let before = noBits
  for (let at = 0; at < text.length; at++) {
    const own = classes[text.charCodeAt(at)]!
    if (own === 0) {
      before = noBits
      continue
    }
    const {alone, first, second} = meanings[own]!
    if (before !== noBits && second !== noBits) addPairs(bits, before, second)
    before = first
    if (met[own] === texts) continue
    met[own] = texts
    add(bits, alone)
  }
}

/** Adds the pairs that two characters beside each other are. */
function addPairs(bits: number[], before: SignBits, own: SignBits): void {
  for (let number = 0; number < pairNumbers; number++) bits[number]! |= before[number]! & own[number]!
}

function addLists(bits: number[], text: string): void {
  for (const list of allLists.listsIn(text)) add(bits, lists[list] ?? noBits)
}

function add(bits: number[], more: SignBits): void {
  for (let number = 0; number < numbers; number++) bits[number]! |= more[number]!
}

/** Whether all of the wanted signs are among the found ones; pairs are asked last, since few rules want any. */
export function holdsAll(found: SignBits, wanted: SignBits): boolean {
  for (let number = numbers - 1; number >= 0; number--)
    if ((found[number]! & wanted[number]!) !== wanted[number]!) return false
  return true
}

/** The characters from one to another, as a set: `characters('０', '９')`. */
export function characters(first: string, last: string): string {
  let set = ''
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) set += String.fromCharCode(code)
  return set
}
