import {shift, type Span} from '../markdown/span'
import type {Draft, FoundPart, PartState, Section} from './draft'
import type {Heading} from './lineHeadings'
import {atOffset, placedOrdinal, type AtOffset} from './outline'

/** A line that was rewritten, and what is now read in it; nothing that is moved begins or ends in it but its own headings. */
export interface Rewriting {
  /** The index of the line. */
  readonly index: number
  /** Where it starts. */
  readonly at: number
  /** How much longer it has become: so far has moved what is behind it. */
  readonly by: number
  /** Its headings before and after, which go by pairs. */
  readonly before: readonly Heading[]
  readonly after: readonly Heading[]
  /** What the line proves of the parts, before any other line. */
  readonly proofs: ReadonlyMap<string, Span>
}

/** What a draft says of its structure. */
export type Structure = Pick<
  Draft,
  | 'title'
  | 'salutation'
  | 'lead'
  | 'closing'
  | 'signature'
  | 'issueDate'
  | 'note'
  | 'attachments'
  | 'sections'
  | 'parts'
  | 'body'
>

/** The structure of a draft in which one line was rewritten. `lead`: the lead as it is now, which may have that line. */
export function movedStructure(draft: Draft, lead: FoundPart | undefined, rewriting: Rewriting): Structure {
  const moved = offsetsAfter(rewriting)
  const part = (found: FoundPart | undefined) => found && movedPart(found, moved)
  const named = new Map<Section, Section>()
  for (const state of draft.parts)
    if (state.state !== 'missing') for (const at of [state.section, state.again]) if (at) named.set(at, at)
  const sections = movedSections(draft.sections, rewriting, moved, named)
  const spanOf = (id: string, old: Span): Span => {
    if (lead && old === draft.lead?.span) return lead.span
    const proof = draft.cache.proofLines.get(id) === rewriting.index && rewriting.proofs.get(id)
    return proof ? shift(proof, rewriting.at) : movedSpan(old, moved)
  }
  return {
    title: part(draft.title),
    salutation: part(draft.salutation),
    lead,
    closing: part(draft.closing),
    signature: part(draft.signature),
    issueDate: part(draft.issueDate),
    note: part(draft.note),
    attachments: draft.attachments.map(found => movedPart(found, moved)),
    sections,
    parts: draft.parts.map((state): PartState => {
      if (state.state === 'missing') return {...state, after: moved(state.after)}
      const section = state.section && named.get(state.section)!
      const again = state.again && named.get(state.again)!
      return {
        ...state,
        span: section ? section.heading : spanOf(state.id, state.span),
        ...(section && {section}),
        ...(again && {again}),
      }
    }),
    body: movedSpan(draft.body, moved),
  }
}

/** Where an offset of before is now. */
type Moved = (offset: number) => number

function offsetsAfter({at, by, before, after}: Rewriting): Moved {
  if (before.length === 0) return offset => (offset > at ? offset + by : offset)
  const inside = new Map(before.map(({span}, index) => [at + span.start, at + after[index]!.span.start]))
  return offset => (offset > at ? (inside.get(offset) ?? offset + by) : offset)
}

const movedSpan = ({start, end}: Span, moved: Moved): Span => ({start: moved(start), end: moved(end)})

const movedPart = (found: FoundPart, moved: Moved): FoundPart => {
  const span = movedSpan(found.span, moved)
  return span.end === found.span.end ? found : {...found, span}
}

/** Those that end before the line stay the same objects, those that it holds are made anew; `named` is told which have become which. */
function movedSections(
  sections: readonly Section[],
  rewriting: Rewriting,
  moved: Moved,
  named: Map<Section, Section>,
): readonly Section[] {
  if (sections.length === 0 || sections.at(-1)!.span.end <= rewriting.at) return sections
  const now = sections.slice()
  // No function is made for each of them, and none copied by `...`: there may be thousands at each keystroke.
  for (let at = 0; at < now.length; at++)
    if (now[at]!.span.end > rewriting.at) now[at] = movedSection(now[at]!, rewriting, moved, named)
  return now
}

function movedSection(section: Section, rewriting: Rewriting, moved: Moved, named: Map<Section, Section>): Section {
  const {ordinal} = section
  const here = section.line === rewriting.index ? rewrittenHeading(section, rewriting) : undefined
  const made: Section = {
    ordinal: here ? here.ordinal : ordinal && placedOrdinal(ordinal, moved(ordinal.offset)),
    layout: section.layout,
    level: section.level,
    title: here ? here.title : section.title,
    heading: here ? here.heading : movedSpan(section.heading, moved),
    span: movedSpan(section.span, moved),
    line: section.line,
    children: movedSections(section.children, rewriting, moved, named),
  }
  if (named.has(section)) named.set(section, made)
  return made
}

/** What the section's heading has become, if it stands in the line that was rewritten. */
function rewrittenHeading({heading}: Section, {at, before, after}: Rewriting): AtOffset | undefined {
  const pair = before.findIndex(({span}) => at + span.start === heading.start)
  return pair < 0 ? undefined : atOffset(after[pair]!, at)
}
