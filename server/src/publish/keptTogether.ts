import {lineWidth} from './pageSize'
import type {PageBlock, PageParagraph} from './pageDocument'
import {setParagraph} from './setParagraph'
import {roleOf} from './spacing'

/** What the last lines of a paragraph need so that signature and date have text above them on their page. */
export interface Kept {
  /** How many lines of the paragraph, counted from its end. */
  readonly lines: number
  /** How many lines of the page they take together with all that is kept with them. */
  readonly needs: number
}

/** How many lines of the text stay with signature and date. */
const keptLines = 2

/**
 * Signature and date do not stand alone on a page (7.3.5.5): with the note of attachments and the note in brackets they stay with the
 * last two lines of the text. Tells which paragraphs have lines to be kept. `heightOf`: of a line of a paragraph, in lines of the page.
 */
export function keptTogether(
  blocks: readonly PageBlock[],
  heightOf: (paragraph: PageParagraph) => number,
): ReadonlyMap<PageBlock, Kept> {
  const kept = new Map<PageBlock, Kept>()
  for (let at = 0; at < blocks.length; at++) {
    const from = at
    let signs = false
    let needs = 0
    for (let block = blocks[at]; block && isEnd(block); block = blocks[++at]) {
      signs ||= block.role === 'signature' || block.role === 'date'
      needs += block.placing.before + heightIn(block, heightOf)
    }
    if (signs) keepAbove(blocks, from, needs, heightOf, kept)
  }
  return kept
}

function keepAbove(
  blocks: readonly PageBlock[],
  end: number,
  below: number,
  heightOf: (paragraph: PageParagraph) => number,
  kept: Map<PageBlock, Kept>,
): void {
  let needs = below
  let wanted = keptLines
  for (let at = end - 1; at >= 0 && wanted > 0; at--) {
    const block = blocks[at]!
    if (block.kind === 'table') return
    const height = heightOf(block)
    const all = setParagraph(block, lineWidth, height).length
    const lines = Math.min(wanted, all)
    needs += lines * height
    kept.set(block, {lines, needs})
    if (block.startsPage || lines < all) return
    needs += block.placing.before
    wanted -= lines
  }
}

const isEnd = (block: PageBlock): block is PageParagraph => ends.has(roleOf(block))

const ends: ReadonlySet<ReturnType<typeof roleOf>> = new Set(['attachment-note', 'signature', 'date', 'note'])

const heightIn = (paragraph: PageParagraph, heightOf: (paragraph: PageParagraph) => number): number =>
  setParagraph(paragraph, lineWidth, 1).length * heightOf(paragraph)
