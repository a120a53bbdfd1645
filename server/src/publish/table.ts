import type {PageTable} from './pageDocument'
import {piecesOf} from './lineTexts'
import {paragraphsOf, piecesIn} from './runs'
import type {TextLine} from './textLines'
import {spanOf} from '../markdown/prose'
import {shift} from '../markdown/span'
import {isTooWide} from './columns'

/** A table of the draft: every row with as many cells as the head. */
export function tableOf({node, block}: NonNullable<TextLine['table']>, offset: number): PageTable {
  const rows = node.children.map(row =>
    row.children.map(cell =>
      paragraphsOf(piecesIn(piecesOf(block.text, cell.children), offset), ({bold}) => ({face: 'fangsong', bold})),
    ),
  )
  const columns = Math.max(1, rows[0]?.length ?? 1, node.align?.length ?? 1)
  const filled = rows.map(row => Array.from({length: columns}, (_, at) => row[at] ?? []))
  return {
    kind: 'table',
    rows: filled,
    align: Array.from({length: columns}, (_, at) => node.align?.[at] ?? undefined),
    lying: isTooWide(filled),
    before: 0,
    source: shift(spanOf(node), offset),
    startsPage: false,
  }
}
