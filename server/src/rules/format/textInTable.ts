import type {Draft} from '../../draft/draft'
import type {DraftRule, Report} from '../rule'

/** 正文并入表格: text right below a table, which Markdown reads as rows of it. Offsets count from the draft. */
export const textInTable: DraftRule = {
  id: 'text-in-table',
  category: 'format',
  scope: 'draft',
  severity: 'error',
  title: '正文并入表格',
  rationale:
    '紧接着写在表格下面的一行，在 Markdown 里仍是表格的一行，预览和导出时会落进第一格。表格与下面的正文、说明、落款之间要空一行。',
  basis: {source: '实务', clause: 'Markdown（GFM）的表格'},
  examples: [
    {
      bad: '| 事项 | 件数 |\n| --- | --- |\n| 诉求 | 86 |\n⟦注：数据截至11月底。⟧',
      good: '| 事项 | 件数 |\n| --- | --- |\n| 诉求 | 86 |\n\n注：数据截至11月底。',
    },
  ],
  *check(draft) {
    let table: number[] = []
    for (let at = 0; at <= draft.lines.length; at++) {
      if (draft.lines[at]?.line.kind === 'table') table.push(at)
      else {
        if (table.length > 2) yield* textBelow(draft, table)
        table = []
      }
    }
  },
}

/** The rows without a bar at the end of a table; its head and the row of dashes are none. */
function* textBelow({lines, text}: Draft, table: readonly number[]): Iterable<Report> {
  const last = table.findLastIndex(at => lines[at]!.line.text.includes('|'))
  const below = table.slice(Math.max(last, 1) + 1).map(at => lines[at]!)
  const first = below.find(({line}) => line.contentStart < line.text.trimEnd().length)
  if (!first) return
  const {line, offset} = first
  const span = {start: offset + line.contentStart, end: offset + line.text.trimEnd().length}
  const lineEnd = text.slice(0, offset).endsWith('\r\n') ? '\r\n' : '\n'
  const edits = [{span: {start: offset, end: offset}, text: lineEnd}]
  const message = '这一行紧接着表格，会成为表格的一行；前面要空一行。'
  yield {span, message, fixes: [{title: '在表格后空一行', edits, safe: true}]}
}
