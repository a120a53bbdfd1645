import type {Span} from '../markdown/span'
import type {Draft, FoundPart, PartState, Section} from './draft'

/** What is behind `at` has moved by `by` characters; nothing that is moved begins or ends in between. */
export interface Shift {
  readonly at: number
  readonly by: number
}

/** What a draft says of its structure. */
export type Structure = Pick<
  Draft,
  | 'title'
  | 'salutation'
  | 'closing'
  | 'signature'
  | 'issueDate'
  | 'note'
  | 'attachments'
  | 'sections'
  | 'parts'
  | 'body'
>

/** The structure of a draft in which one line has become longer or shorter. `lead`: the lead as it is now, which may have that line. */
export function movedStructure(draft: Draft, lead: FoundPart | undefined, shift: Shift): Structure {
  const part = (found: FoundPart | undefined) => found && movedPart(found, shift)
  const named = new Map<Section, Section>()
  for (const state of draft.parts)
    if (state.state !== 'missing') for (const at of [state.section, state.again]) if (at) named.set(at, at)
  const sections = movedSections(draft.sections, shift, named)
  const span = (old: Span): Span => (lead && old === draft.lead?.span ? lead.span : movedSpan(old, shift))
  return {
    title: part(draft.title),
    salutation: part(draft.salutation),
    closing: part(draft.closing),
    signature: part(draft.signature),
    issueDate: part(draft.issueDate),
    note: part(draft.note),
    attachments: draft.attachments.map(found => movedPart(found, shift)),
    sections,
    parts: draft.parts.map((state): PartState => {
      if (state.state === 'missing') return {...state, after: movedOffset(state.after, shift)}
      const {section, again} = state
      return {
        ...state,
        span: span(state.span),
        ...(section && {section: named.get(section)!}),
        ...(again && {again: named.get(again)!}),
      }
    }),
    body: movedSpan(draft.body, shift),
  }
}

const movedOffset = (offset: number, {at, by}: Shift): number => (offset > at ? offset + by : offset)

const movedSpan = (span: Span, shift: Shift): Span => ({
  start: movedOffset(span.start, shift),
  end: movedOffset(span.end, shift),
})

const movedPart = (found: FoundPart, shift: Shift): FoundPart =>
  found.span.end <= shift.at ? found : {...found, span: movedSpan(found.span, shift)}

/** Those that end before the change stay the same objects; `named` is told which have become which. */
function movedSections(sections: readonly Section[], shift: Shift, named: Map<Section, Section>): readonly Section[] {
  if (sections.length === 0 || sections.at(-1)!.span.end <= shift.at) return sections
  return sections.map(section => {
    if (section.span.end <= shift.at) return section
    const moved = {
      ...section,
      heading: movedSpan(section.heading, shift),
      span: movedSpan(section.span, shift),
      children: movedSections(section.children, shift, named),
      ...(section.ordinal && {ordinal: {...section.ordinal, offset: movedOffset(section.ordinal.offset, shift)}}),
    }
    if (named.has(section)) named.set(section, moved)
    return moved
  })
}
