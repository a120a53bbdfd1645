import type {Span} from './span'

const delimiterRow = /^[-:|][-:|\t ]*$/

/**
 * Tells of each line of a piece, in order, whether it is surely a row of a table with marks at its head: each of its cells is read by itself,
 * while the lines of a paragraph are read together. `content` is the line behind the marks of containers; `isAfresh`, whether they or a
 * blank line end what was before.
 */
export function startRows(text: string): (content: Span, isAfresh: boolean) => boolean {
  let head: number | undefined
  let isTable = false
  return ({start, end}, isAfresh) => {
    const line = text[start] === '|' ? text.slice(start, end) : undefined
    const wasHead = isAfresh ? undefined : head
    head = isAfresh && line !== undefined ? cellsOf(line) : undefined
    if (line === undefined) return (isTable = false)
    if (isAfresh) isTable = false
    else if (wasHead !== undefined && delimiterRow.test(line)) isTable = cellsOf(line) === wasHead
    return isTable
  }
}

/** How many cells a row has whose first bar stands at its head; undefined where it takes the parser to tell. */
function cellsOf(line: string): number | undefined {
  if (/[\\`]/.test(line)) return undefined
  const row = line.trimEnd()
  return row.split('|').length - (row.endsWith('|') ? 2 : 1)
}
