import type {PlacedLine} from '../markdown/block'
import {LineMemory} from '../markdown/lineMemory'
import type {FoundPart, Part} from './draft'
import {lineFacts, plainText} from './lineFacts'

const remembered = new LineMemory<string>()

/** The words of a line, without ordinal and Markdown's marks. The result is remembered. */
export function contentOf({line}: PlacedLine): string {
  const known = remembered.get(line)
  if (known !== undefined) return known
  const {content} = lineFacts(line)
  const words = plainText(line.text.slice(content.start, content.end))
  remembered.set(line, words)
  return words
}

/** A whole line as a part of the frame. `index` counts lines; the span counts from the start of the draft. */
export const whole = (lines: readonly PlacedLine[], index: number, part: Part): FoundPart => {
  const {line, offset} = lines[index]!
  const {content} = lineFacts(line)
  return {part, span: {start: offset + content.start, end: offset + content.end}, text: contentOf(lines[index]!)}
}

const BLANK_DIGITS = '[\\d０-９xX×*＊_＿〇○零一二三四五六七八九十\\s\\u3000]'
const DATE = new RegExp(
  `(?:[\\s\\u3000_＿]{0,8}年[\\s\\u3000_＿]{0,8}月[\\s\\u3000_＿]{0,8}日|\\d{1,2}月\\d{1,2}日|20\\d{2}[.．/-]\\d{1,2}[.．/-]\\d{1,2}|[（(]?${BLANK_DIGITS}{2,12}年${BLANK_DIGITS}{0,8}月(?:${BLANK_DIGITS}{0,8}日)?[）)]?)$`,
)

/** Whether a line is a date and nothing else, filled in or still blank: `2026年1月5日`, `20_年_月_日`. */
export const isDate = (text: string): boolean => DATE.exec(text)?.index === 0

/** Whether a line ends in a date: `幸福社区　2026年1月5日`. */
export const endsInDate = (text: string): boolean => DATE.test(text)

/** The text before the date at its end. */
export const withoutDate = (text: string): string => text.replace(DATE, '').trim()
