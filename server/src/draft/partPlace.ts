import type {GenrePart} from '../data/schema'
import {holds} from '../markdown/span'
import type {Section} from './draft'
import type {Found, PartsInput} from './parts'

/**
 * Where a missing part would be put in, as an offset at the start of a line or the end of the text. A paragraph goes behind
 * the part before it; a section goes among the highest sections.
 */
export function placeForPart(part: GenrePart, found: ReadonlyMap<string, Found>, input: PartsInput): number {
  if (part.place === 'lead' && input.sections[0]) return input.sections[0].span.start
  return part.template.heading === '' ? placeForParagraph(part, found, input) : placeForSection(part, found, input)
}

/** The end of what it belongs to, else behind the nearest part before it, else before the nearest behind it. */
function placeForParagraph(part: GenrePart, found: ReadonlyMap<string, Found>, input: PartsInput): number {
  const {genre, lines, body, sections} = input
  const index = genre.parts.indexOf(part)
  const host = part.within === undefined ? undefined : found.get(part.within)
  const before = host ?? nearest(genre.parts.slice(0, index).reverse(), found)
  // The main matter may be several sections, of which only the first was found as it.
  if (!host && before?.section && !before.headed) return placeForSection(part, found, input)
  if (before) {
    const line = lines.findIndex(({line, offset}) => offset + line.text.length >= before.span.end)
    return before.section?.span.end ?? Math.min(lines[line + 1]?.offset ?? body.end, body.end)
  }
  const after = nearest(genre.parts.slice(index + 1), found)
  const line = after && lines.filter(({offset}) => offset <= after.span.start).at(-1)
  return line ? Math.max(line.offset, body.start) : (sections[0]?.span.start ?? body.end)
}

const nearest = (parts: readonly GenrePart[], found: ReadonlyMap<string, Found>): Found | undefined =>
  parts.map(({id}) => found.get(id)).find(here => here !== undefined)

/** The end of the nearest earlier part that is there, else the start of the nearest later one, else the end of the body. */
function placeForSection(part: GenrePart, found: ReadonlyMap<string, Found>, input: PartsInput): number {
  const {genre, sections, body} = input
  const index = genre.parts.indexOf(part)
  const topOf = ({id}: GenrePart): Section | undefined => {
    const at = found.get(id)?.section
    return at && sections.find(({span}) => holds(span, at.span))
  }
  const tops = (parts: readonly GenrePart[]): Section[] => parts.map(topOf).filter(section => section !== undefined)
  const earlier = tops(genre.parts.slice(0, index))
  const later = tops(genre.parts.slice(index + 1))
  if (!earlier.length) return later[0]?.span.start ?? sections[0]?.span.start ?? body.end
  const end = Math.max(...earlier.map(({span}) => span.end))
  const hasBodyBefore = genre.parts.slice(0, index).some(({place}) => place === 'body')
  const lastFree = hasBodyBefore
    ? Math.max(end, ...sections.filter(section => !later.includes(section)).map(({span}) => span.end))
    : end
  return later.length ? Math.min(lastFree, ...later.map(({span}) => span.start)) : lastFree
}
