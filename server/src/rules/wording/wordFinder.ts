import type {LexiconEntry} from '../../data/schema'
import {edgesOf, fitsIn, type Edges} from './edges'
import {WordIndex, type List} from './wordIndex'

/** What an entry has to say to be found; see the schema of lexicons. */
export type Findable = Pick<LexiconEntry, 'wrong' | 'notAfter' | 'notBefore' | 'after' | 'before' | 'since'>

/** A word of a list where it stands in a line; `start` counts from the start of the line. */
export interface FoundWord<Entry> {
  readonly entry: Entry
  readonly start: number
}

/** How far to either side the conditions of an entry look. */
const reach = 12

type Fits = (before: string, after: string) => boolean

/** An entry with its conditions, which are made ready when they are first asked for: most words of a list never occur. */
interface Word<Entry> {
  readonly entry: Entry
  fits?: Fits
  edges?: Edges
}

/** Finds words in the prose of a line. */
export interface WordFinder<Entry> {
  readonly find: (prose: string) => readonly FoundWord<Entry>[]
  /** The words in their index, whatever their conditions. */
  readonly list: List<unknown>
}

/**
 * Finds the words of a list from left to right, none inside another, the longest first; a form may have several entries,
 * which differ in their conditions and are tried in the order of the list. Lists of one index are looked up together.
 */
export function createWordFinder<Entry extends Findable>(
  entries: readonly Entry[],
  index = new WordIndex(),
): WordFinder<Entry> {
  const words: readonly Word<Entry>[] = entries.map(entry => ({entry}))
  const list = index.add(words, ({entry}) => entry.wrong, mayStand)
  return {find, list}

  function find(prose: string): readonly FoundWord<Entry>[] {
    const places = list.placesIn(prose)
    if (places.length === 0) return none
    const isBefore = yearsOf(prose)
    const found: FoundWord<Entry>[] = []
    let from = 0
    for (const {word, start} of places) {
      if (start < from || !stands(word, prose, start, isBefore)) continue
      found.push({entry: word.entry, start})
      from = start + word.entry.wrong.length
    }
    return found
  }
}

const none: readonly FoundWord<never>[] = []

function mayStand(word: Word<Findable>, text: string, start: number): boolean {
  word.edges ??= edgesOf(word.entry)
  return fitsIn(word.edges, text, start, start + word.entry.wrong.length)
}

function stands(word: Word<Findable>, prose: string, at: number, namesYearBefore: (year: number) => boolean): boolean {
  const {wrong, since} = word.entry
  if (since !== undefined && namesYearBefore(since)) return false
  word.fits ??= conditionOf(word.entry)
  const end = at + wrong.length
  return word.fits(prose.slice(Math.max(0, at - reach), at), prose.slice(end, end + reach))
}

function conditionOf({notAfter, notBefore, after, before}: Findable): Fits {
  const ends = (pattern: string | undefined) => (pattern ? new RegExp(`(?:${pattern})$`, 'u') : undefined)
  const begins = (pattern: string | undefined) => (pattern ? new RegExp(`^(?:${pattern})`, 'u') : undefined)
  const [forbiddenLeft, neededLeft] = [ends(notAfter), ends(after)]
  const [forbiddenRight, neededRight] = [begins(notBefore), begins(before)]
  return (left, right) =>
    !forbiddenLeft?.test(left) &&
    !forbiddenRight?.test(right) &&
    (neededLeft?.test(left) ?? true) &&
    (neededRight?.test(right) ?? true)
}

/** Whether a line names a year before another: `2016年` is before 2018. The line is read when it is first asked. */
function yearsOf(prose: string): (year: number) => boolean {
  let earliest: number | undefined
  return year => {
    earliest ??= Math.min(...Array.from(prose.matchAll(/(?<!\d)\d{4}(?=年)/g), ([digits]) => Number(digits)))
    return earliest < year
  }
}
