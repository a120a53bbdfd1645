import type {SetRow} from './setTable'

/** A row that is higher than a page, in pieces that are not; any other row as it is. Heights are in lines of the page. */
export function splitRow(row: SetRow, most: number): SetRow[] {
  const lines = Math.max(0, ...row.cells.map(cell => cell.lines.length))
  if (row.height <= most || lines < 2) return [row]
  const padding = row.height - lines * (row.cells.find(cell => cell.lines.length > 0)?.lines[0]?.height ?? 0)
  const pitch = (row.height - padding) / lines
  const each = Math.max(1, Math.floor((most - padding) / pitch))
  const pieces: SetRow[] = []
  for (let from = 0; from < lines; from += each) {
    const cells = row.cells.map(cell => ({
      ...cell,
      lines: cell.lines.slice(from, from + each).map((line, at) => ({...line, top: padding / 2 + at * pitch})),
    }))
    pieces.push({...row, cells, height: Math.min(each, lines - from) * pitch + padding})
  }
  return pieces
}
