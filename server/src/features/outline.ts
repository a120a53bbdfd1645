import {isItemForm} from '../draft/ordinal'
import type {Draft, FoundPart, PartState, Section} from '../draft/draft'
import {emptySections} from '../draft/emptySections'
import {platitudes} from '../draft/platitudes'
import {needOfPart} from '../draft/wanted'
import type {Span} from '../markdown/span'
import type {FindingCounts, OutlineNode} from '../protocol'
import type {Finding} from '../lint/finding'
import {charactersIn} from '../draft/characters'
import {foundFrame, frameName, needOfMissing, placeOfFrame, type FrameId} from '../compose/frame'
import {placeOfPart, sectionOfPart} from '../compose/places'
import {reasonNotToRename} from '../compose/renameSection'

/** `OutlineNode` of the protocol with a span (UTF-16 offsets of the draft) instead of a range. */
export interface OutlineRow extends Omit<OutlineNode, 'range' | 'children'> {
  readonly span: Span
  readonly children: readonly OutlineRow[]
}

type Found = PartState & {state: 'present' | 'misplaced'}

/**
 * What stands in the draft and what the standard structure of its kind still wants, in one tree. A heading that fulfils
 * a part names it; what has no heading, or is missing, is a row of kind `part`. `findings`: what was found in this version.
 */
export function outlineOf(draft: Draft, findings: readonly Finding[] = []): readonly OutlineRow[] {
  return rowsOf(draft).map(row => withFindings(row, findings))
}

/** A row before its findings are counted. */
interface BareRow extends Omit<OutlineRow, 'findings' | 'children'> {
  /** What belongs to it: the whole section. */
  readonly whole: Span
  readonly children: readonly BareRow[]
}

function withFindings({whole, children, ...row}: BareRow, findings: readonly Finding[]): OutlineRow {
  const inside = findings.filter(({span}) => whole.start <= span.start && span.start < whole.end)
  return {...row, findings: counted(inside), children: children.map(child => withFindings(child, inside))}
}

function counted(findings: readonly Finding[]): FindingCounts {
  const counts = {error: 0, warning: 0, information: 0, hint: 0}
  for (const {severity} of findings) counts[severity]++
  return counts
}

function rowsOf(draft: Draft): readonly BareRow[] {
  const known = {byHeading: partsByHeading(draft), faults: faultsByHeading(draft)}
  const rows = draft.sections.map(section => rowOfSection(draft, section, known))
  const body = [...rows.map((row, index) => ({row, order: index * 2})), ...looseParts(draft)]
  return [
    ...(draft.title ? [rowOfTitle(draft, draft.title)] : []),
    ...frameRow(draft, 'salutation'),
    ...(leadIsPart(draft) ? [] : frameRow(draft, 'lead')),
    ...body.sort((a, b) => a.order - b.order).map(({row}) => row),
    ...frameRow(draft, 'closing'),
    ...frameRow(draft, 'signature'),
    ...frameRow(draft, 'date'),
    ...frameRow(draft, 'note'),
    ...draft.attachments.map(({span, text}) => rowOfPart(draft, 'attachment', text || '附件', span, 'present')),
  ]
}

function rowOfTitle(draft: Draft, {span, text}: FoundPart): BareRow {
  return {
    kind: 'title',
    level: 0,
    title: text,
    state: 'present',
    span,
    whole: span,
    characters: charactersIn(draft, span),
    ...fixed,
    children: [],
  }
}

/** What is no section stays where it is. */
const fixed = {movable: false, renamable: false}

/** What is known of the sections of a draft: the parts that their headings name, and what is the matter with them. */
interface Known {
  readonly byHeading: ReadonlyMap<Section, readonly Found[]>
  readonly faults: ReadonlyMap<Section, OutlineRow['state']>
}

