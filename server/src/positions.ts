import type {Span} from './markdown/span'
import type {Position, Range} from './protocol'

/** Converts between UTF-16 offsets of one text and LSP positions: zero-based lines, UTF-16 characters. */
export interface Positions {
  /** The position of an offset; an offset outside the text is moved to its nearest end. */
  position(offset: number): Position
  /** The offset of a position; a character behind the end of its line is moved to that end, a line behind the last one to the end of the text. */
  offset(position: Position): number
  range(span: Span): Range
  span(range: Range): Span
}

/** Reads the line starts of a text once. Lines end with `\n`, `\r\n` or `\r`, as in LSP. */
export function positionsOf(text: string): Positions {
  const starts = lineStarts(text)

  const position = (offset: number): Position => {
    const inside = Math.min(Math.max(offset, 0), text.length)
    const line = lastAtOrBefore(starts, inside)
    return {line, character: inside - (starts[line] ?? 0)}
  }
  const offset = ({line, character}: Position): number => {
    if (line < 0) return 0
    const start = starts[line]
    if (start === undefined) return text.length
    const next = starts[line + 1] ?? text.length
    return Math.min(start + Math.max(character, 0), endOfLine(text, start, next))
  }
  return {
    position,
    offset,
    range: span => ({start: position(span.start), end: position(span.end)}),
    span: range => ({start: offset(range.start), end: offset(range.end)}),
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  // Two searches for one character each, where nearly every text has but one kind of line end.
  let feed = text.indexOf('\n')
  let back = text.indexOf('\r')
  while (feed >= 0 || back >= 0) {
    const isBack = back >= 0 && (feed < 0 || back < feed)
    const end = isBack && feed !== back + 1 ? back : feed
    starts.push(end + 1)
    if (feed === end) feed = text.indexOf('\n', end + 1)
    if (back >= 0 && back <= end) back = text.indexOf('\r', end + 1)
  }
  return starts
}

/** The index of the last number that is not greater than `value`; `sorted` starts with 0. */
function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
  return end
}
