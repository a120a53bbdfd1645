import {matchesIn} from '../../markdown/matches'
import {lineFacts} from '../../draft/lineFacts'
import type {Line} from '../../markdown/line'
import {spanOf} from '../text'
import type {LineRule, Report} from '../rule'
import {afterOrdinal, isRunningText} from './running'

const space = /(?<=\p{Script=Han})[ \u00A0](?=\p{Script=Han})/gu
/** How far to either side of a space its stretch is looked at. */
const reach = 40
const counted =
  /(?<=[\p{Script=Han}，。；：、（][\d.,]{1,12})[ \u00A0](?=(?:多|余)?(?:人|名|户|个|件|元|万|亿|年|月|日|次|项|条|家|场|份|岁|天|处|位|支|起|栋|幢|层|米|公里|平方|小时|分钟|亩|吨|台|套|期|批|%))/gu
/** What follows a blank that was left for a number, and what leads to one. */
const afterNumber = /^[年月日名户个人元次届期号位件项家栋室楼]/u
const signed = new Set(['signature', 'date', 'title', 'salutation', 'heading', 'attachment'])

/** 正文里的空格: a space between two Han characters of a sentence, or between a number and its measure word. */
export const spaceInText: LineRule = {
  id: 'space-in-text',
  category: 'format',
  scope: 'paragraph',
  reach: 'line',
  signs: [' \u00A0'],
  severity: 'information',
  title: '正文里的空格',
  rationale:
    '汉字之间、数字与量词之间不用空格。网页为了避开过滤、输入法或扫描识别，会把空格留在词的中间。人名、落款、表格里为对齐而加的空格不在此列。',
  basis: {source: '实务', clause: '公文排版习惯'},
  aggregate: {from: 8, message: count => `全文有${count}处正文里多了空格，请逐处看过后删去。`},
  examples: [
    {bad: '社区联合执法队对城⟦ ⟧管问题进行了整治，效果较好。', good: '社区联合执法队对城管问题进行了整治，效果较好。'},
    {bad: '其他街道参加培训的也都在100⟦ ⟧人以上，反响很好。', good: '其他街道参加培训的也都在100人以上，反响很好。'},
  ],
  *check(line, {part}) {
    if (!/[ \u00A0]/.test(line.prose) || signed.has(part) || !isRunningText(line)) return
    for (const match of matchesIn(line.prose, counted)) yield report(spanOf(match), true)
    for (const {index} of matchesIn(line.prose, space)) yield* between(line, index)
  },
}

/** A space between two Han characters, unless it is one of several in a row, or parts a name, a heading or a blank. */
function* between(line: Line, place: number): Iterable<Report> {
  const {prose} = line
  const left = /(?<!\p{Script=Han})\p{Script=Han}+$/u.exec(prose.slice(Math.max(0, place - reach), place))![0].length
  const right = /^\p{Script=Han}+/u.exec(prose.slice(place + 1, place + 1 + reach))![0]
  const [start, end] = [place - left, place + 1 + right.length]
  const row = /[ \u00A0\u3000\t\uFFFC]/
  if (row.test(prose[end] ?? '') || (start > afterOrdinal(line) && row.test(prose[start - 1]!))) return
  // A name that is spaced to the width of others; a heading before its body; a blank for a number.
  if (left === 1 && right.length <= 2) return
  if (left + right.length <= 4 && ('、：'.includes(prose[start - 1] ?? '。') || prose[end] === '、')) return
  const shorter = Math.min(left, right.length)
  if (afterNumber.test(right) || (shorter > 1 && standsInHeading(line, place))) return
  yield report({start: place, end: place + 1}, shorter <= 2)
}

/** Whether a numbered line has had no full stop yet, so that a space may part the heading from its body. */
const standsInHeading = (line: Line, place: number): boolean =>
  lineFacts(line).ordinal !== undefined && !line.prose.slice(line.contentStart, place).includes('。')

function report(span: Report['span'], safe: boolean): Report {
  const message = safe ? '这里多了空格，请删去。' : '这里多了空格，请删去；如果是断句的地方，请改用标点。'
  return {span, message, fixes: [{title: '删去空格', edits: [{span, text: ''}], safe}]}
}
