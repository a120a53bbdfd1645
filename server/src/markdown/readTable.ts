import type {Table, TableRow} from 'mdast'
import type {Extent} from './physicalLines'
import {moved, parseMarkdown} from './processor'
import {spanOf} from './prose'

/** A table, and its rows but the first by what they are found by in the next version. */
export interface ReadTable {
  readonly table: Table
  readonly rows: ReadonlyMap<string, TableRow>
}

/** Finds a row that was read before, wherever it stood. */
export type FindRow = (key: string) => TableRow | undefined

/** How many rows are parsed at once. */
const TOGETHER = 100

/**
 * Reads a piece that is a table and nothing else row by row, because no row changes how another is read: one that is known is not
 * parsed again. Undefined where a line does not start with a bar or the parser does not take the lines for one table.
 * Positions count from the start of the piece.
 */
export function readTable(text: string, lines: readonly Extent[], find: FindRow): ReadTable | undefined {
  const isFilled = ({start, end}: Extent): boolean => /[^ \t]/.test(text.slice(start, end))
  const [head, delimiters, ...body] = lines.slice(0, lines.findLastIndex(isFilled) + 1)
  if (!head || !delimiters || head.start > 0 || body.some(({start}) => text[start] !== '|')) return undefined
  const headText = text.slice(head.start, delimiters.end)
  const empty = parseTable(headText, 0)
  if (!empty) return undefined

  const keys = body.map(({start, end}) => `|${text.slice(start, end)}`)
  const firsts = new Map(body.map(({start}, index) => [keys[index]!, start] as const).reverse())
  const rows = readRows(headText, firsts, find)
  if (!rows) return undefined
  const placed = body.map(({start}, index) => placedAt(rows.get(keys[index]!)!, start))
  const last = placed.at(-1) ?? empty
  const position = {start: empty.position!.start, end: last.position!.end}
  return {table: {...empty, children: [...empty.children, ...placed], position}, rows}
}

/** The rows by their keys, new ones where they stand first; undefined where the parser sees something else in them. */
function readRows(
  head: string,
  firsts: ReadonlyMap<string, number>,
  find: FindRow,
): ReadonlyMap<string, TableRow> | undefined {
  const rows = new Map<string, TableRow>()
  const missing: string[] = []
  for (const key of firsts.keys()) {
    const known = find(key)
    if (known) rows.set(key, known)
    else missing.push(key)
  }
  for (let at = 0; at < missing.length; at += TOGETHER) {
    const some = missing.slice(at, at + TOGETHER)
    const read = parseTable([head, ...some.map(key => key.slice(1))].join('\n'), some.length)
    if (!read) return undefined
    some.forEach((key, index) => rows.set(key, placedAt(read.children[index + 1]!, firsts.get(key)!)))
  }
  return rows
}

/** A table of so many rows beside its first, if a text is that and nothing else. */
function parseTable(text: string, rows: number): Table | undefined {
  const [only, ...others] = parseMarkdown(text)
  return only?.type === 'table' && others.length === 0 && only.children.length === rows + 1 ? only : undefined
}

function placedAt(row: TableRow, start: number): TableRow {
  const by = start - spanOf(row).start
  return by === 0 ? row : moved(row, by)
}
