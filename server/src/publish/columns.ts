import {page} from './pageSize'
import type {PageTable} from './pageDocument'
import {textOf} from './runs'
import {widthOf} from './widths'

/** The size of the type in a table, 小四, in points. */
export const tableSize = 12

/** White beside the text of a cell, left and right together, in ems of the table. */
export const cellPadding = 1

/** How many characters a column needs at least, if it has as many. */
const leastWidth = 4

/** Whether the columns cannot stand side by side on the upright page. */
export const isTooWide = (rows: PageTable['rows']): boolean =>
  naturalWidths(rows).reduce((sum, width) => sum + Math.min(width, leastWidth) + cellPadding, 0) > uprightEms

/** The width of the longest cell of each column, in ems of the table. */
export const naturalWidths = (rows: PageTable['rows']): number[] =>
  (rows[0] ?? []).map((_, column) => Math.max(1, ...rows.map(row => widthOf(textOf(row[column] ?? [])))))

/** How many ems of the table the upright page has. */
const uprightEms = ((page.textWidth / 25.4) * 72) / tableSize
