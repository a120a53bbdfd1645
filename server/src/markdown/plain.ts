import type {Paragraph} from 'mdast'
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

const pointAt = (offset: number) => ({line: 1, column: 1, offset})

const isSpace = (code: number): boolean => code === 32 || code === 9
