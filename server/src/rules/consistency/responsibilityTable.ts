import type {Draft} from '../../draft/draft'
import {tablesOf, type Cell, type Row, type Table} from '../../figures/table'
import {shift, type Span} from '../../markdown/span'
import type {DraftRule, Report} from '../rule'

/** 责任分解表、整改台账: each row has who and by when, and counts on. Offsets count from the draft. */
export const responsibilityTable: DraftRule = {
  id: 'responsibility-table',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '责任表缺项',
  rationale:
    '责任分解表、整改台账每一行都要落到单位、人和时限；空着的格子，落实时没有人认领。序号接不上，多半是增删了行；确实不用填的写“—”。',
  basis: {source: '实务', clause: '责任分解表逐项明确责任单位、责任人和完成时限'},
  examples: [
    {
      bad: '| 序号 | 任务 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- |\n| 1 | 清理楼道 | 物业公司 | 3月底 |\n| 2 | 检修电梯 | 物业公司 | 4月底 |\n| 3 | 划定车位 |⟦ ⟧| 5月底 |',
      good: '| 序号 | 任务 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- |\n| 1 | 清理楼道 | 物业公司 | 3月底 |\n| 2 | 检修电梯 | 物业公司 | 4月底 |\n| 3 | 划定车位 | — | 5月底 |',
    },
    {
      bad: '| 序号 | 问题 | 责任人 | 整改时限 |\n| --- | --- | --- | --- |\n| 1 | 台账不全 | 王敏 | 3月底 |\n| ⟦3⟧ | 公开不及时 | 李强 | 4月底 |',
      good: '| 序号 | 问题 | 责任人 | 整改时限 |\n| --- | --- | --- | --- |\n| 1 | 台账不全 | 王敏 | 3月底 |\n| 2 | 公开不及时 | 李强 | 4月底 |',
    },
  ],
  *check(draft) {
    for (const table of tablesOf(draft)) {
      const asked = askedColumns(table)
      if (asked.length === 0) continue
      yield* emptyCells(table, asked)
      yield* numbers(table)
      yield* claimedRows(draft, table)
    }
  },
}

const ASKED =
  /^(?:第一)?(?:责任|責任|牵头|牽頭|主责|承办|承辦)(?:单位|單位|部门|部門|科室|人|领导|領導|主体|主體|人员|人員)|(?:完成|整改|办结|办理|落实)?(?:时限|時限|期限)$|^(?:完成|整改|办结|计划完成)(?:时间|時間|日期)$/u
const TASK = /任务|任務|措施|问题|問題|事项|事項|内容|內容|工作|项目|項目|目标|目標/u

/** The columns that have to be filled: who answers, and by when; nothing where it is no table of tasks. */
function askedColumns({head}: Table): number[] {
  const asked = head.cells.flatMap(({text}, column) => (ASKED.test(text.replace(/\s/gu, '')) ? [column] : []))
  return asked.length > 0 && (asked.length > 1 || head.cells.some(({text}) => TASK.test(text))) ? asked : []
}

function* emptyCells(table: Table, asked: readonly number[]): Iterable<Report> {
  const rows = table.rows.filter(isOwnRow)
  for (const column of asked) {
    const empty = rows.filter(({cells}) => (cells[column]?.text ?? '') === '')
    // One unit for many rows is written once; a form has nothing in it yet.
    if (empty.length * 2 >= rows.length) continue
    for (const row of empty) {
      const name = table.head.cells[column]!.text
      const task = row.cells.find(({text}) => text.length > 2)?.text ?? ''
      const message = `${task ? `“${task}”这一行` : '这一行'}没有填${name}，请补上；不用填的写“—”。`
      yield {span: shift(placeOf(row, column), row.offset), message}
    }
  }
}

/** A row that is filled at all, is no sum, and does not go on from the one above. */
const isOwnRow = ({cells}: Row): boolean =>
  cells.filter(({text}) => text !== '').length > 1 &&
  cells[0]?.text !== '' &&
  !/^[合总總小]计|^[合總]計/u.test(cells[0]!.text)

/** The white space of an empty cell, or the bar behind it. */
function placeOf({line, cells}: Row, column: number): Span {
  const at = cells[column]?.span.start ?? line.text.trimEnd().length
  return /\s/u.test(line.text[at - 1] ?? '') ? {start: at - 1, end: at} : {start: Math.max(0, at - 1), end: at}
}

/** The cells below 序号 that hold a number; each is one more than the one above, or starts a new count. */
function numbered({head, rows}: Table): {readonly row: Row; readonly cell: Cell; readonly value: number}[] {
  const column = head.cells.findIndex(({text}) => /^序\s*[号號]$/u.test(text))
  return rows.flatMap(row => {
    const cell = row.cells[column]
    return cell && /^\d{1,3}$/.test(cell.text) ? [{row, cell, value: Number(cell.text)}] : []
  })
}

function* numbers(table: Table): Iterable<Report> {
  let last = 0
  for (const {row, cell, value} of numbered(table)) {
    if (value !== last + 1 && value !== 1) {
      const message = `序号到这里该是${last + 1}，写的是${value}，请核对是不是漏了一行或序号没有改。`
      yield {span: shift(cell.span, row.offset), message}
      return
    }
    last = value
  }
}

const CLAIMED =
  /共(?:梳理|列出|确定|排查|分解|计|有|明确)?[\p{Script=Han}]{0,8}?(\d{1,3})(?:项|項|条|條|个问题|個問題)/u
const INTRODUCED = /(?:如下|见下表|見下表|下表|列表)[^。]{0,6}[。：:]?$|[：:]$/u

/** `共12项，具体见下表。` right above a table of other length. */
function* claimedRows({lines}: Draft, table: Table): Iterable<Report> {
  const rows = numbered(table)
  const last = rows.at(-1)
  if (!last || rows.length < 2 || last.value !== rows.length) return
  let at = table.first - 1
  while (lines[at]?.line.kind === 'blank') at--
  const above = lines[at]
  if (!above || !INTRODUCED.test(above.line.prose.trimEnd())) return
  const match = CLAIMED.exec(above.line.prose)
  if (!match || Number(match[1]) === rows.length) return
  const start = above.offset + match.index
  yield {
    span: {start, end: start + match[0].length},
    message: `这里说“${match[0]}”，下面的表有${rows.length}行，请核对。`,
    related: [{span: shift(last.cell.span, last.row.offset), message: '表的最后一行'}],
  }
}
