import type {PageTable, Run} from './pageDocument'
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
      cellOf(
        paragraphsOf(piecesIn(piecesOf(block.text, cell.children), offset), ({bold}) => ({face: 'fangsong', bold})),
      ),
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

/** A cell of several lines (`<br>`) is one text with spaces between, since a cell has no paragraphs of its own. */
const cellOf = (paragraphs: readonly (readonly Run[])[]): readonly Run[] =>
  paragraphs.flatMap((runs, index) =>
    runs.map((run, at) => (index > 0 && at === 0 ? {...run, text: ` ${run.text}`} : run)),
  )
