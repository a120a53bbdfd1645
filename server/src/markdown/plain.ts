import type {Blockquote, List, Paragraph} from 'mdast'
import type {Span} from './span'

/**
 * What may be more than text inside a line: marks, a line that ends in spaces, what makes a link of itself, and NUL,
 * which Markdown replaces.
 */
const significant = /[*_~`\\[\]<&@\0]|www\.|:\/\/|[ \t]$/i

/**
 * The paragraph of a line of paragraph text, without asking the parser: undefined where inline structure may be in it
 * (unless it is to be read as bare text), or where the line is blank. Positions are offsets in `text`.
 */
export function paragraph(text: string, line: Span, bare?: 'whatever it holds'): Paragraph | undefined {
  let {start, end} = line
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (bare && end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start === end) return undefined
  const value = text.slice(start, end)
  if (!bare && significant.test(value)) return undefined
  const position = {start: pointAt(start), end: pointAt(end)}
  return {type: 'paragraph', children: [{type: 'text', value, position}], position}
}

const mark = /^(?:>|[-+*]|(\d{1,9})[.)])/

/** The list or quotation of a line that has its mark at column 0 and paragraph text after it; else as {@link paragraph}. */
export function item(text: string, {start, end}: Span): List | Blockquote | undefined {
  const found = mark.exec(text.slice(start, Math.min(end, start + 10)))
  const content = found && paragraph(text, {start: start + found[0].length, end})
  if (!content) return undefined
  const position = {start: pointAt(start), end: pointAt(end)}
  if (found[0] === '>') return {type: 'blockquote', children: [content], position}
  const number = found[1] === undefined ? null : Number(found[1])
  return {
    type: 'list',
    ordered: number !== null,
    start: number,
    spread: false,
    children: [{type: 'listItem', spread: false, checked: null, children: [content], position}],
    position,
  }
}

const pointAt = (offset: number) => ({line: 1, column: 1, offset})

const isSpace = (code: number): boolean => code === 32 || code === 9
