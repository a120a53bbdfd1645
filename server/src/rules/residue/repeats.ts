import {matchesIn} from '../../markdown/matches'
import nouns from '../../data/lexicons/never-doubled-words.json'
import type {Span} from '../../markdown/span'
import {isHan} from '../text'

/** Words that follow each other twice. `certain` where nothing can make another word of the second. */
export interface Repeat {
  readonly span: Span
  readonly length: number
  readonly certain: boolean
}

const LONGEST = 24
/** From this length on, what follows cannot make another phrase of the second time. */
const LONG = 6
const doubledWords = new Set(nouns.words.split(' '))

/** Where each UTF-16 unit stood last, counted on from text to text so that nothing has to be cleared. */
const last = new Int32Array(0x10000)
let counted = LONGEST + 1

/** For each distance, up to where the characters that agree are known to be no repeat; of the text that is being read. */
const none = new Int32Array(LONGEST + 1)

/** Phrases of two Han characters and more that are directly repeated: `网格员网格员`, `工作工作`. Linear in the text. */
export function directRepeats(text: string): Repeat[] {
  const found: Repeat[] = []
  if (counted > 0x3fffffff) {
    last.fill(0)
    counted = LONGEST + 1
  }
  let told = 0
  none.fill(0)
  // Two characters have to agree, so that the last one begins no repeat.
  for (let at = 0; at < text.length - 1; at++) {
    const code = text.charCodeAt(at)
    const distance = counted + at - last[code]!
    last[code] = counted + at
    if (distance < 2 || distance > LONGEST || at < told || at < none[distance]!) continue
    if (text.charCodeAt(at + 1) !== text.charCodeAt(at + 1 - distance)) continue
    const start = repeatAt(text, at, distance, told)
    const repeat = start === undefined ? undefined : judge(text, start, distance)
    if (!repeat) {
      none[distance] = endOfRun(text, at, distance)
      continue
    }
    found.push(repeat)
    told = repeat.span.end
    none.fill(0)
  }
  counted += text.length + LONGEST + 1
  makeRowsCertain(found, text)
  return found
}

/** A phrase that is followed by itself once more is as certain as that: `网格员网格员网格员。` */
function makeRowsCertain(found: Repeat[], text: string): void {
  for (let at = found.length - 2; at >= 0; at--) {
    const [{span, length, certain}, next] = [found[at]!, found[at + 1]!]
    if (certain || !next.certain || next.length !== length || next.span.start !== span.end) continue
    if (!isNumeral(text[span.start - length - 1])) found[at] = {span, length, certain: true}
  }
}

/** Where a stretch starts that is followed by itself, if the characters around `at` agree with those before for so long. */
function repeatAt(text: string, at: number, length: number, from: number): number | undefined {
  let [start, end] = [at, at + 1]
  while (start - 1 - length >= from && text[start - 1] === text[start - 1 - length]) start--
  while (end < text.length && end - start < length && text[end] === text[end - length]) end++
  return end - start >= length ? start - length : undefined
}

/** Up to where the characters from `at` on agree with those before. */
function endOfRun(text: string, at: number, length: number): number {
  let end = at + 1
  while (end < text.length && text[end] === text[end - length]) end++
  return end
}

function judge(text: string, start: number, length: number): Repeat | undefined {
  const phrase = text.slice(start, start + length)
  if (!isPhrase(phrase)) return undefined
  const span = {start: start + length, end: start + 2 * length}
  const certain = length >= LONG || (isFree(text[span.end]) && !isNumeral(text[start - 1]))
  return length > 2 || certain ? {span, length, certain} : undefined
}

/** Whether a phrase may be one that nobody says twice: no `一步一步`, no `研究研究`, no `的基金的基金`. */
function isPhrase(phrase: string): boolean {
  if (phrase.length === 2) return doubledWords.has(phrase)
  if (!/^\p{Script=Han}+$/u.test(phrase) || /[一二三四五六七八九十百千万两几某第每年月日]/u.test(phrase)) return false
  if (phrase.length < 5 && /^[的和与及或在是了为对把]|[的和与及或在是了为对把]$/u.test(phrase)) return false
  return new Set(phrase).size >= Math.min(phrase.length, 4)
}

/** Whether what stands here leaves the word before it as it is. */
const isFree = (sign: string | undefined): boolean => sign === undefined || !isHan(sign) || '的了和与在'.includes(sign)

const isNumeral = (sign: string | undefined): boolean => sign !== undefined && '一二三四五六七八九十'.includes(sign)

/** `甲，特别是甲的…`: the part is named with the words of the whole. */
export function* emptySpecials(text: string): Iterable<Span> {
  for (const {index, 0: word} of matchesIn(text, /(?:特别|尤其)是/g)) {
    const before = text.slice(Math.max(0, index - LONGEST - 1), index).replace(/[，,]$/, '')
    const from = index + word.length
    const length = sharedLength(before, text.slice(from, from + LONGEST))
    const rest = text.slice(from + length, from + length + 8)
    if (length >= 4 && /^[，。；,;]|^的(?!.{0,2}(?:书记|主任|负责|班子|领导|主要|成员|骨干|带头|人))/u.test(rest))
      yield {start: index, end: from + length}
  }
}

/** How many characters at the start of `text` stand at the end of `before`; the longest such stretch. */
function sharedLength(before: string, text: string): number {
  for (let length = text.length; length > 0; length--) if (before.endsWith(text.slice(0, length))) return length
  return 0
}
