import type {Extent} from './physicalLines'
import {startRows} from './tableRows'

/** More container marks and indentation than this at the head of a line, and nothing is read as Markdown. */
export const maxContainers = 100

/** More lines than this in a piece with a quotation, and nothing is read as Markdown. */
export const maxQuoteLines = 1000

/** More than this many returns from what is nested times lines in a piece, and nothing is read as Markdown. */
export const maxReturnEffort = 5_000_000

/** More than this many inline delimiters times characters in one stretch, and inline structure is not read. */
export const maxInlineEffort = 10_000_000

/** How much of a piece can be read as Markdown in time that grows with its length only. */
export type Readable = 'all' | 'blocks' | 'nothing'

/**
 * Measures a piece against the limits. Beyond them the parser is super-linear: it walks back over all that is open for
 * each mark, and over all that was read for each line that may belong to a quotation or that leaves a list or a footnote.
 */
export function readable(text: string, lines: readonly Extent[], containers?: 'containers too'): Readable {
  let delimiters = 0
  let characters = 0
  let effort = 0
  let quotes = false
  let returns = 0
  let levels = 0
  let isAfresh = true
  const isRow = startRows(text)
  for (const {start, end} of lines) {
    const head = headOf(text, start, end)
    if (containers && head.levels > maxContainers) return 'nothing'
    quotes ||= head.isQuote
    if (head.end < end) {
      if (head.levels <= levels - 1) returns++
      levels = head.levels
    }
    const isBlank = head.end === end
    isAfresh ||= head.isItem || head.isQuote || isBlank
    if (isRow({start: head.end, end}, isAfresh) || head.isItem || isBlank) delimiters = characters = 0
    isAfresh = isBlank
    delimiters += countDelimiters(text, head.end, end)
    characters += end - head.end
    effort = Math.max(effort, delimiters * characters)
  }
  if (containers && quotes && lines.length > maxQuoteLines) return 'nothing'
  if (containers && returns * lines.length > maxReturnEffort) return 'nothing'
  return effort > maxInlineEffort ? 'blocks' : 'all'
}

function countDelimiters(text: string, from: number, end: number): number {
  let count = 0
  for (let at = from; at < end; at++) if (isDelimiter(text.charCodeAt(at))) count++
  return count
}

/** One of ``* < [ ] _ ` ~``. */
const isDelimiter = (code: number): boolean =>
  code < 127 && (code === 42 || code === 60 || code === 91 || code === 93 || code === 95 || code === 96 || code === 126)

interface Head {
  readonly end: number
  /** How deep the line may stand at most, two columns being a level. */
  readonly levels: number
  readonly isItem: boolean
  readonly isQuote: boolean
}

const containerMark = /[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)|\[\^[^\]\s]{1,999}\]:/y

/** The marks of containers (a footnote is one) and the indentation at the head of a line. */
function headOf(text: string, start: number, end: number): Head {
  let levels = 0
  let isItem = false
  let isQuote = false
  let at = start
  for (containerMark.lastIndex = at; at < end && containerMark.test(text); at = containerMark.lastIndex) {
    const char = text[at]!
    levels += char === ' ' ? 1 / 2 : char === '\t' ? 2 : 1
    if (char === '>') isQuote = true
    else if (char !== ' ' && char !== '\t' && char !== '[') isItem = true
  }
  return {end: Math.min(at, end), levels, isItem, isQuote}
}