function rowOfSection(draft: Draft, section: Section, known: Known): BareRow {
  const [part, ...others] = known.byHeading.get(section) ?? []
  return {
    kind: kindOf(section),
    level: section.level,
    ...(section.ordinal ? {ordinal: section.ordinal.text} : {}),
    title: section.title,
    state: known.faults.get(section) ?? part?.state ?? 'present',
    ...(part ? {part: part.id} : {}),
    span: section.heading,
    whole: section.span,
    characters: charactersIn(draft, section.span),
    movable: section.layout !== 'inline',
    renamable: reasonNotToRename(section) === undefined,
    children: [
      ...others.map(({id, state, span}) => rowOfPart(draft, id, nameOf(draft, id), span, state, section.level + 1)),
      ...section.children.map(child => rowOfSection(draft, child, known)),
    ],
  }
}

const kinds = {'own-line': 'heading', 'run-in': 'run-in', merged: 'run-in', clause: 'item', inline: 'run-in'} as const

/** `一是` and the like at the start of a paragraph enumerate and head nothing. */
const kindOf = ({layout, ordinal}: Section): OutlineRow['kind'] =>
  layout !== 'inline' && ordinal && isItemForm(ordinal.form) ? 'item' : kinds[layout]

function rowOfPart(
  draft: Draft,
  part: string,
  title: string,
  span: Span,
  state: OutlineRow['state'],
  level = 0,
): BareRow {
  const characters = state === 'missing' ? 0 : charactersIn(draft, span)
  return {kind: 'part', level, title, state, part, span, whole: span, characters, ...fixed, children: []}
}

/** Whether the opening is itself a part of the kind, which has a row of its own. */
const leadIsPart = ({lead, parts}: Draft): boolean =>
  lead !== undefined &&
  parts.some(
    part =>
      part.state !== 'missing' &&
      !part.section &&
      part.span.start === lead.span.start &&
      part.span.end === lead.span.end,
  )

/** A part of the frame that is there, or that the kind requires. */
function frameRow(draft: Draft, id: FrameId): BareRow[] {
  const found = foundFrame(draft, id)
  if (found) return [rowOfPart(draft, id, frameName(draft.genre, id), found.span, 'present')]
  if (needOfMissing(draft, id) !== 'required') return []
  const offset = placeOfFrame(draft, id)
  return [rowOfPart(draft, id, frameName(draft.genre, id), {start: offset, end: offset}, 'missing')]
}

/**
 * The parts of the kind that no heading names, each with the place among the highest sections where it belongs: `2 * index`
 * is a section, one less is before it.
 */
function looseParts(draft: Draft): {row: BareRow; order: number}[] {
  return draft.parts.flatMap(part => {
    const title = nameOf(draft, part.id)
    if (part.state === 'missing') {
      if (!isWanted(draft, part.id)) return []
      const {index, offset} = placeOfPart(draft, part)
      return [{row: rowOfPart(draft, part.id, title, {start: offset, end: offset}, 'missing', 1), order: index * 2 - 1}]
    }
    if (part.section) return []
    const order = sectionOfPart(draft, part) * 2 + (part.state === 'present' ? 1 : 0)
    return [{row: rowOfPart(draft, part.id, title, part.span, part.state, 1), order}]
  })
}

function partsByHeading(draft: Draft): ReadonlyMap<Section, readonly Found[]> {
  const byHeading = new Map<Section, Found[]>()
  for (const part of draft.parts) {
    if (part.state === 'missing' || !part.section) continue
    byHeading.set(part.section, [...(byHeading.get(part.section) ?? []), part])
  }
  return byHeading
}

/** Sections that are there and still want something; what is twice or empty is told before what is out of place. */
function faultsByHeading(draft: Draft): ReadonlyMap<Section, OutlineRow['state']> {
  const again = draft.parts.flatMap(part => (part.state !== 'missing' && part.again ? [part.again] : []))
  return new Map<Section, OutlineRow['state']>([
    ...platitudes(draft).map(({section}) => [section, 'platitude'] as const),
    ...again.map(section => [section, 'duplicated'] as const),
    ...emptySections(draft).map(section => [section, 'empty'] as const),
  ])
}

const partOf = (draft: Draft, id: string) => draft.genre?.parts.find(part => part.id === id)
const nameOf = (draft: Draft, id: string): string => partOf(draft, id)?.name ?? id

/** Whether the lack of a part is worth a row: what is optional is not missing. */
function isWanted(draft: Draft, id: string): boolean {
  const part = partOf(draft, id)
  return part !== undefined && needOfPart(draft, part) !== 'optional'
}
