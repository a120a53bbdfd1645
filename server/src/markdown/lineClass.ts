import type {Extent} from './physicalLines'

/**
 * What a physical line is to the cuts.
 *
 * `blank`: spaces and tabs only. `plain`: can neither start nor continue anything but a paragraph. `alone`: a block by
 * itself wherever it stands, which leaves nothing open and ends a paragraph (`# x`, `---`, `<!-- x -->`).
 * `other`: everything else, hence all that may need its neighbours.
 */
export type LineClass = 'blank' | 'plain' | 'alone' | 'other'

const heading = /^#{1,6}(?:[ \t]|$)/
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const item = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/
const delimiterRow = /^[-:|][-:|\t ]*$/
const definition = /^\[(?:[^[\]\\]|\\[^])*(?:$|\\$|\]:)/
const tag = /^<[A-Za-z/!?]/
const fence = /^(?:```|~~~)/

/** Reads one physical line; leading spaces and tabs do not count, because the profile has no indented code. */
export function classify(text: string, {start, end}: Extent): LineClass {
  let from = start
  while (from < end && isSpace(text.charCodeAt(from))) from++
  if (from === end) return 'blank'
  const first = text[from]!
  if (first > '~' || !'#<>[*-+_|:`~0123456789'.includes(first)) return 'plain'
  const line = text.slice(from, end)
  switch (first) {
    case '#':
      return heading.test(line) ? 'alone' : 'plain'
    case '<':
      if (line.startsWith('<!--') && line.includes('-->', 4)) return 'alone'
      return tag.test(line) ? 'other' : 'plain'
    case '[':
      return definition.test(line) ? 'other' : 'plain'
    case '>':
      return 'other'
    case '`':
    case '~':
      return fence.test(line) ? 'other' : 'plain'
    default:
      if (rule.test(line)) return 'alone'
      return item.test(line) || delimiterRow.test(line) ? 'other' : 'plain'
  }
}

/** Whether a line that follows a blank line starts a new block whatever came before, unless a fence or HTML is open. */
export function startsAfterBlank(text: string, {start, end}: Extent): boolean {
  const first = text.charCodeAt(start)
  return (
    start < end && !isSpace(first) && text[start] !== '>' && !item.test(text.slice(start, Math.min(end, start + 12)))
  )
}

/** Whether a line starts a new block whatever came before, without a blank line, unless a fence or HTML is open. */
export const startsAnywhere = (text: string, {start, end}: Extent): boolean =>
  text[start] === '#' && heading.test(text.slice(start, Math.min(end, start + 8)))

const isSpace = (code: number): boolean => code === 32 || code === 9
