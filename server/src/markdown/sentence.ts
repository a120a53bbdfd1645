import {MASK, type Line} from './line'
import {LineMemory} from './lineMemory'
import type {Span} from './span'

const remembered = new LineMemory<readonly Span[]>()

/**
 * The sentences of a line, marks at their end included, white space between them excluded; offsets count from the start
 * of the line. A sentence ends at 。！？ (and at ! ? and a full-width point) with the quotation marks and brackets that
 * close after it; 《》, brackets and quotations that open and close in the line are not divided. Result is remembered.
 */
export function sentences(line: Line): readonly Span[] {
  const known = remembered.get(line)
  if (known) return known
  return remembered.set(line, divideSentences(line.prose, line.contentStart))
}

const closerOf = new Map([
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
])
const openerOf = new Map([...closerOf].map(([opener, closer]) => [closer, opener]))
const ends = '。！？!?'
const points = '.．'

/** The characters that open, close or end something: a table passes over the others, which are most, at once. */
const tells = new Uint8Array(0x10000)
for (const char of [...closerOf.keys(), ...openerOf.keys(), ...ends, ...points]) tells[char.charCodeAt(0)] = 1

function divideSentences(prose: string, contentStart: number): Span[] {
  const closeOf = pairs(prose)
  const spans: Span[] = []
  let start = skipGap(prose, contentStart)
  for (let at = start; at < prose.length;) {
    if (tells[prose.charCodeAt(at)] === 0) {
      at++
      continue
    }
    const close = closeOf.get(at)
    if (close !== undefined) at = isSentence(prose, {start: at, end: close}, start) ? finish(close + 1) : close + 1
    else if (isEnd(prose, at, contentStart)) at = finish(afterEnd(prose, at))
    else at++
  }
  if (start < prose.length) finish(endOfText(prose))
  return spans

  function finish(end: number): number {
    if (start < end) spans.push({start, end})
    start = skipGap(prose, end)
    return start
  }
}

/** For each opening mark that is closed in the line, where. Each kind of pair is matched by itself, in linear time. */
function pairs(prose: string): Map<number, number> {
  const open = new Map<string, number[]>()
  const closeOf = new Map<number, number>()
  for (let at = 0; at < prose.length; at++) {
    if (tells[prose.charCodeAt(at)] === 0) continue
    const char = prose[at]!
    if (closerOf.has(char)) {
      const stack = open.get(char)
      if (stack) stack.push(at)
      else open.set(char, [at])
    }
    const opener = openerOf.get(char)
    const from = opener === undefined ? undefined : open.get(opener)?.pop()
    if (from !== undefined) closeOf.set(from, at)
  }
  return closeOf
}

/** Whether a quotation or bracket ends like a sentence and stands like one: at the start, or after a colon. */
function isSentence(prose: string, {start, end}: Span, sentenceStart: number): boolean {
  if (!ends.includes(prose[end - 1]!)) return false
  if (end + 1 < prose.length && '，、；：,;:'.includes(prose[end + 1]!)) return false
  return start === sentenceStart || (start > 0 && '：:'.includes(prose[start - 1]!))
}

function isEnd(prose: string, at: number, contentStart: number): boolean {
  const char = prose[at]!
  if (ends.includes(char)) return true
  if (!points.includes(char)) return false
  // A point ends a sentence between Han characters, but not in `一.加强` or `3.5`.
  const isOrdinal = at - contentStart < 3 && '一二三四五六七八九十'.includes(prose[at - 1] ?? '')
  return !isOrdinal && han.test(prose[at - 1] ?? '') && (at + 1 === prose.length || han.test(prose[at + 1]!))
}

/** The end of the marks that belong to an end: `？！` `。”` where the quotation was opened in another line. */
function afterEnd(prose: string, at: number): number {
  let end = at + 1
  while (end < prose.length && ends.includes(prose[end]!)) end++
  while (end < prose.length && openerOf.has(prose[end]!)) end++
  return end
}

function skipGap(prose: string, from: number): number {
  let at = from
  while (at < prose.length && isGap(prose.charCodeAt(at))) at++
  return at
}

function endOfText(prose: string): number {
  let end = prose.length
  while (end > 0 && isGap(prose.charCodeAt(end - 1))) end--
  return end
}

const han = /\p{Script=Han}/u
const gap = new RegExp(`[\\s${MASK}]`)

/** White space, and what is masked. Nearly all characters are of the range in which nothing is. */
const isGap = (code: number): boolean => (code <= 0x3000 || code >= 0xfeff) && gap.test(String.fromCharCode(code))
