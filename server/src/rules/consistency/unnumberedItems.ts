import type {Draft, DraftLine} from '../../draft/draft'
import {lineFacts} from '../../draft/lineFacts'
import type {Item} from './items'

/** The row of bullets or of headings without numbers that begins right below a line; undefined where there is none. */
export function unnumberedAfter(draft: Draft, index: number): readonly Item[] | undefined {
  let next = index + 1
  while (draft.lines[next]?.line.kind === 'blank') next++
  const placed = draft.lines[next]
  if (!placed || lineFacts(placed.line).ordinal) return undefined
  if (placed.line.kind === 'heading') return headingsFrom(draft, next, depthAbove(draft, index))
  return placed.line.kind === 'item' ? bulletsFrom(draft, next) : undefined
}

/** The headings of one depth, below that of the section which announces them. */
function headingsFrom({lines}: Draft, from: number, above: number): readonly Item[] | undefined {
  const {depth} = lines[from]!.line
  if (depth <= above) return undefined
  const items: Item[] = []
  for (let at = from; at < lines.length; at++) {
    const placed = lines[at]!
    if (placed.line.kind !== 'heading' || placed.line.depth > depth) continue
    if (placed.line.depth < depth || lineFacts(placed.line).ordinal) break
    items.push(itemOf(placed))
  }
  return items
}

/** How deep the last heading at or before a line is; 0 where there is none. */
function depthAbove({lines}: Draft, index: number): number {
  let at = index
  while (at >= 0 && lines[at]!.line.kind !== 'heading') at--
  return lines[at]?.line.depth ?? 0
}

/** The bullets of one list, those that hang below them left out. */
function bulletsFrom({lines}: Draft, from: number): readonly Item[] | undefined {
  const indent = indentOf(lines[from]!)
  const items: Item[] = []
  for (let at = from; at < lines.length; at++) {
    const placed = lines[at]!
    const {kind, contentStart} = placed.line
    if (kind === 'blank' || (kind !== 'item' && contentStart > indent)) continue
    if (kind !== 'item' || indentOf(placed) < indent) break
    if (indentOf(placed) > indent) continue
    if (lineFacts(placed.line).ordinal) return undefined
    items.push(itemOf(placed))
  }
  return items
}

const indentOf = ({line}: DraftLine): number => line.text.search(/\S/)
const itemOf = ({line, offset}: DraftLine): Item => ({start: offset + lineFacts(line).content.start})
