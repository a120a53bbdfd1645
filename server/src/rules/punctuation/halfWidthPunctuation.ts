import {lineFacts} from '../../draft/lineFacts'
import type {Line} from '../../markdown/line'
import {isDigit, isHan, isLatin, nearest} from '../text'
import type {LineRule, Report} from '../rule'
import {pairQuotes} from './quotes'

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
}

/** Han characters and the marks that only stand in Chinese text. */
const isChinese = (character: string | undefined): boolean =>
  isHan(character) || (character !== undefined && /^[，。、；：？！“”‘’（）《》〈〉【】〔〕「」％℃…—]$/.test(character))

/** 半角标点: half-width marks in Chinese text, found one by one and mended all at once. */
export const halfWidthPunctuation: LineRule = {
  id: 'half-width-punctuation',
  category: 'punctuation',
  scope: 'paragraph',
  severity: 'warning',
  title: '半角标点',
  rationale:
    '中文文稿的标点占一个字的位置，用全角形式。从网页复制或输入法切换到英文状态时，逗号、括号、引号常常变成半角。数字中的千分撇、时刻和比例的冒号、外文语句和网址里的标点不在此列。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 5.1'},
  aggregate: {
    from: 3,
    message: count => `全文有${count}处半角标点，中文里应为全角，可一次改好。（GB/T 15834—2011 5.1）`,
  },
  examples: [
    {bad: '社区共有居民3200户⟦,⟧党员86名。', good: '社区共有居民3200户，党员86名。'},
    {bad: '⟦(⟧二⟦)⟧丰富活动', good: '（二）丰富活动'},
    {bad: '活动于8:00开始⟦(⟧雨天顺延⟦)⟧。', good: '活动于8:00开始（雨天顺延）。'},
    {bad: '开展⟦"⟧敲门行动⟦"⟧⟦,⟧走访1,200户。', good: '开展“敲门行动”，走访1,200户。'},
    {bad: '今年的任务已全部完成⟦.⟧', good: '今年的任务已全部完成。'},
  ],
  *check(line) {
    if (line.kind === 'code' || line.kind === 'html' || !/[,;:?!().'"]/.test(line.prose)) return
    const foreign = foreignSpans(line)
    const outside = (at: number): boolean => foreign.every(([start, end]) => at < start || at >= end)
    for (const {index} of line.prose.matchAll(/[,;:?!.]/g)) {
      if (outside(index) && isOutOfPlace(line, index)) yield report(line.prose, index, full[line.prose[index]!]!)
    }
    for (const at of brackets(line)) if (outside(at)) yield report(line.prose, at, full[line.prose[at]!]!)
    for (const quote of pairQuotes(line.prose)) {
      if (outside(quote.start)) yield report(line.prose, quote.start, quote.right, quote.end)
    }
  },
}

function report(prose: string, start: number, right: string | undefined, end = start + 1): Report {
  const span = {start, end}
  const wrong = prose.slice(start, end)
  if (right === undefined)
    return {span, message: `这里的${wrong}是半角引号，且没有成对，请改为“ ”中的一半。（GB/T 15834—2011 5.1）`}
  const message = `半角的${wrong}在中文里应为全角的${right}。（GB/T 15834—2011 5.1）`
  return {span, message, fixes: [{title: `改为${right}`, edits: [{span, text: right}], safe: true}]}
}

/** Addresses of pages, mailboxes and files, whose marks are part of them. */
function foreignSpans({prose}: Line): [number, number][] {
  return [...prose.matchAll(/[A-Za-z]{2,10}:\/\/[!-~]+|[\w.]{1,64}@[\w.]{1,64}|[A-Za-z]:\\[!-~]+/g)].map(match => [
    match.index,
    match.index + match[0].length,
  ])
}

/** Whether the mark at `at` belongs to Chinese text rather than to a number, a time or foreign words. */
function isOutOfPlace({prose, contentStart}: Line, at: number): boolean {
  const [before, after] = [prose[at - 1], prose[at + 1]]
  if (prose[at] === '.') {
    // A point inside Chinese text may be a middle dot, after a numeral it is an ordinal; only a final one is certain.
    if (!isHan(before) || isOrdinalPoint(prose.slice(contentStart, at))) return false
    return after === undefined || /[\s”’）」]/.test(after)
  }
  if (isDigit(before) && isDigit(after)) return false
  const [left, right] = [nearest(prose, at - 1, -1), nearest(prose, at + 1, 1)]
  if (isLatin(left) && isLatin(right)) return false
  // `1, 2` and `a, b` are spaced lists of foreign signs; an ordinal such as `1,` at the start is another rule's.
  if (isDigit(left) && /^\d+$/.test(prose.slice(contentStart, at))) return false
  return isChinese(left) || isChinese(right)
}

const isPinyin = (text: string): boolean => /^[a-z]{0,4}[\u00E0-\u01DC][a-z]{0,4}$/.test(text)

const isOrdinalPoint = (text: string): boolean => /(?:^|[\s，。；：])[一二三四五六七八九十百甲乙丙丁]+$/.test(text)

/**
 * Both halves of every bracket that holds Chinese or stands in it. Not those of an ordinal that is wrong in more than
 * width, nor those around the pinyin that some pages add to each character, which is residue as a whole.
 */
function brackets(line: Line): number[] {
  const {prose, contentStart} = line
  const {ordinal} = lineFacts(line)
  const taken = ordinal?.faults.some(fault => fault !== 'half-width-paren') ? ordinal.span.end : 0
  const found: number[] = []
  const open: number[] = []
  for (const {0: mark, index} of prose.matchAll(/[()（）]/g)) {
    if (mark === '(' || mark === '（') open.push(index)
    else {
      const start = open.pop()
      const inner = prose.slice((start ?? contentStart - 1) + 1, index)
      const chinese = /\p{Script=Han}/u.test(inner) || isChinese(prose[(start ?? 0) - 1]) || isChinese(prose[index + 1])
      if (index < taken || !chinese || isPinyin(inner)) continue
      if (start !== undefined && prose[start] === '(') found.push(start)
      if (mark === ')' && (start !== undefined || !/^[\da-zA-Z]+$/.test(inner))) found.push(index)
    }
  }
  for (const start of open) if (prose[start] === '(' && start >= taken && isChinese(prose[start + 1])) found.push(start)
  return found.sort((a, b) => a - b)
}
