import {additionOf, plainly} from '../../figures/arithmetic'
import {tablesOf} from '../../figures/table'
import {wrongColumnSums, wrongRowSums, type Placed, type TableSum} from '../../figures/tableSums'
import {shift} from '../../markdown/span'
import type {DraftRule, Report} from '../rule'

/** 表内合计: the totals of rows and columns in a table. Offsets count from the draft. */
export const tableTotals: DraftRule = {
  id: 'table-totals',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '表内合计不符',
  rationale:
    '表中的“合计”“小计”“总计”应等于各行（各列）之和。序号、年龄、单价、比率等不能相加的列不算，含“其中”行或多级序号的表不算，保留小数的按四舍五入放宽。',
  basis: {source: '实务', clause: '表内合计与各项之和一致'},
  examples: [
    {
      bad: '# 慰问情况表\n\n| 网格 | 户数 |\n| --- | --- |\n| 一网格 | 12 |\n| 二网格 | 9 |\n| 合计 | ⟦22⟧ |',
      good: '# 慰问情况表\n\n| 网格 | 户数 |\n| --- | --- |\n| 一网格 | 12 |\n| 二网格 | 9 |\n| 合计 | 21 |',
    },
    {
      bad: '# 培训情况表\n\n| 场次 | 男 | 女 | 合计 |\n| --- | --- | --- | --- |\n| 第一场 | 12 | 9 | 21 |\n| 第二场 | 10 | 15 | ⟦35⟧ |',
      good: '# 培训情况表\n\n| 场次 | 男 | 女 | 合计 |\n| --- | --- | --- | --- |\n| 第一场 | 12 | 9 | 21 |\n| 第二场 | 10 | 15 | 25 |',
    },
  ],
  *check(draft) {
    for (const table of tablesOf(draft)) {
      const [columns, rows] = [wrongColumnSums(table), wrongRowSums(table)]
      const crossing = crossingOf(columns, rows)
      if (crossing) yield crossing
      else yield* [...columns.map(sum => report(sum, 'column')), ...rows.map(sum => report(sum, 'row'))]
    }
  },
}

function report(sum: TableSum, way: 'row' | 'column'): Report {
  return {
    span: spanOf(sum.total),
    severity: sum.isSure ? 'warning' : 'information',
    message: `${way === 'column' ? `“${sum.column.name}”一列` : '这一行'}：${arithmetic(sum)}，请核对。`,
    related: related(sum.addends),
  }
}

function arithmetic({addends, sum, gap, total}: TableSum): string {
  const row = additionOf(addends.map(({cell}) => plainly(cell.number.value)))
  return `${row}＝${plainly(sum)}，与合计${plainly(total.cell.number.value)}相差${plainly(Math.abs(gap))}`
}

const spanOf = ({row, cell}: Placed) => shift(cell.span, row.offset)

const related = (addends: readonly Placed[]) => {
  const [first, last] = [addends[0]!, addends.at(-1)!]
  return [
    {span: spanOf(first), message: '相加的第一个数'},
    {span: spanOf(last), message: '相加的最后一个数'},
  ]
}

/** One row and one column that fail by the same amount point at the cell where they cross. */
function crossingOf(columns: readonly TableSum[], rows: readonly TableSum[]): Report | undefined {
  const [column, row] = [columns[0], rows[0]]
  if (!column || !row || columns.length > 1 || rows.length > 1 || column.gap !== row.gap) return undefined
  const cell = column.addends.find(one =>
    row.addends.some(
      ({cell: {span}, row: {offset}}) => offset === one.row.offset && span.start === one.cell.span.start,
    ),
  )
  if (!cell) return undefined
  return {
    span: spanOf(cell),
    severity: 'warning',
    message: `这一格按列：${arithmetic(column)}；按行：${arithmetic(row)}，请核对。`,
    related: [
      {span: spanOf(column.total), message: '这一列的合计'},
      {span: spanOf(row.total), message: '这一行的合计'},
    ],
  }
}
