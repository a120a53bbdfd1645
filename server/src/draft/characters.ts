import type {Draft} from './draft'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {passagesOf} from '../markdown/passages'
import type {Span} from '../markdown/span'

/** Characters of a line without white space; a line is the same object as long as it stands in the draft. */
const counted = new LineMemory<number>()

/** How many characters the body has, white space and front matter left out; `甲 乙` has two. */
export function charactersOf(draft: Draft): number {
  const known = totals.get(draft)
  if (known !== undefined) return known
  const total = draft.lines.reduce((sum, {line}) => sum + charactersOfLine(line), 0)
  totals.set(draft, total)
  return total
}

/** Tells how many characters a draft has that differs from `earlier`, if those are known, by one line. */
export function carryCharacters(earlier: Draft, draft: Draft, before: Line, after: Line): void {
  const known = totals.get(earlier)
  if (known !== undefined) totals.set(draft, known - charactersOfLine(before) + charactersOfLine(after))
}

const totals = new WeakMap<Draft, number>()

/** The same for a stretch of the draft. */
export function charactersIn(draft: Draft, span: Span): number {
  let sum = 0
  for (let at = lineIndexAt(draft, span.start); at < draft.lines.length; at++) {
    const {line, offset} = draft.lines[at]!
    if (offset >= span.end) break
    const end = offset + line.text.length
    const whole = span.start <= offset && end <= span.end
    sum += whole ? charactersOfLine(line) : count(line.text.slice(Math.max(0, span.start - offset), span.end - offset))
  }
  return sum
}

/** The index in `draft.lines` of the line on which an offset stands; 0 for an offset before the first. */
export function lineIndexAt(draft: Draft, offset: number): number {
  let low = 0
  let high = draft.lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (draft.lines[middle]!.offset <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function charactersOfLine(line: Line): number {
  const known = counted.get(line)
  if (known !== undefined) return known
  const passages = passagesOf(line)
  const characters =
    passages.length > 1
      ? passages.reduce((sum, {line: passage}) => sum + charactersOfLine(passage), 0)
      : count(line.text)
  counted.set(line, characters)
  return characters
}

/** Characters without white space; one of two halves counts once. */
function count(text: string): number {
  let characters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x4e00 && code <= 0x9fff) characters++
    else if (isSecondHalf(code) && isFirstHalf(text.charCodeAt(at - 1))) continue
    else if (!/\s/.test(text[at]!)) characters++
  }
  return characters
}

const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
