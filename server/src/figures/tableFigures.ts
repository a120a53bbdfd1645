import {shift, type Span} from '../markdown/span'
import {additionOf, exact, plainly} from './arithmetic'
import type {Calculation} from './calculations'
import {columnsOf, type Column} from './column'
import type {Figure, WrittenNumber} from './figure'
import type {Table} from './table'
import {tableProductsOf} from './tableProducts'
import {tableSharesOf} from './tableShares'
import {rightSums, type Placed} from './tableSums'

/** A number that a cell of a table holds, in the terms of a figure. Offsets count from the draft. */
export interface TableFigure {
  readonly span: Span
  /** The head of its row and of its column. */
  readonly counts: string
  readonly kind: Figure['kind']
  readonly value: number
  readonly unit: string
}

/** The quantities in a table: no ordinals, telephone numbers and dates. */
export function tableFigures(table: Table): TableFigure[] {
  const columns = columnsOf(table).filter(isQuantity)
  return table.rows.flatMap(({cells, offset}) => {
    const named = cells.find(({number, isBlank, text}) => !number && !isBlank && text !== '')
    return columns.flatMap(column => {
      const cell = cells[column.at]
      if (!cell?.number) return []
      const counts = [named?.text ?? '', column.name].filter(Boolean).join('·')
      return [{span: shift(cell.span, offset), counts, ...measured(cell.number, cell.unit, column)}]
    })
  })
}

const isQuantity = ({role, name, unit}: Column): boolean =>
  role !== 'text' && (role !== 'other' || unit === '%' || /[率比幅均龄分数]/.test(name))

/** The value and unit of a cell: `12` below 金额（万元） is 120000元, `35.2` below 占比 is a share of 0.352. */
function measured(
  {value}: WrittenNumber,
  own: string,
  {unit, role}: Column,
): Pick<TableFigure, 'kind' | 'value' | 'unit'> {
  const written = own || unit
  if (written === '%' || role === 'share') return {kind: 'share', value: exact(value / 100), unit: '%'}
  const [, scale, rest] = /^([万亿]?)(.*)$/.exec(written)!
  // A scale that stands in the cell belongs to its number already.
  const by = own !== '' ? 1 : scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1
  return {kind: written === '' ? 'bare' : 'amount', value: exact(value * by), unit: rest!}
}

/** What was recomputed in a table and holds: totals, shares, prices times numbers. Offsets count from the draft. */
export const tableCalculations = (table: Table): Calculation[] => [
  ...rightSums(table).map(({total, addends, sum, column: {role}}) => {
    const written = ({cell}: Placed): string => plainly(cell.number.value) + (role === 'share' ? '%' : '')
    const equals = sum === exact(total.cell.number.value) ? '＝' : '≈'
    return {
      arithmetic: `${additionOf(addends.map(written))}${equals}${written(total)}`,
      numbers: [total, ...addends].map(spanOf),
    }
  }),
  ...tableSharesOf(table).flatMap(({row, cell, part, whole, percent, fits}) => {
    if (!fits) return []
    const equals = exact((100 * part.number.value) / whole) === Number(percent) ? '＝' : '≈'
    const numbers = [cell, part].map(({span}) => shift(span, row.offset))
    return [{arithmetic: `${plainly(part.number.value)}÷${plainly(whole)}${equals}${percent}%`, numbers}]
  }),
  ...tableProductsOf(table).flatMap(({row, factors, result, isRight, arithmetic}) =>
    isRight ? [{arithmetic, numbers: [result, ...factors].map(({span}) => shift(span, row.offset))}] : [],
  ),
]

const spanOf = ({row, cell}: Placed): Span => shift(cell.span, row.offset)
