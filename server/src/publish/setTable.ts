import {bodySize} from './forms'
import {cellPadding, columnWidths, rowPadding, rowRule, tablePitch, tableSize} from './columns'
import type {Cell, PageParagraph, PageTable} from './pageDocument'
import type {PlacedLine, PlacedRow} from './pages'
import {setParagraph, type SetLine} from './setParagraph'
import {sourceOf} from './runs'
import {pointsOf} from './pageSize'

/** A row before it has a place on a page; the tops of its lines count from its own. */
export type SetRow = Omit<PlacedRow, 'top'>

/** The rows of a table on a text area `width` ems of the body wide; heights are in lines of `linePitch` points. */
export function setTable(table: PageTable, width: number, linePitch: number): SetRow[] {
  const em = tableSize / bodySize
  const widths = columnWidths(table.rows, width / em).map(own => own * em)
  const lefts = widths.map((_, column) => widths.slice(0, column).reduce((sum, own) => sum + own, 0))
  return table.rows.map((row, index): SetRow => {
    const cells = row.map((cell, column) =>
      setCell(cell, table.align[column] ?? (index === 0 ? 'center' : 'left'), widths[column]!),
    )
    const lines = Math.max(1, ...cells.map(own => own.length))
    const height = (lines * tablePitch + 2 * rowPadding + rowRule) / linePitch
    const source = sourceOf(row.flat(2))
    return {
      kind: 'row',
      head: index === 0,
      height,
      cells: cells.map((own, column) => ({
        left: lefts[column]!,
        width: widths[column]!,
        lines: own.map((line, at): PlacedLine => ({
          ...line,
          // Cells stand in the middle of their row.
          top: ((lines - own.length) / 2 + at) * (tablePitch / linePitch) + rowPadding / linePitch,
          height: tablePitch / linePitch,
          runs: line.runs.map(run => ({...run, left: run.left + lefts[column]!})),
        })),
      })),
      ...(source ? {source} : {}),
    }
  })
}

function setCell(lines: Cell, align: 'left' | 'center' | 'right', width: number): SetLine[] {
  const padding = (cellPadding / 2) * (tableSize / bodySize)
  const paragraph: Omit<PageParagraph, 'runs'> = {
    kind: 'paragraph',
    role: 'body',
    placing: {size: tableSize, align, left: padding, right: padding, first: 0, before: 0},
    breaks: [],
    startsPage: false,
  }
  return lines.flatMap(runs => setParagraph({...paragraph, runs}, width, 1))
}

/** The width of the turned text area of a lying page, in ems of the body. */
export const lyingWidth = pointsOf(225) / bodySize
