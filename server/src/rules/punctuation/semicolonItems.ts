import {lineFacts} from '../../draft/lineFacts'
import type {Ordinal} from '../../draft/ordinal'
import type {Line} from '../../markdown/line'
import type {LineRule, Report} from '../rule'
import {at, isQuoted, replace} from './mend'

/** 分项中的句号与分号: items parted by ； although one of them already holds a full stop. */
export const semicolonItems: LineRule = {
  id: 'semicolon-items',
  category: 'punctuation',
  scope: 'paragraph',
  reach: 'line',
  signs: ['；;', '。'],
  severity: 'warning',
  title: '分项中的句号与分号',
  rationale:
    '分项列举的各项里，只要有一项内部已用句号，各项末尾就不再用分号，改用句号；否则分号分开的反而比句号分开的大。也可以把项内的句号改为逗号。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 附录A.5'},
  examples: [
    {
      bad: '建立两项制度：一是例会制度。每月召开一次例会⟦；⟧二是报告制度。每季度报告一次。',
      good: '建立两项制度：一是例会制度。每月召开一次例会。二是报告制度。每季度报告一次。',
    },
    {bad: '（一）加强巡查。每周巡查两次，做好记录⟦；⟧', good: '（一）加强巡查。每周巡查两次，做好记录。'},
  ],
  *check(line) {
    if (!/[；;]/.test(line.prose) || !line.prose.includes('。')) return
    const {ordinal, inline} = lineFacts(line)
    for (const row of rowsOf(ordinal ? [ordinal, ...inline] : inline)) yield* inRow(line, row)
    if (ordinal && !inline.length) yield* inItem(line, ordinal.span.end, line.prose.length)
  },
}

/** Neighbouring ordinals of one form. */
function rowsOf(ordinals: readonly Ordinal[]): Ordinal[][] {
  const rows: Ordinal[][] = []
  for (const ordinal of ordinals) {
    const last = rows.at(-1)
    if (last?.[0]!.form === ordinal.form) last.push(ordinal)
    else rows.push([ordinal])
  }
  return rows
}

/** Every ； of a row of which an item holds a full stop; what follows the last item may be no part of it. */
function* inRow(line: Line, row: readonly Ordinal[]): Iterable<Report> {
  const ends = row.slice(1).map(({span}) => span.start)
  const holdsStop = ends.some((end, index) => stopIn(line, row[index]!.span.end, end))
  for (const end of ends) {
    const mark = holdsStop ? lastMark(line.prose, end) : -1
    if ('；;'.includes(line.prose[mark] ?? ' ')) yield report(mark)
  }
}

/** An item on a line of its own; statutes write so where a sentence explains the item before it. */
function* inItem(line: Line, start: number, end: number): Iterable<Report> {
  const mark = lastMark(line.prose, end)
  if ('；;'.includes(line.prose[mark] ?? ' ') && stopIn(line, start, mark))
    yield {...report(mark), severity: 'information'}
}

/** Whether a full stop stands between two places, other than at the end, in a quotation or in brackets. */
function stopIn(line: Line, start: number, end: number): boolean {
  const bare = line.prose.slice(start, end).replace(/（[^（）]{0,200}）/gu, words => ' '.repeat(words.length))
  for (let stop = bare.indexOf('。'); stop >= 0; stop = bare.indexOf('。', stop + 1)) {
    if (stop < bare.trimEnd().length - 1 && !isQuoted(line, start + stop)) return true
  }
  return false
}

const lastMark = (prose: string, end: number): number => prose.slice(0, end).trimEnd().length - 1

function report(place: number): Report {
  const message = '分项里已经用了句号，项末不再用分号，应用句号；也可把项内的句号改为逗号。（GB/T 15834—2011 附录A.5）'
  return {span: at(place), message, fixes: [replace(at(place), '。', false)]}
}
