import {keptHeadings} from './keptHeadings'
import {lineHeight} from './lineHeight'
import {lineWidth} from './pageSize'
import type {PageBlock, PageParagraph} from './pageDocument'
import {setParagraph} from './setParagraph'
import {roleOf} from './spacing'

/** What the last lines of a paragraph need so that they stand on one page with what belongs to them. */
export interface Kept {
  /** How many lines of the paragraph, counted from its end. */
  readonly lines: number
  /** How many lines of the page they take together with all that is kept with them. */
  readonly needs: number
}

/** How many lines of the text stay with signature and date: what Word keeps, whose 与下段同页 is about the last line of a paragraph. */
const keptLines = 1

/**
 * Which paragraphs have lines to be kept with what stands below them: signature and date do not stand alone on a page (7.3.5.5), with the
 * note of attachments and the note in brackets they stay with the last line of the text; and no page ends with a heading.
 */
export function keptTogether(blocks: readonly PageBlock[], linePitch: number): ReadonlyMap<PageBlock, Kept> {
  const kept = new Map<PageBlock, Kept>()
  const ended = new Map<PageBlock, number>()
  for (let at = 0; at < blocks.length; at++) {
    const from = at
    let signs = false
    let needs = 0
    for (let block = blocks[at]; block && isEnd(block); block = blocks[++at]) {
      signs ||= block.role === 'signature' || block.role === 'date'
      needs += block.placing.before + heightIn(block, linePitch)
    }
    if (!signs) continue
    ended.set(blocks[from]!, needs)
    keepAbove(blocks[from - 1], needs, linePitch, kept)
  }
  for (const [heading, own] of keptHeadings(blocks, linePitch, {kept, ended})) kept.set(heading, own)
  return kept
}

function keepAbove(block: PageBlock | undefined, below: number, linePitch: number, kept: Map<PageBlock, Kept>): void {
  if (block?.kind !== 'paragraph') return
  kept.set(block, {lines: keptLines, needs: keptLines * lineHeight(block, linePitch) + below})
}

const isEnd = (block: PageBlock): block is PageParagraph => ends.has(roleOf(block))

const ends: ReadonlySet<ReturnType<typeof roleOf>> = new Set(['attachment-note', 'signature', 'date', 'note'])

const heightIn = (paragraph: PageParagraph, linePitch: number): number =>
  setParagraph(paragraph, lineWidth, 1).length * lineHeight(paragraph, linePitch)
