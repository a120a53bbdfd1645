import type {Draft} from '../../draft/draft'
import {columnsOf, totalOf, type Column} from '../../figures/column'
import {isCounted, quotedSpan, setFiguresOf, type SetFigure} from '../../figures/setting'
import {tablesOf, type Cell, type Table} from '../../figures/table'
import {shift, sliceOf} from '../../markdown/span'
import type {DraftRule, Report} from '../rule'

/** 表与正文: the total in a table against the total that the paragraph beside it names. Offsets count from the draft. */
export const tableAndText: DraftRule = {
  id: 'table-and-text',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '表内合计与正文不符',
  rationale:
    '表格前后紧挨着的文字写明“共”“合计”多少的，应与表内合计一致。只比较表中唯一用这个单位的一列；有其他说明的可忽略。',
  basis: {source: '实务', clause: '表内合计与正文一致'},
  examples: [
    {
      bad: '# 慰问情况\n\n春节期间共慰问困难家庭⟦23户⟧，情况如下：\n\n| 网格 | 户数 |\n| --- | --- |\n| 一网格 | 12 |\n| 二网格 | 9 |\n| 合计 | 21 |',
      good: '# 慰问情况\n\n春节期间共慰问困难家庭21户，情况如下：\n\n| 网格 | 户数 |\n| --- | --- |\n| 一网格 | 12 |\n| 二网格 | 9 |\n| 合计 | 21 |',
    },
  ],
  *check(draft) {
    for (const table of tablesOf(draft)) yield* compare(draft, table)
  },
}

function* compare(draft: Draft, table: Table): Iterable<Report> {
  const row = table.rows.findLast(row => totalOf(row))
  if (!row) return
  const columns = columnsOf(table).filter(({role}) => role === 'sum' || role === 'total')
  for (const index of neighbours(draft, table)) {
    const {line, offset} = draft.lines[index]!
    for (const figure of setFiguresOf(line).filter(isTotal)) {
      const named = columns.filter(column => unitOf(column) === figure.unit)
      const cell = named.length === 1 ? row.cells[named[0]!.at] : undefined
      if (!cell?.number || valueOf(cell, named[0]!) === figure.number.value) continue
      const words = sliceOf(line.prose, quotedSpan(figure))
      yield {
        span: shift(quotedSpan(figure), offset),
        message: `这里写${words}，表中“${named[0]!.name}”合计是${cell.text}，请核对。`,
        related: [{span: shift(cell.span, row.offset), message: '表内合计'}],
      }
    }
  }
}

const isTotal = (figure: SetFigure): boolean =>
  isCounted(figure) &&
  figure.bound === 'exact' &&
  /(?:共|合计|合計|总计|總計)\p{Script=Han}{0,10}$/u.test(figure.before)

/** `户` of 户数, `元` of 金额（元） or 金额（万元). */
const unitOf = ({name, unit}: Column): string =>
  unit.replace(/^万/, '') || (/(人次|户|人|件|个|份|处|场次|项)数$/.exec(name)?.[1] ?? '')

const valueOf = ({number, unit: own}: Cell, {unit}: Column): number =>
  number!.value * (unit.startsWith('万') && own === '' ? 10_000 : 1)

/** The paragraph right before a table, where it announces one, and the one right behind, where it sums up. */
function neighbours({lines}: Draft, {first, rows}: Table): number[] {
  const near = (from: number, step: 1 | -1): number => {
    let at = from
    while (lines[at]?.line.kind === 'blank') at += step
    return at
  }
  const [before, behind] = [near(first - 1, -1), near(first + rows.length + 2, 1)]
  const text = (at: number): string => lines[at]?.line.prose ?? ''
  const kept = [
    /[：:]\s*$|[如见見]下?表|[附下]表/.test(text(before)) ? before : -1,
    /^\s*(?:以上|上述|合计|共计)/.test(text(behind)) ? behind : -1,
  ]
  return kept.filter(at => at >= 0 && ['prose', 'item'].includes(lines[at]?.line.kind ?? ''))
}
