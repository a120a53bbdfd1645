import type {Draft} from '../../draft/draft'
import type {Span} from '../../markdown/span'
import {abbreviationAt} from './abbreviations'
import {attachmentAt} from './attachments'

/** What a draft names in several places: an abbreviation (简称) or an attachment (附件). Offsets of the draft. */
export interface Referent {
  readonly kind: 'abbreviation' | 'attachment'
  /** What is renamed: the short name, or the name of the attachment. */
  readonly name: string
  /** Where it is defined: the bracket of 以下简称, the attachment itself or its entry in the note. */
  readonly definition: Span
  /** Every place that means it, in the order of the text. */
  readonly places: readonly NamedPlace[]
  /** What the pointer is told, in Markdown. */
  readonly markdown: string
}

/** One place that means a referent; only those that say its name are renamed, `附件1` is not. */
export interface NamedPlace {
  readonly span: Span
  readonly isName: boolean
}

/** A referent, and the place that was asked about. */
export interface Pointed {
  readonly referent: Referent
  readonly place: NamedPlace
}

/** What stands at an offset, if the draft names it in several places. */
export function referentAt(draft: Draft, offset: number): Pointed | undefined {
  const referent = abbreviationAt(draft, offset) ?? attachmentAt(draft, offset)
  const place = referent?.places.find(({span}) => span.start <= offset && offset <= span.end)
  return referent && place && {referent, place}
}

/** Where it is defined, for 转到定义. */
export const definitionAt = (draft: Draft, offset: number): Span | undefined =>
  referentAt(draft, offset)?.referent.definition

/** Every place that means the same, for 查找所有引用. */
export const referencesAt = (draft: Draft, offset: number): readonly Span[] =>
  referentAt(draft, offset)?.referent.places.map(({span}) => span) ?? []
