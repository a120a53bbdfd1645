import type {Lexicon, LexiconEntry} from '../../data/schema'
import type {Example, LineRule, Report} from '../rule'

/** What a lexicon leaves open about its rule; see {@link LineRule}. */
export type LexiconFacts = Omit<LineRule, 'category' | 'scope' | 'examples' | 'check'> & {
  /** What the writer is told of one entry: `“布署”应为“部署”。` */
  readonly say: (entry: LexiconEntry) => string
}

/** How far to either side the conditions of an entry look. */
const reach = 12

/** An entry with its conditions made ready. */
interface Word extends LexiconEntry {
  readonly fits: (before: string, after: string) => boolean
}

/**
 * Turns a lexicon into a rule; the first entries' own tests become the rule's examples. One pass over a line: at each character
 * only the words that begin with it are tried, the longest first.
 */
export function lexiconRule({entries}: Lexicon, {say, ...facts}: LexiconFacts): LineRule {
  const words = bucketed(entries)
  return {
    ...facts,
    category: 'wording',
    scope: 'paragraph',
    examples: examplesOf(entries),
    *check({prose, kind}) {
      if (kind === 'code') return
      for (let at = 0; at < prose.length; at++) {
        const word = words.get(prose[at]!)?.find(candidate => stands(candidate, prose, at))
        if (!word) continue
        yield report(word, at, say(word))
        at += word.wrong.length - 1
      }
    },
  }
}

/** Words by their first character, the longest first. */
function bucketed(entries: readonly LexiconEntry[]): ReadonlyMap<string, readonly Word[]> {
  const buckets = new Map<string, Word[]>()
  for (const entry of entries) {
    const first = entry.wrong[0]!
    buckets.set(first, [...(buckets.get(first) ?? []), {...entry, fits: conditionOf(entry)}])
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.wrong.length - a.wrong.length)
  return buckets
}

function conditionOf({notAfter, notBefore, after, before}: LexiconEntry): Word['fits'] {
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

function stands({wrong, fits}: Word, prose: string, at: number): boolean {
  if (!prose.startsWith(wrong, at)) return false
  const end = at + wrong.length
  return fits(prose.slice(Math.max(0, at - reach), at), prose.slice(end, end + reach))
}

function report({wrong, right, safe}: LexiconEntry, start: number, message: string): Report {
  const span = {start, end: start + wrong.length}
  return {span, message, fixes: [{title: `改为“${right}”`, edits: [{span, text: right}], safe: safe ?? true}]}
}

/** How many examples a reader of the documentation is shown. */
const shown = 6

/** The first sentences that must be found, mended. */
function examplesOf(entries: readonly LexiconEntry[]): readonly [Example, ...Example[]] {
  const examples = entries
    .slice(0, shown)
    .flatMap(({right, tests}) => tests.bad.map(bad => ({bad, good: bad.replace(/⟦[^⟦⟧]*⟧/g, right)})))
  return examples as [Example, ...Example[]]
}
