import {paragraphIndentOf} from '../../compose/paragraph'
import {withoutTabStops, withTabStops} from '../../compose/tabStops'
import type {FramePart, Genre} from '../../data/schema'
import type {Draft} from '../../draft/draft'
import {compiled} from '../../draft/genre'
import {templateOffer, type Offer, type Typed} from './offer'
import type {Place} from './place'
import type {Start} from './start'

/** How many sentences of one sort are offered before anything is typed. */
const MOST = 4

/** What the kind usually says at the start of a line that stands so; nothing that it must not say. */
export function sentences(draft: Draft, place: Place, start: Start): readonly Offer[] {
  const {genre} = draft
  if (!genre || start.marks.includes('#')) return []
  const bare = {...start, indent: start.marks === '' ? '' : undefined}
  const paragraph = {...start, indent: start.marks === '' ? paragraphIndentOf(draft) : undefined}
  if (place.behind === 'closing') return draft.signature ? [] : wanted(bare, framed(genre.signature))
  if (place.behind) return draft.note ? [] : wanted(paragraph, [...framed(genre.note), ...saidAt(genre, 'note')])
  return [
    ...(place.isBeforeSections ? opening(draft, genre, place, bare, paragraph) : []),
    ...inSection(genre, place, paragraph),
    ...(mayEnd(draft, place, start) ? ending(genre, paragraph) : []),
  ]
}

/**
 * The same behind an ordinal: the sentences of the part that the line stands in; behind that of an article (条) also those of the
 * parts that are not there yet.
 */
export function sentencesOfItem(draft: Draft, {part}: Place, typed: Typed): readonly Offer[] {
  const {genre} = draft
  if (!genre) return []
  const isArticle = genre.numbering === 'articles'
  const missing = isArticle ? draft.parts.flatMap(({id, state}) => (state === 'missing' ? [id] : [])) : []
  const next = genre.parts.filter(({id}) => missing.includes(id))
  const said = [
    ...(part ? saidAt(genre, part.id) : []),
    ...next.flatMap(({name, template}) => usually(name, template.body)),
    ...next.flatMap(({id}) => saidAt(genre, id)),
  ]
  return wanted({...typed, indent: undefined}, said)
}

/** How an opening passes on to the matter, at the end of its paragraph. */
export function transitions({genre}: Draft, typed: Typed): readonly Offer[] {
  if (!genre) return []
  return wanted({...typed, indent: undefined}, [...framed(genre.lead), ...saidAt(genre, 'transition')])
}

/** Whether the opening has passed on already: `现将有关情况报告如下：`. */
export const hasTransition = ({genre}: Draft, opening: string): boolean =>
  /如下|以下(?:意见|报告|汇报)/u.test(opening) ||
  (genre?.lead.patterns ?? []).some(pattern => compiled(pattern).test(opening))

/** A sentence that may be written, as a template. */
interface Said {
  readonly kind: 'formula' | 'sentence'
  readonly name: string
  readonly template: string
}

function opening(draft: Draft, genre: Genre, place: Place, bare: Indented, paragraph: Indented): readonly Offer[] {
  if (place.opening !== '') {
    return hasTransition(draft, place.opening)
      ? []
      : wanted(paragraph, [...framed(genre.lead), ...saidAt(genre, 'transition')])
  }
  const lead = genre.parts.filter(part => part.place === 'lead')
  const usual = lead.flatMap(({name, template}) => usually(name, template.body))
  const said = [...usual, ...saidAt(genre, 'opening'), ...lead.flatMap(({id}) => saidAt(genre, id))]
  return [
    ...(draft.salutation ? [] : wanted(bare, framed(genre.salutation))),
    ...wanted(paragraph, said),
    ...wanted(paragraph, [...framed(genre.lead), ...saidAt(genre, 'transition')]),
  ]
}

function inSection(genre: Genre, {part, isEmptySection}: Place, paragraph: Indented): readonly Offer[] {
  if (!part) return []
  // Articles are numbered, each in a line of its own: see `sentencesOfItem`.
  if (genre.numbering === 'articles') return []
  const usual = isEmptySection ? usually(part.name, part.template.body) : []
  return wanted(paragraph, [...usual, ...saidAt(genre, part.id)])
}

/** Whether the draft may close here: unasked only where something has been said. */
function mayEnd(draft: Draft, place: Place, {typed}: Start): boolean {
  if (!place.isAfterAll || draft.closing) return false
  if (typed !== '') return true
  if (place.isEmptySection) return false
  return !place.isBeforeSections || (place.opening !== '' && !hasTransition(draft, place.opening))
}

function ending(genre: Genre, paragraph: Indented): readonly Offer[] {
  const forbidden = genre.closing.forbidden ?? []
  const mayClose = ({template}: Said): boolean =>
    !forbidden.some(({pattern}) => compiled(pattern).test(withoutTabStops(template)))
  return wanted(paragraph, [...framed(genre.closing), ...saidAt(genre, 'closing')].filter(mayClose))
}

/** The template of a part, unless it says no more than that something is to be written. */
function usually(name: string, body: string): readonly Said[] {
  const template = body.split('\n')[0]!
  return /^[^\p{Script=Han}]*（写明[^（）]*）\}?。?$/u.test(template)
    ? []
    : [{kind: 'sentence', name: `${name}：通常写法`, template}]
}

const framed = ({formulas}: FramePart): readonly Said[] =>
  formulas.map(formula => ({kind: 'formula', name: '惯用语', template: withTabStops(formula)}))

const saidAt = ({sentences}: Genre, where: string): readonly Said[] =>
  sentences.flatMap(({at, name, body}) => (at === where ? [{kind: 'sentence' as const, name, template: body}] : []))

/** What is typed, and the indentation that a sentence in its place gets. */
interface Indented extends Typed {
  readonly indent: string | undefined
}

/** Sentences of one place: a few of them until something is typed, then all that may be meant. */
function wanted(typed: Indented, said: readonly Said[]): readonly Offer[] {
  const offers = said.flatMap(({kind, name, template}) => templateOffer(typed, kind, name, template) ?? [])
  const few = typed.typed === '' ? offers.slice(0, MOST) : offers
  const indent = typed.indent ?? ''
  if (indent === '') return few
  return few.map(offer => ({
    ...offer,
    text: indent + offer.text,
    ...(offer.template !== undefined && {template: indent + offer.template}),
  }))
}
