import {exact, plainly} from '../../figures/arithmetic'
import {columnsOf, totalOf, type Column} from '../../figures/column'
import {tablesOf, type Cell, type Row, type Table} from '../../figures/table'
import {shift} from '../../markdown/span'
import type {DraftRule, Report} from '../rule'

/** 单价×数量: each row of a budget against its amount. Offsets count from the draft. */
export const tableProducts: DraftRule = {
  id: 'table-products',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '单价乘数量与金额不符',
  rationale:
    '预算表中每行的单价乘数量应等于金额（小计）。有人数、天数、次数等列的，一并相乘也算相符；表头单位不同（元、万元）的先换算；没有一行相符的表不查。',
  basis: {source: '实务', clause: '单价×数量＝小计＝合计'},
  examples: [
    {
      bad: '# 经费预算表\n\n| 项目 | 单价（元） | 数量 | 金额（元） |\n| --- | --- | --- | --- |\n| 横幅 | 80 | 5 | 400 |\n| 展板 | 120 | 6 | ⟦820⟧ |',
      good: '# 经费预算表\n\n| 项目 | 单价（元） | 数量 | 金额（元） |\n| --- | --- | --- | --- |\n| 横幅 | 80 | 5 | 400 |\n| 展板 | 120 | 6 | 720 |',
    },
  ],
  *check(draft) {
    for (const table of tablesOf(draft)) yield* productsOf(table)
  },
}

const COUNT =
  /^(?:数量|数目|數量|数|(?:人|户|个|份|件|台|套|天|日|次|场|期|月|课时|小时|桌|间|车|场次|人次)数|次数|场次|期数|课时|人次|天数|月份数)$/
const AMOUNT = /金额|金額|小计|小計|合计|合計|总价|總價|合价|费用|費用|总额|預算|预算|经费|經費/

function* productsOf(table: Table): Iterable<Report> {
  const columns = columnsOf(table)
  const price = columns.find(({role, name}) => role === 'price' || (role === 'other' && /标准|標準/.test(name)))
  const counts = columns.filter(({name, role}) => role !== 'text' && COUNT.test(name))
  const amount =
    price && columns.find(({role, name, at}) => /sum|total/.test(role) && AMOUNT.test(name) && at > price.at)
  if (!price || !amount || counts.length === 0 || counts.length > 3) return
  const checked = table.rows.filter(row => !totalOf(row)).flatMap(row => productOf(row, price, counts, amount) ?? [])
  const right = checked.filter(({isRight}) => isRight).length
  const wrong = checked.filter(({isRight}) => !isRight)
  if (right < wrong.length && checked.length > 1) return
  for (const {row, cell, message} of wrong) {
    yield {
      span: shift(cell.span, row.offset),
      severity: right > 0 ? 'warning' : 'information',
      message,
      related: [{span: shift(row.cells[price.at]!.span, row.offset), message: '单价'}],
    }
  }
}

interface Product {
  readonly row: Row
  readonly cell: Cell
  readonly isRight: boolean
  readonly message: string
}

function productOf(row: Row, price: Column, counts: readonly Column[], amount: Column): Product | undefined {
  const numbers = counts.flatMap(({at}) => row.cells[at]?.number ?? [])
  const [each, cell] = [row.cells[price.at]?.number, row.cells[amount.at]]
  if (!each || !cell?.number || numbers.length === 0) return undefined
  const scale = scaleOf(price.unit) / scaleOf(amount.unit)
  const {value, step} = cell.number
  const products = subsets(numbers.map(number => number.value)).map(some =>
    some.reduce((product, number) => product * number, each.value * scale),
  )
  const whole = exact(products.at(-1)!)
  return {
    row,
    cell,
    isRight: products.some(product => Math.abs(product - value) <= (step / 2) * (1 + 1e-9)),
    message: `${[each.value, ...numbers.map(number => number.value)].map(plainly).join('×')}＝${plainly(whole)}${
      scale === 1 ? '' : `（${amount.unit}）`
    }，与表中${plainly(value)}不符，请核对。`,
  }
}

const scaleOf = (unit: string): number => (unit.startsWith('万') ? 10_000 : unit.startsWith('千') ? 1000 : 1)

/** Every choice of at least one number, all of them last. */
function subsets(numbers: readonly number[]): number[][] {
  return numbers.reduce<number[][]>((all, number) => [...all, [number], ...all.map(some => [...some, number])], [])
}
