import {exact, plainly} from './arithmetic'
import {columnsOf, totalOf, type Column} from './column'
import type {WrittenNumber} from './figure'
import type {Cell, Row, Table} from './table'

/** A row of a budget: price times how many against the amount. */
export interface TableProduct {
  readonly row: Row
  /** The price first. */
  readonly factors: readonly Counted[]
  readonly result: Counted
  readonly isRight: boolean
  /** What the factors come to; of a right row those that give the amount: `80×5＝400`. */
  readonly arithmetic: string
}

type Counted = Cell & {readonly number: WrittenNumber}

const COUNT =
  /^(?:数量|数目|數量|数|(?:人|户|个|份|件|台|套|天|日|次|场|期|月|课时|小时|桌|间|车|场次|人次)数|次数|场次|期数|课时|人次|天数|月份数)$/
const AMOUNT = /金额|金額|小计|小計|合计|合計|总价|總價|合价|费用|費用|总额|預算|预算|经费|經費/

/** The rows of a table whose columns are price, number and amount; none where more are wrong than right. */
export function tableProductsOf(table: Table): TableProduct[] {
  const columns = columnsOf(table)
  const price = columns.find(({role, name}) => role === 'price' || (role === 'other' && /标准|標準/.test(name)))
  const counts = columns.filter(({name, role}) => role !== 'text' && COUNT.test(name))
  const amount =
    price && columns.find(({role, name, at}) => /sum|total/.test(role) && AMOUNT.test(name) && at > price.at)
  if (!price || !amount || counts.length === 0 || counts.length > 3) return []
  const checked = table.rows.filter(row => !totalOf(row)).flatMap(row => productOf(row, price, counts, amount) ?? [])
  const right = checked.filter(({isRight}) => isRight).length
  return right * 2 < checked.length && checked.length > 1 ? [] : checked
}

const counted = (cell: Cell | undefined): Counted[] => (cell?.number ? [{...cell, number: cell.number}] : [])

function productOf(row: Row, price: Column, counts: readonly Column[], amount: Column): TableProduct | undefined {
  const numbers = counts.flatMap(({at}) => counted(row.cells[at]))
  const [[each], [result]] = [counted(row.cells[price.at]), counted(row.cells[amount.at])]
  if (!each || !result || numbers.length === 0) return undefined
  const scale = scaleOf(price.unit) / scaleOf(amount.unit)
  const {value, step} = result.number
  const productOfSome = (some: readonly Counted[]): number =>
    some.reduce((product, {number}) => product * number.value, each.number.value * scale)
  const choices = subsets(numbers)
  const right = choices.findLast(some => Math.abs(productOfSome(some) - value) <= (step / 2) * (1 + 1e-9))
  const factors = [each, ...(right ?? numbers)]
  const come = exact(productOfSome(right ?? numbers))
  const equals = right && come !== exact(value) ? `≈${plainly(value)}` : `＝${plainly(come)}`
  const arithmetic = `${factors.map(({number}) => plainly(number.value)).join('×')}${equals}${scale === 1 ? '' : `（${amount.unit}）`}`
  return {row, factors, result, isRight: right !== undefined, arithmetic}
}

const scaleOf = (unit: string): number => (unit.startsWith('万') ? 10_000 : unit.startsWith('千') ? 1000 : 1)

/** Every choice of at least one, all of them last. */
function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((some, one) => [...some, [one], ...some.map(other => [...other, one])], [])
}
