import type {Extent} from './physicalLines'

/** More container marks and indentation than this at the head of a line, and nothing is read as Markdown. */
export const maxContainers = 100

/** More inline delimiters than this between two blank lines, and inline structure is not read. */
export const maxDelimiters = 2000

/** How much of a piece can be read as Markdown in time that grows with its length only. */
export type Readable = 'all' | 'blocks' | 'nothing'

/** Measures a piece against the limits, because the parser is super-linear beyond them. */
export function readable(text: string, lines: readonly Extent[], containers?: 'containers too'): Readable {
  let delimiters = 0
  let worst = 0
  for (const {start, end} of lines) {
    const content = afterContainers(text, start, end)
    if (containers && content.levels > maxContainers) return 'nothing'
    delimiters = content.at === end ? 0 : delimiters + countDelimiters(text, content.at, end)
    worst = Math.max(worst, delimiters)
  }
  return worst > maxDelimiters ? 'blocks' : 'all'
}

function countDelimiters(text: string, from: number, end: number): number {
  let count = 0
  for (let at = from; at < end; at++) if (isDelimiter(text.charCodeAt(at))) count++
  return count
}

/** One of ``! & * < @ [ \\ ] _ ` | ~``. */
const isDelimiter = (code: number): boolean => code < 127 && '!&*<@[\\]_`|~'.includes(String.fromCharCode(code))

const containerMark = /[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y

/** Skips what may be marks of containers: an upper bound of how deep the line stands, two columns being a level. */
function afterContainers(text: string, start: number, end: number): {at: number; levels: number} {
  let levels = 0
  let at = start
  for (containerMark.lastIndex = at; at < end && containerMark.test(text); at = containerMark.lastIndex) {
    levels += text[at] === ' ' ? 1 / 2 : text[at] === '\t' ? 2 : 1
  }
  return {at: Math.min(at, end), levels}
}
