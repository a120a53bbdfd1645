import type {Lexicon, LexiconEntry} from '../../data/schema'
import {knownText} from '../../draft/knownText'
import type {Line} from '../../markdown/line'
import {createPassageTest} from '../../markdown/passages'
import {someProtected} from '../../markdown/quoted'
import {holds, sliceOf, type Span} from '../../markdown/span'
import type {Example, LineRule, Report} from '../rule'
import {allLists} from './allLists'
import {inScriptOf} from './traditional'
import {createWordFinder, type FoundWord} from './wordFinder'

/** What a lexicon leaves open about its rule; see {@link LineRule}. */
export type LexiconFacts = Omit<LineRule, 'category' | 'scope' | 'examples' | 'check'> & {
  /** What the writer is told of one entry: `“布署”应为“部署”。` */
  readonly say: (entry: LexiconEntry) => string
  /** Whether words in quotation marks, titles of works and quoted paragraphs are spoken of; default `said`. */
  readonly inQuotes?: 'said' | 'silent'
  /** What the list asks of each place besides the conditions of the entry; the span counts from the start of the line. */
  readonly where?: (line: Line, span: Span) => boolean
}

/**
 * Turns a lexicon into a rule; the first entries' own tests become the rule's examples. Lists are written in simplified
 * characters, and a line in traditional ones is searched in a simplified copy.
 */
export function lexiconRule({entries}: Lexicon, {say, inQuotes, where, ...facts}: LexiconFacts): LineRule {
  const {find, mayFind} = createWordFinder(entries, allLists)
  /** Some lists have words that only traditional characters write (`彷彿`), which the simplified copy lacks. */
  const wordsIn = (line: Line): readonly FoundWord<LexiconEntry>[] => {
    const known = knownText(line)
    const found = find(known)
    if (known === line.prose) return found
    const starts = new Set(found.map(({start}) => start))
    return [...found, ...find(line.prose).filter(({start}) => !starts.has(start))]
  }
  // No word goes on behind a full stop, so that one stands in a passage or nowhere; others are asked about passages anyway.
  const isWorthwhile =
    facts.reach === 'line'
      ? createPassageTest(passage => mayFind(knownText(passage)) || mayFind(passage.prose))
      : () => true
  return {
    ...facts,
    category: 'wording',
    scope: 'paragraph',
    examples: examplesOf(entries),
    check: line => {
      const words = line.kind === 'code' || !isWorthwhile(line) ? [] : wordsIn(line)
      return words.length > 0 ? reportsOn(line, words) : none
    },
  }

  function* reportsOn(line: Line, words: readonly FoundWord<LexiconEntry>[]): Iterable<Report> {
    const isQuoted = (span: Span): boolean =>
      inQuotes === 'silent' && someProtected(line, span, stretch => holds(stretch, span))
    for (const {entry: found, start} of words) {
      const span = {start, end: start + found.wrong.length}
      if (isQuoted(span) || !(where?.(line, span) ?? true)) continue
      const entry = inScriptOf(sliceOf(line.prose, span), found)
      yield report(entry, span, say(entry))
    }
  }
}

const none: readonly Report[] = []

/** What the wrong form may be replaced by, the likeliest first; none where the sentence has to be put differently. */
export const candidatesOf = ({right, others}: LexiconEntry): readonly string[] =>
  right === undefined ? [] : [right, ...(others ?? [])]

function report(entry: LexiconEntry, span: Span, message: string): Report {
  const candidates = candidatesOf(entry)
  const safe = candidates.length === 1 && (entry.safe ?? true)
  const fixes = candidates.map(text => ({title: `改为“${text}”`, edits: [{span, text}], safe}))
  return {span, message, fixes, ...(entry.severity ? {severity: entry.severity} : {})}
}

/** How many examples a reader of the documentation is shown. */
const shown = 6

/** The first sentences that must be found, mended; where there is no mend, beside a sentence that is right. */
function examplesOf(entries: readonly LexiconEntry[]): readonly [Example, ...Example[]] {
  const examples = entries.slice(0, shown).flatMap(({right, tests}) => {
    const goodOf = (bad: string) => (right === undefined ? tests.good?.[0] : bad.replace(/⟦[^⟦⟧]*⟧/g, right))
    return tests.bad.flatMap(bad => {
      const good = goodOf(bad)
      return good === undefined ? [] : [{bad, good}]
    })
  })
  return examples as [Example, ...Example[]]
}
