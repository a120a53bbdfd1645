import {page} from './pageSize'
import type {Cell, PageTable} from './pageDocument'
import {textOf} from './runs'
import {widthOf} from './widths'

/** The size of the type in a table, 小四, in points. */
export const tableSize = 12

/** How far the lines of a table stand apart, and what a row has above and below its lines, in points. */
export const tablePitch = 18
export const rowPadding = 2

/** How thick the line is between two rows, in points; it takes room. */
export const rowRule = 0.5

/** White beside the text of a cell, left and right together, in ems of the table. */
export const cellPadding = 1

/** How many characters a column needs at least, if it has as many. */
const leastWidth = 4

/** Whether the columns cannot stand side by side on the upright page. */
export const isTooWide = (rows: PageTable['rows']): boolean =>
  naturalWidths(rows).reduce((sum, width) => sum + Math.min(width, leastWidth) + cellPadding, 0) > uprightEms

/** The width of the longest line of each column, in ems of the table. */
export const naturalWidths = (rows: PageTable['rows']): number[] =>
  (rows[0] ?? []).map((_, column) => Math.max(1, ...rows.map(row => widthOfCell(row[column] ?? []))))

const widthOfCell = (lines: Cell): number => Math.max(0, ...lines.map(runs => widthOf(textOf(runs))))

/** How many ems of the table the upright page has. */
const uprightEms = ((page.textWidth / 25.4) * 72) / tableSize

/**
 * How wide each column is, in ems of the table: as its longest cell wants, the rest of the width shared out; where that is too much,
 * what is left over the least widths is shared out by what each column wants.
 */
export function columnWidths(rows: PageTable['rows'], width: number): number[] {
  const wanted = naturalWidths(rows).map(natural => natural + cellPadding)
  const least = wanted.map(own => Math.min(own, leastWidth + cellPadding))
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  if (sum(wanted) <= width) return wanted.map(own => own + (width - sum(wanted)) / wanted.length)
  if (sum(least) >= width) return least.map(own => (own * width) / sum(least))
  const share = (width - sum(least)) / (sum(wanted) - sum(least))
  return wanted.map((own, column) => least[column]! + (own - least[column]!) * share)
}
