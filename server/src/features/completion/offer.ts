import type {Span} from '../../markdown/span'
import {withoutTabStops} from '../../compose/tabStops'
import {initialsOf} from './initials'

/** One offer. Accepting it replaces `span` by `text`; `filterText` starts with what stands there before the cursor. Offsets of the draft. */
export interface Offer {
  readonly kind:
    'ordinal' | 'heading' | 'formula' | 'sentence' | 'name' | 'document' | 'number' | 'date' | 'key' | 'value' | 'genre'
  readonly label: string
  readonly detail: string
  /** Markdown that explains it. */
  readonly documentation?: string
  readonly span: Span
  readonly text: string
  /** `text` with a tab stop for each blank, for editors that have them; see compose/tabStops. */
  readonly template?: string
  readonly filterText: string
  /** Whether there is something to choose behind it once it is in: the values of a key. */
  readonly goesOn?: true
}

/** What is typed so far, and what an offer replaces: that, and a closing bracket that the editor put behind it. */
export interface Typed {
  readonly typed: string
  readonly span: Span
}

/** What stands in an offer besides its place. */
export interface Content extends Pick<Offer, 'kind' | 'label' | 'detail' | 'text'> {
  readonly documentation?: string
  readonly template?: string
  readonly goesOn?: true
  /** By which words it is found; the label if there are none. */
  readonly words?: readonly string[]
}

/** An offer for what is typed, found by any of its words. */
export function offerOf({typed, span}: Typed, {words = [], ...content}: Content): Offer {
  const names = [...new Set(words.length ? words : [content.label])].filter(word => word !== '').join(' ')
  return {...content, span, filterText: names.startsWith(typed) ? names : `${typed} ${names}`}
}

/** Whether what is typed may be the beginning of `words`, their opening bracket typed full-width, half-width or not at all. */
export function mayBecome(words: string, typed: string): boolean {
  const start = typed.replace(/^#+$/, '').replace('(', '（').replace(')', '）').toLowerCase()
  return words.startsWith(start) || words.replace(/^（/, '').startsWith(start)
}

/** Sentences and formulas by whose initials nobody types further. */
const INITIALS = 12
const LABEL = 32

/** A sentence or formula with blanks, found by its beginning and its initials; undefined where something else is being typed. */
export function templateOffer(
  typed: Typed,
  kind: 'formula' | 'sentence',
  detail: string,
  template: string,
): Offer | undefined {
  const text = withoutTabStops(template)
  const initials = initialsOf(text.slice(0, INITIALS))
  if (!mayBecome(text, typed.typed) && !mayBecome(initials, typed.typed)) return undefined
  const label = text.length > LABEL ? `${text.slice(0, LABEL - 1)}…` : text
  const blanks = text === template ? {} : {template}
  const documentation = text === label ? {} : {documentation: text}
  return offerOf(typed, {kind, label, detail, text, ...blanks, ...documentation, words: [text, initials]})
}
