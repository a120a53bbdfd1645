import {isHeading} from '../../publish/keptHeadings'
import {keptTogether} from '../../publish/keptTogether'
import type {PageBlock, PageDocument} from '../../publish/pageDocument'
import type {Page} from '../../publish/pages'
import {linesPerPage} from '../../publish/pageSize'

/**
 * What Word has to be told beside the styles: the paragraphs that are kept with what follows (`true`), so that signature and date stand
 * on no page alone, and the headings that are not (`false`).
 * A paragraph that the foot of a full page divides keeps a line with the signature by itself; to bind it would only move all of it down
 * where a program cannot divide what it keeps.
 */
export function keptParagraphs(
  {blocks, settings}: PageDocument,
  pages: readonly Page[],
): ReadonlyMap<PageBlock, boolean> {
  const kept = keptTogether(blocks, settings.linePitch)
  return new Map(
    blocks.flatMap((block): [PageBlock, boolean][] => {
      if (isHeading(block)) return kept.has(block) ? [] : [[block, false]]
      return kept.has(block) && !isDivided(block, pages, settings.linePitch) ? [[block, true]] : []
    }),
  )
}

/** Whether a block goes on from a page that has no line left to the next. */
function isDivided({source}: PageBlock, pages: readonly Page[], linePitch: number): boolean {
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
  return on.length > 1 && heightOf(on[0]!) > linesPerPage(linePitch) - 1
}

const heightOf = ({content}: Page): number =>
  Math.max(0, ...content.map(placed => (placed.kind === 'rule' ? 0 : placed.top + placed.height)))
