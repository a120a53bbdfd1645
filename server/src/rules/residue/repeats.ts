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

/** Phrases of two Han characters and more that are directly repeated: `网格员网格员`, `工作工作`. Linear in the text. */
export function directRepeats(text: string): Repeat[] {
  const found: Repeat[] = []
  for (let length = 2; length <= LONGEST && length * 2 <= text.length; length++) {
    let run = 0
    for (let at = 0; at + length < text.length; at++) {
      run = text.charCodeAt(at) === text.charCodeAt(at + length) ? run + 1 : 0
      if (run < length) continue
      const repeat = judge(text, at + 1 - length, length)
      if (repeat && !found.some(({span}) => span.start < repeat.span.end && repeat.span.start < span.end))
        found.push(repeat)
      run = 0
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
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
  for (const {index, 0: word} of text.matchAll(/(?:特别|尤其)是/g)) {
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
