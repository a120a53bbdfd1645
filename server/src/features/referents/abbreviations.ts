import {abbreviationsOf, type Abbreviation} from '../../draft/abbreviations'
import {lineIndexAt} from '../../draft/characters'
import type {Draft, DraftLine} from '../../draft/draft'
import {someProtected} from '../../markdown/quoted'
import {holds, shift, type Span} from '../../markdown/span'
import {sectionNames} from '../sectionNames'
import {escaped} from '../markdown'
import type {Referent} from './referent'

/** The abbreviation that stands at an offset, where the draft defines it: `以下简称“两委”`. */
export function abbreviationAt(draft: Draft, offset: number): Referent | undefined {
  const placed = draft.lines[lineIndexAt(draft, offset)]
  const defined = placed ? definitionsOf(draft) : []
  if (!placed || defined.length === 0) return undefined
  const pointed = defined.filter(isPointedAt(placed, offset))
  // One short name for two full ones: what was explained last before it is meant.
  const own = pointed.filter(({place}) => place.start <= offset).at(-1) ?? pointed[0]
  return own && referentOf(draft, own, defined)
}

/** Whether an abbreviation is used in a line at an offset; what is defined again and again is looked for once. */
function isPointedAt(placed: DraftLine, offset: number): (one: Abbreviation) => boolean {
  const known = new Map<string, boolean>()
  return one => {
    const name = `${ownerOf(one)} ${one.short}`
    const is = known.get(name) ?? usesIn(placed, one).some(({start, end}) => start <= offset && offset <= end)
    known.set(name, is)
    return is
  }
}

interface Defined extends Abbreviation {
  /** Where the short name stands in its bracket, in the draft. */
  readonly place: Span
}

/** Every abbreviation that a draft defines, in the order of the text. */
export function definitionsOf({text, lines}: Draft): readonly Defined[] {
  if (!/[简簡下][称稱]/u.test(text)) return []
  return lines.flatMap(({line, offset}) => abbreviationsOf(line).map(one => ({...one, place: shift(one.span, offset)})))
}

function referentOf(draft: Draft, own: Defined, defined: readonly Defined[]): Referent {
  const {short, place} = own
  const others = defined.filter(other => other.short === short)
  const first = others[0] === own
  const next = others[others.indexOf(own) + 1]
  const places = draft.lines
    .flatMap(placed => usesIn(placed, own))
    .filter(({start}) => (first || start >= place.start) && (!next || start < next.place.start))
    .map(span => ({span, isName: true}))
  return {kind: 'abbreviation', name: short, definition: place, places, markdown: explained(draft, own, places.length)}
}

function explained(draft: Draft, {short, full, before, place}: Defined, places: number): string {
  const section = sectionNames(draft)(place.start)
  const where = section === '' ? '在正文开头注明' : `在“${section}”注明`
  const used = places > 1 ? `另外用了${places - 1}次` : '后面还没有用到'
  const name = full || before
  const meaning = name === '' ? '' : `，指${name}`
  return `**${escaped(short)}** 简称${escaped(meaning)}\n\n${escaped(where)}，${used}。`
}

/**
 * Where a line uses a short name: not as the end of the full name, nor inside a quotation, a title or a person's name that says
 * more than it.
 */
function usesIn({line, offset}: DraftLine, abbreviation: Abbreviation): readonly Span[] {
  const {kind, prose} = line
  const {short} = abbreviation
  if (kind === 'code' || kind === 'html' || kind === 'quote' || !prose.includes(short)) return []
  const owner = ownerOf(abbreviation)
  const isFull = ({start}: Span): boolean => owner !== '' && prose.endsWith(owner, start)
  const isPartOfMore = (span: Span): boolean =>
    someProtected(line, span, stretch => stretch.end - stretch.start > short.length && holds(stretch, span))
  return occurrences(prose, short)
    .filter(span => !isFull(span) && !isPartOfMore(span))
    .map(span => shift(span, offset))
}

/** By how many characters before it a full name that ends in the short one is known: 青禾居委会. */
const OWNER = 2

const ownerOf = ({short, before}: Abbreviation): string =>
  before.endsWith(short) ? before.slice(0, -short.length).slice(-OWNER) : ''

function occurrences(text: string, word: string): readonly Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push({start: at, end: at + word.length})
  }
  return found
}
