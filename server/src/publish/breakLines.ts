import {isSpace, mayBreak, unbreakable} from './lineRule'
import {widthOf} from './widths'

/**
 * Where the lines of a paragraph end, as offsets in its text; the last is its length. A paragraph without text has one line.
 *
 * @param first The width of the first line, in ems of the text.
 * @param further That of the lines after it.
 */
export function breakLines(text: string, first: number, further: number): readonly number[] {
  const key = `${first.toFixed(3)} ${further.toFixed(3)}\n${text}`
  const known = young.get(key)
  if (known) return known
  const found = old.get(key) ?? divide(text, first, further)
  remember(key, found)
  return found
}

/** Two generations: what was not asked for since the young one was last full is forgotten. */
let young = new Map<string, readonly number[]>()
let old = new Map<string, readonly number[]>()
let characters = 0

/** Several long drafts; a draft that is longer is only slower. */
const most = 2_000_000

function remember(key: string, lines: readonly number[]): void {
  characters += key.length
  if (characters > most) {
    old = young
    young = new Map()
    characters = key.length
  }
  young.set(key, lines)
}

/** Widths are sums of thousandths. */
const tolerance = 1e-6

function divide(text: string, first: number, further: number): number[] {
  const pieces = unbreakable(text)
  const ends: number[] = []
  let room = first
  let width = 0
  let at = 0
  // The last place where this line may end, and what stands after it so far.
  let mayEnd = 0
  let after = 0
  const endLine = (end: number, left: number): void => {
    ends.push(end)
    room = further
    width = left
    mayEnd = 0
    after = 0
  }
  pieces.forEach((piece, index) => {
    if (index > 0 && width > 0 && mayBreak(pieces[index - 1]!, piece)) {
      mayEnd = at
      after = 0
    }
    const own = widthOf(piece)
    if (!isSpace(piece) && width + own > room + tolerance) {
      if (mayEnd > 0) endLine(mayEnd, after)
      if (width > 0 && width + own > room + tolerance) endLine(at, 0)
      if (own > room + tolerance) {
        breakWithin(piece)
        return
      }
    }
    at += piece.length
    width += own
    after += own
  })
  if (at > (ends.at(-1) ?? 0) || ends.length === 0) ends.push(text.length)
  return ends

  /** A word longer than the line is broken anywhere. */
  function breakWithin(piece: string): void {
    for (const character of piece) {
      const own = widthOf(character)
      if (width > 0 && width + own > room + tolerance) endLine(at, 0)
      at += character.length
      width += own
      after += own
    }
  }
}
