import type {Genre} from '../../data/schema'
import type {Draft} from '../../draft/draft'
import {isItemForm, readOrdinal} from '../../draft/ordinal'
import {paragraphBreakOf} from '../../compose/lineEnds'
import {issueDay, type Day} from '../../figures/dates'
import {dates, numbersAt} from './forms'
import {frontMatterOffers} from './frontMatter'
import {headings, ordinals} from './headings'
import {hereAt, type Here} from './here'
import type {Offer, Typed} from './offer'
import {placeOf, type Place} from './place'
import {hasTransition, sentences, sentencesOfItem, transitions} from './sentences'
import {startOfLine, type Start} from './start'
import {wordsOf, type UsedWord} from './vocabulary'
import {draftWords} from './words'

/** What is known besides the draft. */
export interface CompletionFacts {
  readonly genres: readonly Genre[]
  /** The core has no clock: without it no date is offered but those of the draft. */
  readonly today?: Day | undefined
}

/**
 * After these something may be offered: what begins a heading, `《` and brackets. Letters are none: an input method composes of
 * them, and editors ask by them only where their own settings say so.
 */
export const triggerCharacters: readonly string[] = [...'#*（(第、一二三四五六七八九十0123456789 　：:《〔[']

/**
 * What can be written at an offset, best first: at the start of a line what stands there in such a draft; behind the opening how it
 * passes on; inside a sentence only the words of the draft that go on from what is typed; in the front matter keys and values.
 */
export function completionsAt(draft: Draft, offset: number, facts: CompletionFacts): readonly Offer[] {
  if (offset < draft.frontMatter.span.end) return frontMatterOffers(draft, offset, facts)
  const here = hereAt(draft, offset)
  if (!here) return []
  const start = startOfLine(here.placed, offset)
  // One pass over the draft serves all that ask for its words.
  let known: readonly UsedWord[] | undefined
  const words = (): readonly UsedWord[] => (known ??= wordsOf(draft))
  const offers = [
    ...(start ? atStart(draft, here, start, facts, words) : []),
    ...insideSentence(draft, here, offset, facts, words),
  ]
  return offers.filter(
    ({span, text}, index) =>
      draft.text.slice(span.start, span.end) !== text && offers.findIndex(other => other.text === text) === index,
  )
}

/** Whether an empty line asks for something certain, so that it may be offered unasked: a heading, an ordinal or a closing. */
export function asksForOffers(draft: Draft, offset: number): boolean {
  if (offset < draft.frontMatter.span.end) return false
  const here = hereAt(draft, offset)
  if (!here || here.placed.line.text.trim() !== '' || !isParagraphPlace(draft, here)) return false
  const isNumbered = draft.sections.some(({ordinal, layout}) => ordinal && layout !== 'inline')
  const {isAfterAll} = placeOf(draft, here)
  return completionsAt(draft, offset, {genres: []}).some(
    ({kind}) => kind === 'heading' || (kind === 'ordinal' && isNumbered) || (kind === 'formula' && isAfterAll),
  )
}

/** Whether a new paragraph starts in an empty line: behind a blank one, where the draft has such between its paragraphs. */
function isParagraphPlace(draft: Draft, {line}: Here): boolean {
  const before = draft.lines[line - 1]
  const isSpaced = paragraphBreakOf(draft).replaceAll('\r', '').length > 1
  return before !== undefined && (before.line.kind === 'blank') === isSpaced
}

function atStart(
  draft: Draft,
  here: Here,
  start: Start,
  {today}: CompletionFacts,
  words: () => readonly UsedWord[],
): readonly Offer[] {
  if (draft.title && here.placed.offset < draft.title.span.start) return []
  const place = placeOf(draft, here)
  const said = sentences(draft, place, start)
  if (place.behind === 'closing') return said
  if (place.behind) return [...(issueDay(draft) ? [] : dates(today, words(), start)), ...said]
  const item = behindOrdinal(start)
  if (item) return sentencesOfItem(draft, place, item)
  const next = ordinals(draft, here, start)
  const missing = headings(draft, here, start)
  const isHeading = /^#+$/.test(start.typed)
  return inOrder(place, said, next, missing).filter(offer => !isHeading || offer.text.startsWith('#'))
}

/** What a reader expects next stands first. */
function inOrder(
  {isBeforeSections, opening, isEmptySection}: Place,
  said: readonly Offer[],
  next: readonly Offer[],
  missing: readonly Offer[],
): readonly Offer[] {
  if (isEmptySection || (isBeforeSections && opening === '')) return [...said, ...next, ...missing]
  if (isBeforeSections) return [...said, ...missing, ...next]
  return [...next, ...missing, ...said]
}

/** What is typed behind an ordinal at the start of a line, where a sentence goes on: `第二条　`, `（一）`. */
function behindOrdinal({typed, span}: Start): Typed | undefined {
  const ordinal = readOrdinal(typed, 0)
  if (!ordinal || ordinal.form === 'chapter' || ordinal.form === 'section' || ordinal.form === 'chinese')
    return undefined
  const gap = /^[ \u3000]*/.exec(typed.slice(ordinal.text.length))![0]
  const length = ordinal.text.length + gap.length
  // `（` may still become a higher ordinal, and `一是` goes on in its own words.
  if (isItemForm(ordinal.form)) return undefined
  return {typed: typed.slice(length), span: {start: span.start + length, end: span.end}}
}

function insideSentence(
  draft: Draft,
  here: Here,
  cursor: number,
  {today}: CompletionFacts,
  words: () => readonly UsedWord[],
): readonly Offer[] {
  const {placed} = here
  const {kind, text} = placed.line
  if (kind === 'code' || kind === 'html' || kind === 'rule') return []
  const column = cursor - placed.offset
  const [before, after] = [text.slice(0, column), text.slice(column)]
  const numbers = numbersAt(draft, {before, after, cursor}, today, words)
  if (numbers.length) return numbers
  const found = draftWords(before, after, cursor, words)
  return found.length ? found : endOfOpening(draft, here, before, after, cursor)
}

/** Behind a full stop at the end of the opening's paragraph: how it passes on to the matter. */
function endOfOpening(draft: Draft, here: Here, before: string, after: string, cursor: number): readonly Offer[] {
  if (here.placed.part !== 'lead' || after.trim() !== '' || !before.includes('。')) return []
  const typed = /[^。]{0,12}$/u.exec(before)![0]
  if (!before.endsWith(`。${typed}`)) return []
  const place = placeOf(draft, here)
  if (!place.isBeforeSections || hasTransition(draft, `${place.opening}\n${before}`)) return []
  return transitions(draft, {typed, span: {start: cursor - typed.length, end: cursor}})
}
