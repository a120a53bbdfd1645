import {keptTogether} from '../../publish/keptTogether'
import type {PageBlock, PageDocument, PageParagraph} from '../../publish/pageDocument'
import type {Page} from '../../publish/pages'

/**
 * The paragraphs that Word has to keep with what follows, so that signature and date stand on no page alone.
 * One that the foot of a full page divides keeps a line with the signature by itself; to bind it would only move all of it down where a
 * program cannot divide what it keeps.
 */
export function keptParagraphs({blocks, settings}: PageDocument, pages: readonly Page[]): ReadonlySet<PageBlock> {
  const linesHigh = ({placing}: PageParagraph): number => Math.ceil(placing.size / settings.linePitch)
  const kept = [...keptTogether(blocks, linesHigh).keys()].filter(block => !isDivided(block, pages))
  return new Set(kept)
}

/** Whether a block begins at the foot of a page that is as full as the fullest, and goes on on the next. */
function isDivided({source}: PageBlock, pages: readonly Page[]): boolean {
  const on = pages.filter(({content}) =>
    content.some(
      placed =>
        placed.kind === 'line' &&
        placed.source &&
        source &&
        placed.source.start >= source.start &&
        placed.source.start < source.end,
    ),
  )
  return on.length > 1 && heightOf(on[0]!) >= Math.max(...pages.map(heightOf))
}

const heightOf = ({content}: Page): number =>
  Math.max(0, ...content.map(placed => (placed.kind === 'rule' ? 0 : placed.top + placed.height)))
