import type {Draft} from '../../draft/draft'
import {plainly} from '../../figures/arithmetic'
import {columnsOf, totalOf} from '../../figures/column'
import {isCounted, quotedSpan, setFiguresOf, type SetFigure} from '../../figures/setting'
import {tablesOf} from '../../figures/table'
import type {Line} from '../../markdown/line'
import {shift, sliceOf, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'

interface Sum {
  readonly value: number
  readonly place: Span
  readonly words: string
}

/** 申请金额: what a request for funds asks for against what its budget comes to. Offsets count from the draft. */
export const sumAppliedFor: DraftRule = {
  id: 'sum-applied-for',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '申请金额与预算合计不符',
  rationale:
    '经费请示里，申请的金额应与预算（测算）合计一致，前后几处申请金额也应一致。文中写明自筹、配套、缺口等其他来源的不查。',
  basis: {source: '实务', clause: '金额＝测算＝预算表'},
  examples: [
    {
      bad: '# 关于申请活动经费的请示\n\n云溪街道办事处：\n\n经测算，场地和物资费用合计12000元。现申请活动经费⟦13000元⟧。\n\n妥否，请批示。',
      good: '# 关于申请活动经费的请示\n\n云溪街道办事处：\n\n经测算，场地和物资费用合计12000元。现申请活动经费12000元。\n\n妥否，请批示。',
    },
  ],
  appliesTo: ({title, text}) => REQUEST.test(title?.text ?? '') && !OTHER_SOURCES.test(text),
  *check(draft) {
    const [asked, totals] = [[] as Sum[], budgetsOf(draft)]
    for (const {line, offset} of draft.lines)
      for (const figure of moneyOf(line)) {
        const sum = {
          value: figure.number.value,
          place: shift(quotedSpan(figure), offset),
          words: sliceOf(line.prose, quotedSpan(figure)),
        }
        if (ASKED.test(figure.before)) asked.push(sum)
        else if (BUDGET.test(figure.before)) totals.push(sum)
      }
    const [first] = asked
    const other = [...asked.slice(1), ...totals].find(({value}) => value !== first?.value)
    if (!first || !other || new Set(totals.map(({value}) => value)).size > 1) return
    const [name, rest] = totals.includes(other) ? ['预算合计', first] : ['另一处申请金额', first]
    yield {
      span: rest.place,
      message: `这里申请${rest.words}，${name}是${other.words}，相差${plainly(Math.abs(rest.value - other.value))}元，请核对。`,
      related: [{span: other.place, message: name}],
    }
  },
}

const REQUEST = /(?:经费|經費|资金|資金|补助|補助|拨款|撥款|款项|费用).{0,40}(?:请示|請示|申请|申請|报告)$/
const OTHER_SOURCES = /自筹|自籌|配套|缺口|其余|其餘|剩余|不足部分|已到位|结余|分担|承担.{0,8}%|第[一二三]批|首批/
const ASKED = /(?:申请|申請|恳请|请求|请予?拨付|拨付|解决|补助|拨款)[^0-9]{0,16}$/
const BUDGET = /(?:合计|合計|共计|共計|总计|總計|预算总额|总预算|总费用|总投资|共需)[^0-9]{0,10}$/

const moneyOf = (line: Line): SetFigure[] =>
  setFiguresOf(line).filter(
    figure => isCounted(figure) && figure.unit === '元' && figure.bound === 'exact' && figure.depth === 0,
  )

/** The totals of money in the tables of the draft. */
function budgetsOf(draft: Draft): Sum[] {
  return tablesOf(draft).flatMap(table => {
    const columns = columnsOf(table).filter(
      ({role, name}) => /sum|total/.test(role) && /金额|金額|小计|合计|费用|总价|预算|经费/.test(name),
    )
    const row = table.rows.findLast(row => totalOf(row))
    const [column] = columns
    const cell = column && row?.cells[column.at]
    if (!cell?.number || !column || columns.length !== 1 || !/^(?:万?元)?$/.test(column.unit)) return []
    const value = cell.number.value * (column.unit.startsWith('万') && cell.unit === '' ? 10_000 : 1)
    return [{value, place: shift(cell.span, row!.offset), words: `${plainly(value)}元`}]
  })
}
