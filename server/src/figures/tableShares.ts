import {plainly, sumOf} from './arithmetic'
import {columnsOf, totalOf, type Column} from './column'
import type {WrittenNumber} from './figure'
import type {Cell, Row, Table} from './table'

/** A share in a table with the number of its row and the whole that it is a share of. */
export interface TableShare {
  readonly row: Row
  readonly cell: Cell
  readonly part: Cell & {readonly number: WrittenNumber}
  /** In per cent. */
  readonly share: WrittenNumber
  readonly whole: number
  /** What the share comes to, in per cent to two decimals. */
  readonly percent: string
  readonly fits: boolean
}

/** The shares of a table in columns where most agree with the numbers of another column. */
export function tableSharesOf(table: Table): TableShare[] {
  const columns = columnsOf(table)
  return columns.flatMap(column => (column.role === 'share' ? sharesOf(table, columns, column) : []))
}

function sharesOf(table: Table, columns: readonly Column[], column: Column): TableShare[] {
  const bases = columns.filter(({role, at}) => role === 'sum' && at < column.at).reverse()
  for (const base of bases) {
    const whole = wholeOf(table, base)
    const shares = whole ? read(table, base, column, whole) : []
    const right = shares.filter(({fits}) => fits).length
    if (right >= 2 && right * 3 >= shares.length * 2) return shares
  }
  return []
}

/** The total that the table prints, else the sum of the rows. */
function wholeOf({rows}: Table, {at}: Column): number {
  const printed = rows.findLast(row => totalOf(row))?.cells[at]?.number
  return printed?.value ?? sumOf(rows.flatMap(({cells}) => cells[at]?.number?.value ?? []))
}

const read = (table: Table, base: Column, column: Column, whole: number): TableShare[] =>
  table.rows.flatMap(row => {
    const cell = row.cells[column.at]
    const part = row.cells[base.at]
    if (totalOf(row) || !cell?.number || !part?.number) return []
    const share = cell.number
    const {number} = part
    const percent = plainly(Number(((100 * number.value) / whole).toFixed(2)))
    const fits = Math.abs((100 * number.value) / whole - share.value) <= share.step * (1 + 1e-9)
    return [{row, cell, part: {...part, number}, share, whole, percent, fits}]
  })
