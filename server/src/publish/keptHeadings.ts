import type {Kept} from './keptTogether'
import {lineHeight} from './lineHeight'
import {lineWidth, linesPerPage} from './pageSize'
import type {PageBlock, PageParagraph} from './pageDocument'
import {setParagraph} from './setParagraph'
import {setTable} from './setTable'
import {isLetterhead, roleOf} from './spacing'

/** What is kept at the end of the text. */
interface End {
  readonly kept: ReadonlyMap<PageBlock, Kept>
  /** What signature and date need with all that belongs to them, by the first block of these. */
  readonly ended: ReadonlyMap<PageBlock, number>
}

/**
 * Headings on lines of their own, all that follow one another, stay whole with the first line below them, as Word's styles have it
 * (与下段同页、段中不分页). Of a row that with what stands above it and with that line is longer than a page, only the last stays: it is a
 * list, and to turn the page for it gains nothing.
 */
export function keptHeadings(blocks: readonly PageBlock[], linePitch: number, end: End): ReadonlyMap<PageBlock, Kept> {
  const kept = new Map<PageBlock, Kept>()
  const most = linesPerPage(linePitch)
  for (let last = blocks.length - 1; last >= 0; last--) {
    if (!isHeading(blocks[last])) continue
    let needs = startOf(blocks[last + 1], linePitch, end)
    const row = new Map<PageBlock, Kept>()
    let first = last
    for (let block = blocks[first]; block && isHeading(block); block = blocks[--first]) {
      const lines = setParagraph(block, lineWidth, 1).length
      needs += lines * lineHeight(block, linePitch)
      row.set(block, {lines, needs})
      needs += block.placing.before
    }
    const fits = needs + headAbove(blocks, first, linePitch) <= most
    for (const [heading, own] of row) if (fits || heading === blocks[last]) kept.set(heading, own)
    last = first + 1
  }
  return kept
}

/** Whether a block is a heading on a line of its own. */
export const isHeading = (block: PageBlock | undefined): block is PageParagraph =>
  roleOf(block)?.startsWith('heading-') === true

/** How many lines the first line of a block, or the first rows of a table, need with what is kept with them. */
function startOf(block: PageBlock | undefined, linePitch: number, {kept, ended}: End): number {
  if (!block || block.startsPage) return 0
  if (block.kind === 'table') {
    if (block.lying) return 0
    const [head, row] = setTable(block, lineWidth, linePitch)
    return block.before + (head?.height ?? 0) + (row?.height ?? 0)
  }
  const signed = ended.get(block)
  if (signed !== undefined) return signed
  const own = kept.get(block)
  const isOneLine = own?.lines === setParagraph(block, lineWidth, 1).length
  return block.placing.before + (own && isOneLine ? own.needs : lineHeight(block, linePitch))
}

/** How high the title is, with all that stands above it, where a row of headings follows it at once; `last` is its last block. */
function headAbove(blocks: readonly PageBlock[], last: number, linePitch: number): number {
  let height = 0
  for (let at = last; isHead(blocks[at]); at--) {
    const block = blocks[at] as PageParagraph
    const redLine = isLetterhead(block.role) && !isLetterhead(roleOf(blocks[at + 1])) ? 1 : 0
    const lines = setParagraph(block, lineWidth, 1).length
    height += Math.ceil(block.placing.before) + lines * lineHeight(block, linePitch) + redLine
  }
  return height
}

const isHead = (block: PageBlock | undefined): boolean => isLetterhead(roleOf(block)) || heads.has(roleOf(block))

const heads: ReadonlySet<ReturnType<typeof roleOf>> = new Set([
  'title',
  'subtitle',
  'attachment-label',
  'attachment-title',
])
