import type {Extent} from './physicalLines'

/**
 * What a physical line is to the cuts.
 *
 * `blank`: spaces and tabs only. `plain`: can neither start nor continue anything but a paragraph. `alone`: a block by
 * itself wherever it stands, which leaves nothing open and ends a paragraph (`# x`, `---`, `<!-- x -->`). `item`: the
 * mark of a list or quotation at column 0 and paragraph text after it. `mark`: the mark of a list and nothing after it.
 * `other`: everything else, hence all that may need its neighbours.
 */
export type LineClass = 'blank' | 'plain' | 'alone' | 'item' | 'mark' | 'other'

const heading = /^#{1,6}(?:[ \t]|$)/
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const quoteMark = /^>[ \t]*/
const listMark = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)/
const delimiterRow = /^[-:|][-:|\t ]*$/
const definition = /^\[(?:[^[\]\\]|\\[^])*(?:$|\\$|\]:)/
const tag = /^<[A-Za-z/!?]/
const fence = /^(?:```|~~~)/

/** Reads one physical line; leading spaces and tabs do not count, because the profile has no indented code. */
export const classify = (text: string, line: Extent): LineClass => classifyFrom(text, line, 'column 0')

function classifyFrom(text: string, {start, end}: Extent, where: 'column 0' | 'in a container'): LineClass {
  let from = start
  while (from < end && isSpace(text.charCodeAt(from))) from++
  if (from === end) return 'blank'
  const first = text[from]!
  if (first > '~' || !'#<>[*-+_|:`~0123456789'.includes(first)) return 'plain'
  const line = text.slice(from, end)
  const atColumn0 = where === 'column 0' && from === start
  switch (first) {
    case '#':
      return heading.test(line) ? 'alone' : 'plain'
    case '<':
      if (line.startsWith('<!--') && line.includes('-->', 4)) return 'alone'
      return tag.test(line) ? 'other' : 'plain'
    case '[':
      return definition.test(line) ? 'other' : 'plain'
    case '>':
      return atColumn0 && holdsText(line, quoteMark) ? 'item' : 'other'
    case '`':
    case '~':
      return fence.test(line) ? 'other' : 'plain'
    default:
      if (rule.test(line)) return 'alone'
      return classifyMarked(line, atColumn0)
  }
}

/** Whether a line that follows a blank line starts a new block whatever came before, unless a fence or HTML is open. */
export function startsAfterBlank(text: string, line: Extent): boolean {
  const {start, end} = line
  if (start === end || isSpace(text.charCodeAt(start)) || text[start] === '>') return false
  return !startsItem(text, line)
}

/** Whether a line starts a new block whatever came before, without a blank line, unless a fence or HTML is open. */
export const startsAnywhere = (text: string, {start, end}: Extent): boolean =>
  text[start] === '#' && heading.test(text.slice(start, Math.min(end, start + 8)))

/** Whether a line has the mark of a list at column 0; a thematic break may have one too. */
export const startsItem = (text: string, {start, end}: Extent): boolean =>
  listMark.test(text.slice(start, Math.min(end, start + 12)))

/** What the mark at the head of an item opens or goes on with: `-`, `+`, `*`, `.`, `)`, or `>` for a quotation. */
export function containerOf(text: string, {start, end}: Extent): string {
  if (text[start] === '>') return '>'
  return (
    listMark
      .exec(text.slice(start, Math.min(end, start + 12)))?.[0]
      .trimEnd()
      .at(-1) ?? ''
  )
}

/** Whether an item ends a paragraph of the text itself: a list that starts with another number than 1 does not. */
export const interrupts = (text: string, {start}: Extent): boolean => !/^(?!1[.)])\d/.test(text.slice(start, start + 2))

function classifyMarked(line: string, atColumn0: boolean): LineClass {
  const mark = listMark.exec(line)?.[0]
  if (mark === undefined) return delimiterRow.test(line) ? 'other' : 'plain'
  if (mark.length === line.length) return 'mark'
  return atColumn0 && holdsText(line, listMark) ? 'item' : 'other'
}

/** Whether nothing but paragraph text follows a mark. */
function holdsText(line: string, mark: RegExp): boolean {
  const start = mark.exec(line)?.[0].length ?? 0
  return classifyFrom(line, {start, end: line.length, next: line.length}, 'in a container') === 'plain'
}

const isSpace = (code: number): boolean => code === 32 || code === 9
