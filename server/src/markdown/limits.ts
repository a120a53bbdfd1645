import type {Extent} from './physicalLines'

/** More container marks and indentation than this at the head of a line, and nothing is read as Markdown. */
export const maxContainers = 100

/** More lines than this in a piece with a quotation, and nothing is read as Markdown. */
export const maxQuoteLines = 1000

/** More than this many inline delimiters times characters in one stretch, and inline structure is not read. */
export const maxInlineEffort = 10_000_000

/** How much of a piece can be read as Markdown in time that grows with its length only. */
export type Readable = 'all' | 'blocks' | 'nothing'

/**
 * Measures a piece against the limits. Beyond them the parser is super-linear: it walks back over all that is open for
 * each mark, and over all that was read for each line that may belong to a quotation.
 */
export function readable(text: string, lines: readonly Extent[], containers?: 'containers too'): Readable {
  let delimiters = 0
  let characters = 0
  let effort = 0
  let quotes = false
  for (const {start, end} of lines) {
    const head = headOf(text, start, end)
    if (containers && head.levels > maxContainers) return 'nothing'
    quotes ||= head.isQuote
    if (head.isItem || head.end === end) delimiters = characters = 0
    delimiters += countDelimiters(text, head.end, end)
    characters += end - head.end
    effort = Math.max(effort, delimiters * characters)
  }
  if (containers && quotes && lines.length > maxQuoteLines) return 'nothing'
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

const containerMark = /[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y

/** The marks of containers and the indentation at the head of a line. */
function headOf(text: string, start: number, end: number): Head {
  let levels = 0
  let isItem = false
  let isQuote = false
  let at = start
  for (containerMark.lastIndex = at; at < end && containerMark.test(text); at = containerMark.lastIndex) {
    const char = text[at]!
    levels += char === ' ' ? 1 / 2 : char === '\t' ? 2 : 1
    if (char === '>') isQuote = true
    else if (char !== ' ' && char !== '\t') isItem = true
  }
  return {end: Math.min(at, end), levels, isItem, isQuote}
}
