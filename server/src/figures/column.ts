import type {Cell, Row, Table} from './table'

/**
 * What a column of a table holds: `sum` what adds up (数量, 金额, 户数), `price` (单价), `share` (占比), `total` sums of a row (合计),
 * `other` numbers that do not add up (序号, 年龄, 排名), `text` anything else.
 */
export interface Column {
  readonly role: 'sum' | 'price' | 'share' | 'total' | 'other' | 'text'
  /** The head without unit and spaces: `金额`. */
  readonly name: string
  /** The unit in the head: `元` of `金额（元）`; else the one that all cells name. */
  readonly unit: string
  readonly at: number
}

/** The columns of a table, by their heads and by whether their cells are numbers. */
export const columnsOf = ({head, rows}: Table): readonly Column[] =>
  head.cells.map((cell, at) => {
    const {name, unit} = headOf(cell.text)
    const cells = rows.flatMap(row => row.cells[at] ?? [])
    const numbers = cells.filter(({number}) => number)
    const units = new Set(numbers.map(({unit: own}) => own))
    const isText = numbers.length === 0 || numbers.length + cells.filter(({isBlank}) => isBlank).length < cells.length
    const own = unit || (units.size === 1 ? [...units][0]! : '')
    const mixed = units.size > 1
    return {role: isText ? 'text' : mixed ? 'other' : roleOf(name, own), name, unit: own, at}
  })

function headOf(text: string): {name: string; unit: string} {
  const plain = text.replace(/[\s\u3000]/g, '')
  const [, name, unit] = /^([^（(/／]+)(?:[（(／/](?:单位[：:]|單位[：:])?([^（）()]{1,6})[）)]?)?/.exec(plain) ?? []
  return {name: name ?? plain, unit: unit ?? ''}
}

export const TOTAL = /^(?:合计|小计|总计|共计|总和|合計|小計|總計|共計)$/

function roleOf(name: string, unit: string): Column['role'] {
  if (TOTAL.test(name)) return 'total'
  if (/单价|單價|价格|價格|单位成本/.test(name)) return 'price'
  if (/占比|占总|佔比|比重|构成比|百分比|^比例$/.test(name)) return 'share'
  if (unit === '%' || unit === '％' || NOT_ADDED.test(name)) return 'other'
  return 'sum'
}

/** Numbers that name, rank or measure each row by itself. */
const NOT_ADDED =
  /^(?:序|编|編|年|月|日)|序号|序號|编号|編號|号码|號碼|代码|电话|電話|手机|手機|年龄|年齡|年度|年份|日期|时间|時間|楼|樓|栋|棟|单元|單元|房号|门牌|門牌|室$|率|比例|比率|均|标准|標準|排名|名次|位次|得分|分数|分數|评分|評分|等级|等級|级别|增长|增長|增幅|同比|环比|完成比|指数|指數|温度|规格|規格|型号|型號|频次|頻次|期|密度|高度|长度|宽度|版|备注|備註|倍|限|计划完成|工龄|党龄|届|占|系数|身份证|面积单价/

/** Which rows are totals: the first text in one of the first cells is 合计 and the like. */
export function totalOf({cells}: Row): Cell | undefined {
  const first = cells.slice(0, 3).filter(({isBlank, number}) => !isBlank && !number)
  return first.find(({text}) => TOTAL.test(headOf(text).name))
}
