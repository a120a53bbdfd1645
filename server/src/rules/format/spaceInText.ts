import {lineFacts} from '../../draft/lineFacts'
import type {Line} from '../../markdown/line'
import {spanOf} from '../text'
import type {LineRule, Report} from '../rule'
import {afterOrdinal, isRunningText} from './running'

/** A stretch between marks, with exactly one space between two Han characters. */
const gap = /[\p{Script=Han}]+[ \u00A0][\p{Script=Han}]+(?![ \u00A0\u3000\t\p{Script=Han}])/gu
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
    for (const match of line.prose.matchAll(counted)) yield report(spanOf(match), true)
    for (const match of line.prose.matchAll(gap)) yield* inStretch(line, match[0], match.index)
  },
}

function* inStretch(line: Line, stretch: string, start: number): Iterable<Report> {
  const [left, right] = stretch.split(/[ \u00A0]/) as [string, string]
  const before = line.prose[start - 1]
  if (before !== undefined && /[ \u00A0\u3000\t\uFFFC]/.test(before) && start > afterOrdinal(line)) return
  const shorter = Math.min(left.length, right.length)
  // A name that is spaced to the width of others; a heading before its body; a blank for a number.
  if (left.length === 1 && right.length <= 2) return
  const listed = '、：'.includes(before ?? '。') || line.prose[start + stretch.length] === '、'
  if (listed && left.length + right.length <= 4) return
  if (shorter > 1 && standsInHeading(line, start)) return
  if (afterNumber.test(right)) return
  const place = start + left.length
  yield report({start: place, end: place + 1}, shorter <= 2)
}

/** Whether a numbered line has had no full stop yet, so that a space may part the heading from its body. */
const standsInHeading = (line: Line, place: number): boolean =>
  lineFacts(line).ordinal !== undefined && !line.prose.slice(line.contentStart, place).includes('。')

function report(span: Report['span'], safe: boolean): Report {
  const message = safe ? '这里多了空格，请删去。' : '这里多了空格，请删去；如果是断句的地方，请改用标点。'
  return {span, message, fixes: [{title: '删去空格', edits: [{span, text: ''}], safe}]}
}
