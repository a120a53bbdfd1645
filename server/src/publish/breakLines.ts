import {isSpace, mayBreak, mayHang, unbreakable} from './lineRule'
import {widthOf} from './widths'

/**
 * Where the lines of a paragraph end, as offsets in its text; the last is its length. A paragraph without text has one line.
 *
 * @param first The width of the first line, in ems of the text.
 * @param further That of the lines after it.
 */
export function breakLines(text: string, first: number, further: number): readonly number[] {
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
    const next = pieces[index + 1]
    const hangs = index > 0 && mayHang(pieces[index - 1]!, piece) && (!next || mayBreak(piece, next))
    if (hangs && width > 0 && width + own > room + tolerance) {
      at += piece.length
      endLine(at, 0)
      return
    }
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

/** Widths are sums of thousandths. */
const tolerance = 1e-6
