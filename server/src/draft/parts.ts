import type {Genre, GenrePart} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import type {Line} from '../markdown/line'
import type {Span} from '../markdown/span'
import type {FoundPart, PartState, Section} from './draft'
import {compiled} from './genre'

/** What the parts of a kind are looked for in. */
export interface PartsInput {
  readonly genre: Genre
  readonly sections: readonly Section[]
  readonly lines: readonly PlacedLine[]
  readonly lead: FoundPart | undefined
  /** Where the body starts and ends, in offsets of the draft. */
  readonly body: Span
}

interface Found {
  readonly span: Span
  readonly section?: Section
}

/** Whether the heading names the part, by one of its words or patterns. */
export function namesPart(title: string, part: GenrePart): boolean {
  return (
    part.headings.some(word => title.includes(word)) ||
    (part.headingPatterns ?? []).some(pattern => compiled(pattern).test(title))
  )
}

/** Finds each part of the kind by heading, by place, or by its sentences, and says which are missing or misplaced. */
export function findParts(input: PartsInput): PartState[] {
  const {genre, lead} = input
  const headed = input.sections.flatMap(withChildren)
  const found = new Map<string, Found>()
  for (const part of genre.parts) {
    const section = headed.find(({title}) => namesPart(title, part))
    if (section) found.set(part.id, {span: section.heading, section})
  }
  const claimed = new Set([...found.values()].map(({section}) => section))
  const free = input.sections.find(section => !claimed.has(section) && section.layout !== 'inline')
  const proofs = proofsOf(input)
  for (const part of genre.parts) {
    if (found.has(part.id)) continue
    const place =
      part.place === 'lead' ? lead?.span : part.place === 'body' ? (free?.heading ?? loneBody(input)) : undefined
    const span = place ?? proofs.get(part.id)
    if (span) found.set(part.id, place && part.place === 'body' && free ? {span, section: free} : {span})
  }
  const outOfOrder = misplaced(genre, found, input.sections)
  return genre.parts.map((part, index): PartState => {
    const here = found.get(part.id)
    if (!here) return {id: part.id, state: 'missing', after: placeFor(index, genre, found, input)}
    return {id: part.id, state: outOfOrder.has(part.id) ? 'misplaced' : 'present', ...here}
  })
}

const withChildren = (section: Section): Section[] =>
  isHeaded(section) ? [section, ...section.children.flatMap(withChildren)] : section.children.flatMap(withChildren)

/** A whole numbered sentence is no heading, whatever words stand in it. */
const isHeaded = ({layout}: Section): boolean => layout !== 'inline' && layout !== 'clause'

/** A draft without any heading: its text is its main part. */
function loneBody({sections, body, lead}: PartsInput): Span | undefined {
  return sections.length === 0 && lead && body.end - lead.span.start > 200 ? lead.span : undefined
}

type Proofs = readonly {readonly part: string; readonly span: Span}[]
const known = new WeakMap<Genre, WeakMap<Line, Proofs>>()

/** Sentences of a line that prove a part; remembered by the line. */
function proofsIn(line: Line, genre: Genre): Proofs {
  const byLine = known.get(genre) ?? new WeakMap<Line, Proofs>()
  known.set(genre, byLine)
  const before = byLine.get(line)
  if (before) return before
  const found = genre.parts.flatMap(part =>
    (part.sentences ?? []).flatMap(pattern => {
      const match = compiled(pattern).exec(line.prose)
      return match ? [{part: part.id, span: {start: match.index, end: match.index + match[0].length}}] : []
    }),
  )
  byLine.set(line, found)
  return found
}

/** The first proof of each part in the body. */
function proofsOf({genre, lines, body}: PartsInput): ReadonlyMap<string, Span> {
  const first = new Map<string, Span>()
  for (const {line, offset} of lines) {
    if (offset < body.start || offset >= body.end || line.kind === 'blank') continue
    for (const {part, span} of proofsIn(line, genre)) {
      if (!first.has(part)) first.set(part, {start: offset + span.start, end: offset + span.end})
    }
  }
  return first
}

/** Parts with a section of their own at the top that break the usual order: those outside the longest run in order. */
function misplaced(genre: Genre, found: ReadonlyMap<string, Found>, top: readonly Section[]): Set<string> {
  const placed = genre.parts
    .flatMap((part, order) => {
      const at = top.indexOf(found.get(part.id)?.section as Section)
      return at < 0 || part.place === 'body' ? [] : [{id: part.id, order, at}]
    })
    .sort((a, b) => a.at - b.at || a.order - b.order)
  const kept = longestRun(placed)
  return new Set(placed.filter(part => !kept.has(part)).map(({id}) => id))
}

/** Of several as long, the last: what stands too early is said to be misplaced, not what it pushed back. */
function longestRun<T extends {readonly order: number}>(items: readonly T[]): Set<T> {
  const best: T[][] = []
  for (const item of items) {
    const before = best
      .filter(run => run.at(-1)!.order < item.order)
      .reduce<T[]>((a, b) => (b.length > a.length ? b : a), [])
    best.push([...before, item])
  }
  return new Set(best.reduce<T[]>((a, b) => (b.length >= a.length ? b : a), []))
}

/** The end of the nearest earlier part that is there, else the start of the nearest later one, else the end of the body. */
function placeFor(
  index: number,
  genre: Genre,
  found: ReadonlyMap<string, Found>,
  {sections, body}: PartsInput,
): number {
  const top = (part: GenrePart): Section | undefined => {
    const at = found.get(part.id)?.section
    return at && sections.find(section => section.span.start <= at.span.start && at.span.end <= section.span.end)
  }
  const earlier = genre.parts
    .slice(0, index)
    .map(top)
    .filter(section => section !== undefined)
  if (earlier.length) {
    const later = genre.parts
      .slice(index + 1)
      .map(top)
      .filter(section => section !== undefined)
    const end = Math.max(...earlier.map(({span}) => span.end))
    const bodyPartBefore = genre.parts.slice(0, index).some(({place}) => place === 'body')
    const lastFree = bodyPartBefore
      ? Math.max(end, ...sections.filter(section => !later.includes(section)).map(({span}) => span.end))
      : end
    return later.length ? Math.min(lastFree, ...later.map(({span}) => span.start)) : lastFree
  }
  const next = genre.parts
    .slice(index + 1)
    .map(top)
    .find(section => section !== undefined)
  return next?.span.start ?? sections[0]?.span.start ?? body.end
}
