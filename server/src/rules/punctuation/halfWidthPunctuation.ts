import {matchesIn} from '../../markdown/matches'
import {fullWidthMarks} from '../../draft/knownText'
import type {Line} from '../../markdown/line'
import type {Span} from '../../markdown/span'
import {isDigit, isHan, isLatin, placeBeside} from '../text'
import {silence, type LineRule, type Report} from '../rule'
import {outsideAddresses} from './addresses'
import {bracketsIn} from './brackets'
import {outOfPlace, type IsChineseAt, type Suspect} from './suspects'

const full: Readonly<Record<string, string>> = {...fullWidthMarks, '.': '。'}

/** 半角标点: half-width marks in Chinese text, found one by one and mended all at once. */
export const halfWidthPunctuation: LineRule = {
  id: 'half-width-punctuation',
  category: 'punctuation',
  scope: 'paragraph',
  reach: 'line',
  signs: [',;:?!().'],
  severity: 'warning',
  title: '半角标点',
  rationale:
    '中文文稿的标点占一个字的位置，用全角形式。从网页复制或输入法切换到英文状态时，逗号、括号常常变成半角。数字中的千分撇、时刻和比例的冒号、外文语句和网址里的标点不在此列。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 5.1'},
  aggregate: {
    from: 3,
    message: count => `全文有${count}处半角标点，中文里应为全角，可一次改好。（GB/T 15834—2011 5.1）`,
  },
  examples: [
    {bad: '社区共有居民3200户⟦,⟧党员86名。', good: '社区共有居民3200户，党员86名。'},
    {bad: '⟦(⟧二⟦)⟧丰富活动', good: '（二）丰富活动'},
    {bad: '活动于8:00开始⟦(⟧雨天顺延⟦)⟧。', good: '活动于8:00开始（雨天顺延）。'},
    {bad: '开展敲门行动⟦,⟧走访1,200户。', good: '开展敲门行动，走访1,200户。'},
    {bad: '今年的任务已全部完成⟦.⟧', good: '今年的任务已全部完成。'},
  ],
  check(line) {
    const isPossible = line.kind !== 'code' && line.kind !== 'html' && possible.test(line.prose)
    return isPossible ? reports(line) : silence
  },
}

/** A mark that may be out of place: a point only behind a Chinese character, so that most numbers are passed over. */
const possible = /[,;:?!()]|[^ -~]\./

function* reports(line: Line): Iterable<Report> {
  const {prose} = line
  const outside = outsideAddresses(prose)
  const suspects = [...rowsIn(line), ...bracketsIn(line)]
  for (const at of outOfPlace(prose, suspects, at => !outside(at))) yield report(prose, at, full[prose[at]!]!)
}

function report(prose: string, start: number, right: string): Report {
  const span = {start, end: start + 1}
  const message = `半角的“${prose[start]!}”应为全角的“${right}”。（GB/T 15834—2011 5.1）`
  return {span, message, fixes: [{title: `改为${right}`, edits: [{span, text: right}], safe: true}]}
}

/** `當(dāng)?shù)地`, `認識?,F在`: what is left of a character that was read in the wrong encoding. */
const garbled = /\?[A-Za-z\u00C0-\u024F,]/

/** Marks in a row stand all beside what the row stands beside. */
function rowsIn(line: Line): Suspect[] {
  const {prose} = line
  return matchesIn(prose, /[,;:?!.](?: *[,;:?!.])*/g).flatMap(({index, 0: marks}) => {
    const row = {start: index, end: index + marks.length}
    if (garbled.test(prose.slice(row.start, row.end + 1))) return []
    const places = [...marks].flatMap((mark, at) => (mark === ' ' ? [] : [index + at]))
    return [{places, wrong: isChineseAt => places.filter(at => isOutOfPlace(line, at, row, isChineseAt))}]
  })
}

/** Whether the mark at `at` belongs to Chinese text rather than to a number, a time or foreign words. */
function isOutOfPlace({prose, contentStart}: Line, at: number, row: Span, isChineseAt: IsChineseAt): boolean {
  const [before, after] = [prose[at - 1], prose[at + 1]]
  if (prose[at] === '.') {
    // A point inside Chinese text may be a middle dot, after a numeral it is an ordinal; only a final one is certain.
    if (!isHan(before) || isOrdinalPoint(prose.slice(contentStart, at))) return false
    return after === undefined || /[\s”’）」]/.test(after)
  }
  if (isDigit(before) && isDigit(after)) return false
  const [left, right] = [placeBeside(prose, row.start - 1, -1), placeBeside(prose, row.end, 1)]
  if (isLatin(prose[left]) && isLatin(prose[right])) return false
  // `1, 2` and `a, b` are spaced lists of foreign signs; an ordinal such as `1,` at the start is another rule's.
  if (isDigit(prose[left]) && /^\d+$/.test(prose.slice(contentStart, row.start))) return false
  return isChineseAt(left) || isChineseAt(right)
}

const isOrdinalPoint = (text: string): boolean => /(?:^|[\s，。；：])[一二三四五六七八九十百甲乙丙丁]+$/.test(text)
