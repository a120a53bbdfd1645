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

/** The words that begin with a character. */
interface Bucket<Entry> {
  /** By the code of their second character, the longest first, those of one character last. */
  readonly longer: Map<number, Word<Entry>[]>
  /** The words that are this one character. */
  readonly single: Word<Entry>[]
}

/**
 * Finds the words of a list in one pass from left to right, none inside another, the longest first. Two characters lead
 * to the few words that begin with them, so that thousands of entries cost what ten do.
 */
export function createWordFinder<Entry extends Findable>(
  entries: readonly Entry[],
): (prose: string) => Iterable<FoundWord<Entry>> {
  const buckets = bucketed(entries)
  // Most characters begin no word; a table says so faster than a map.
  const begins = new Uint8Array(0x10000)
  for (const code of buckets.keys()) begins[code] = 1
  return function* find(prose) {
    const isBefore = yearsOf(prose)
    for (let at = 0; at < prose.length; at++) {
      const code = prose.charCodeAt(at)
      if (begins[code] === 0) continue
      const bucket = buckets.get(code)!
      const words = bucket.longer.get(prose.charCodeAt(at + 1)) ?? bucket.single
      for (const word of words) {
        if (!stands(word, prose, at, isBefore)) continue
        yield {entry: word.entry, start: at}
        at += word.entry.wrong.length - 1
        break
      }
    }
  }
}

/** A form may have several entries, which differ in their conditions; they are tried in the order of the list. */
function bucketed<Entry extends Findable>(entries: readonly Entry[]): ReadonlyMap<number, Bucket<Entry>> {
  const buckets = new Map<number, Bucket<Entry>>()
  for (const entry of entries) {
    const {wrong} = entry
    const bucket = buckets.get(wrong.charCodeAt(0)) ?? emptyBucket<Entry>()
    buckets.set(wrong.charCodeAt(0), bucket)
    const second = wrong.charCodeAt(1)
    const known = wrong.length === 1 ? bucket.single : bucket.longer.get(second)
    if (known) known.push({entry})
    else bucket.longer.set(second, [{entry}])
  }
  for (const {longer, single} of buckets.values()) {
    for (const words of longer.values()) {
      words.sort((a, b) => b.entry.wrong.length - a.entry.wrong.length)
      words.push(...single)
    }
  }
  return buckets
}

const emptyBucket = <Entry>(): Bucket<Entry> => ({longer: new Map(), single: []})

function stands(word: Word<Findable>, prose: string, at: number, namesYearBefore: (year: number) => boolean): boolean {
  const {wrong, since} = word.entry
  if (!prose.startsWith(wrong, at)) return false
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
