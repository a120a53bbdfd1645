import {lineFacts} from '../../draft/lineFacts'
import {MASK, type Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'

/** Remembered of a line that has an end. */
const NONE = -1
const remembered = new LineMemory<number>()

/**
 * Where the last character of a paragraph without an end stands in the line; undefined where it has one, or may be no
 * paragraph.
 */
export function openEnd(line: Line): number | undefined {
  const known = remembered.get(line) ?? (isOpen(line) ? lastOf(line.prose) : NONE)
  remembered.set(line, known)
  return known === NONE ? undefined : known
}

function isOpen(line: Line): boolean {
  const {prose, kind, contentStart} = line
  if (kind !== 'prose' && kind !== 'item') return false
  const end = lastOf(prose)
  const {han, ordinal} = lineFacts(line)
  if (han < 15 || !/[\p{Script=Han}》%％，、,]/u.test(prose[end] ?? '')) return false
  const inner = prose.slice(contentStart, end)
  const commas = inner.match(/[，,]/g)?.length ?? 0
  if (/[，、,]/.test(prose[end]!)) return commas > 0 || /[。；]/.test(inner)
  // A title, a slogan or an item may be a phrase; a paragraph has a whole sentence before its last.
  return /[。！？](?!$)/u.test(inner) || (ordinal === undefined && han >= 40 && commas >= 2)
}

function lastOf(prose: string): number {
  let end = prose.length - 1
  while (end >= 0 && /\s/.test(prose[end]!.replace(MASK, ' '))) end--
  return end
}
