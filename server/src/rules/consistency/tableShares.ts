import {plainly, sumOf} from '../../figures/arithmetic'
import {columnsOf, totalOf, type Column} from '../../figures/column'
import type {WrittenNumber} from '../../figures/figure'
import {tablesOf, type Cell, type Row, type Table} from '../../figures/table'
import {shift} from '../../markdown/span'
import type {DraftRule, Report} from '../rule'

/** 表内占比: shares in a column against the numbers and the total of another. Offsets count from the draft. */
export const tableShares: DraftRule = {
  id: 'table-shares',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '表内占比不符',
  rationale:
    '表中的“占比”应等于该行的数除以合计。末位相差一个单位的（凑足100%）不报；多数行都对不上的表，占比另有算法，不查。',
  basis: {source: '实务', clause: '占比与数值一致'},
  examples: [
    {
      bad: '# 党员构成表\n\n| 类别 | 人数 | 占比 |\n| --- | --- | --- |\n| 在职 | 60 | 50% |\n| 退休 | 36 | 30% |\n| 流动 | 24 | ⟦26%⟧ |\n| 合计 | 120 | 100% |',
      good: '# 党员构成表\n\n| 类别 | 人数 | 占比 |\n| --- | --- | --- |\n| 在职 | 60 | 50% |\n| 退休 | 36 | 30% |\n| 流动 | 24 | 20% |\n| 合计 | 120 | 100% |',
    },
  ],
  *check(draft) {
    for (const table of tablesOf(draft)) {
      const columns = columnsOf(table)
      for (const column of columns) if (column.role === 'share') yield* sharesOf(table, columns, column)
    }
  },
}

interface Share {
  readonly row: Row
  readonly cell: Cell
  readonly part: WrittenNumber
  readonly share: WrittenNumber
  readonly fits: boolean
}

function* sharesOf(table: Table, columns: readonly Column[], column: Column): Iterable<Report> {
  const bases = columns.filter(({role, at}) => role === 'sum' && at < column.at).reverse()
  for (const base of bases) {
    const whole = wholeOf(table, base)
    const shares = whole ? read(table, base, column, whole) : []
    const right = shares.filter(({fits}) => fits).length
    if (right < 2 || right * 3 < shares.length * 2) continue
    for (const {row, cell, part, share} of shares.filter(({fits}) => !fits)) {
      const percent = plainly(Number(((100 * part.value) / whole).toFixed(2)))
      yield {
        span: shift(cell.span, row.offset),
        message: `${plainly(part.value)}÷${plainly(whole)}＝${percent}%，与表中${plainly(share.value)}%不符，请核对。`,
        related: [{span: shift(row.cells[base.at]!.span, row.offset), message: '这一行的数'}],
      }
    }
    return
  }
}

/** The total that the table prints, else the sum of the rows. */
function wholeOf({rows}: Table, {at}: Column): number {
  const printed = rows.findLast(row => totalOf(row))?.cells[at]?.number
  return printed?.value ?? sumOf(rows.flatMap(({cells}) => cells[at]?.number?.value ?? []))
}

const read = (table: Table, base: Column, column: Column, whole: number): Share[] =>
  table.rows.flatMap(row => {
    const cell = row.cells[column.at]
    const part = row.cells[base.at]?.number
    if (totalOf(row) || !cell?.number || !part) return []
    const share = cell.number
    return [
      {row, cell, part, share, fits: Math.abs((100 * part.value) / whole - share.value) <= share.step * (1 + 1e-9)},
    ]
  })
