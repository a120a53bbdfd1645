import {readOrdinal} from '../draft/ordinal'
import {roundingOf, sumOf} from './arithmetic'
import {columnsOf, totalOf, type Column} from './column'
import type {WrittenNumber} from './figure'
import type {Cell, Row, Table} from './table'

/** A cell that holds a number, with its row. */
export interface Placed {
  readonly row: Row
  readonly cell: Cell & {readonly number: WrittenNumber}
}

/** A total in a table with the cells that it should be the sum of. `isSure`: other totals of the same kind hold. */
export interface TableSum {
  readonly total: Placed
  readonly addends: readonly Placed[]
  /** What the addends come to, and by how much that is more than the total. */
  readonly sum: number
  readonly gap: number
  readonly column: Column
  readonly isSure: boolean
}

const placed = (row: Row, at: number): Placed | undefined => {
  const cell = row.cells[at]
  return cell?.number ? {row, cell: {...cell, number: cell.number}} : undefined
}

function compare(total: Placed, addends: readonly Placed[], column: Column): Omit<TableSum, 'isSure'> {
  const sum = sumOf(addends.map(({cell}) => cell.number.value))
  const slack = roundingOf([total, ...addends].map(({cell}) => cell.number))
  const gap = sumOf([sum, -total.cell.number.value])
  return {total, addends, sum, gap: Math.abs(gap) <= slack ? 0 : gap, column}
}

/** The totals of columns and rows that hold. */
export const rightSums = (table: Table): TableSum[] =>
  [...comparedColumns(table), ...comparedRows(table).flat()]
    .filter(({gap}) => gap === 0)
    .map(sum => ({...sum, isSure: true}))

function comparedColumns(table: Table): Omit<TableSum, 'isSure'>[] {
  if (table.rows.some(isSubset) || hasLevels(table)) return []
  return columnsOf(table)
    .filter(({role}) => role === 'sum' || role === 'total' || role === 'share')
    .flatMap(column => columnSums(table, column))
}

/** The totals at the foot (or head) of columns that do not hold. */
export function wrongColumnSums(table: Table): TableSum[] {
  const compared = comparedColumns(table)
  const right = compared.filter(({gap}) => gap === 0).length
  const wrong = compared.filter(({gap}) => gap !== 0)
  // Where nothing holds in several columns, the row is no sum of the rows above.
  if (right === 0 && wrong.length > 2) return []
  return wrong.map(sum => ({...sum, isSure: right > 0 || wrong.length === 1}))
}

/** Rows that repeat a part of another row. */
const isSubset = ({cells}: Row): boolean => cells.slice(0, 3).some(({text}) => /^[（(]?其中/.test(text))

/** Rows with ordinals of two kinds (`一、` and `1.`): the ones hold the others. */
function hasLevels({rows}: Table): boolean {
  const forms = rows.flatMap(({cells}) =>
    cells.slice(0, 2).flatMap(({text, number}) => (number ? [] : ordinalForm(text))),
  )
  return new Set(forms).size > 1
}

const ordinalForm = (text: string): string[] => {
  const ordinal = readOrdinal(text, 0)
  return ordinal ? [ordinal.form] : []
}

function columnSums({rows}: Table, column: Column): Omit<TableSum, 'isSure'>[] {
  const sums: Omit<TableSum, 'isSure'>[] = []
  const {at} = column
  const totals = rows.filter(totalOf)
  if (totals.length === 1 && totals[0] === rows[0]) {
    const total = placed(rows[0]!, at)
    const addends = rows.slice(1).flatMap(row => placed(row, at) ?? [])
    return total && addends.length > 1 ? [compare(total, addends, column)] : []
  }
  let [all, group, subtotals]: Placed[][] = [[], [], []]
  for (const row of rows) {
    const here = placed(row, at)
    const word = totalOf(row)
    if (!word) {
      if (here)
        [all, group] = [
          [...all!, here],
          [...group!, here],
        ]
      continue
    }
    // A total sums all rows above, or those since the last total, or the totals of groups with what follows them.
    const ways = [group!, all!, [...subtotals!, ...group!]].filter(way => way.length > 1)
    const compared = here ? ways.map(way => compare(here, way, column)) : []
    const best =
      compared.find(({gap}) => gap === 0) ?? (/小/.test(word.text) ? compared[0] : (compared[1] ?? compared[0]))
    if (best) sums.push(best)
    if (here) subtotals = [...subtotals!, here]
    group = []
  }
  return sums
}

/** The totals at the end (or start) of rows, column by column. */
function comparedRows(table: Table): Omit<TableSum, 'isSure'>[][] {
  const columns = columnsOf(table)
  if (columns.some(({role}) => role === 'price')) return []
  return columns.flatMap((column, at) => {
    const addends = column.role === 'total' ? addendsOf(columns, at) : []
    if (addends.length < 2) return []
    const compared = table.rows.flatMap(row => {
      const total = placed(row, at)
      const cells = addends.flatMap(({at: place}) => placed(row, place) ?? [])
      return total && cells.length > 0 ? [compare(total, cells, column)] : []
    })
    return [compared]
  })
}

/** The totals at the end (or start) of rows that do not hold, in columns where others do. */
export function wrongRowSums(table: Table): TableSum[] {
  const columns = columnsOf(table)
  return comparedRows(table).flatMap(compared => {
    const right = compared.filter(({gap}) => gap === 0).length
    const wrong = compared.filter(({gap}) => gap !== 0)
    const [first] = compared
    const addends = first ? addendsOf(columns, first.column.at) : []
    const sameUnit = addends.every(({unit, name}) => (unit !== '' && unit === addends[0]!.unit) || /^[男女]/.test(name))
    if (right < wrong.length && !(sameUnit && right === 0 && wrong.length === 1)) return []
    return wrong.map(sum => ({...sum, isSure: right >= wrong.length}))
  })
}

/** The columns that a column of totals sums: those since the total before it, all for the last, or those behind the first. */
function addendsOf(columns: readonly Column[], at: number): Column[] {
  const sums = columns.filter(({role}) => role === 'sum')
  const before = sums.filter(({at: place}) => place < at)
  if (before.length === 0) return sums
  const last = columns.findLastIndex(({role}, place) => role === 'total' && place < at)
  return columns[at]!.name.startsWith('小') ? before.filter(({at: place}) => place > last) : before
}
