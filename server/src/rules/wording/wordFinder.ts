import type {LexiconEntry} from '../../data/schema'

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
}

/**
 * Finds the words of a list in one pass from left to right, none inside another, the longest first. At each character the
 * list is asked only for the lengths of the words that begin with it, so that thousands of entries cost what ten do.
 */
export function createWordFinder<Entry extends Findable>(
  entries: readonly Entry[],
): (prose: string) => Iterable<FoundWord<Entry>> {
  const words = grouped(entries)
  const lengths = lengthsByFirst(words.keys())
  const starts = firstUnits(words.keys())
  return function* find(prose) {
    const isBefore = yearsOf(prose)
    for (let at = 0; at < prose.length; at++) {
      if (!starts[prose.charCodeAt(at)]) continue
      for (const length of lengths.get(prose[at]!) ?? []) {
        const end = at + length
        const word = words.get(prose.slice(at, end))?.find(each => stands(each, prose, at, end, isBefore))
        if (!word) continue
        yield {entry: word.entry, start: at}
        at = end - 1
        break
      }
    }
  }
}

/** The entries of each wrong form; a form may have several, which differ in their conditions. */
function grouped<Entry extends Findable>(entries: readonly Entry[]): ReadonlyMap<string, readonly Word<Entry>[]> {
  const words = new Map<string, Word<Entry>[]>()
  for (const entry of entries) {
    const same = words.get(entry.wrong)
    if (same) same.push({entry})
    else words.set(entry.wrong, [{entry}])
  }
  return words
}

/** Marks the UTF-16 units that a word begins with: most characters of a draft begin none, and are asked for nothing else. */
function firstUnits(forms: Iterable<string>): Uint8Array {
  const starts = new Uint8Array(0x10000)
  for (const form of forms) starts[form.charCodeAt(0)] = 1
  return starts
}

/** How long the words are that begin with a character, the longest first. */
export function lengthsByFirst(forms: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, number[]>()
  for (const form of forms) {
    const known = lengths.get(form[0]!)
    if (!known) lengths.set(form[0]!, [form.length])
    else if (!known.includes(form.length)) known.push(form.length)
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a)
  return lengths
}

function stands(
  word: Word<Findable>,
  prose: string,
  at: number,
  end: number,
  namesYearBefore: (year: number) => boolean,
): boolean {
  const {since} = word.entry
  if (since !== undefined && namesYearBefore(since)) return false
  word.fits ??= conditionOf(word.entry)
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
