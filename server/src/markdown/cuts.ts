import {classify, startsAfterBlank, startsAnywhere, type LineClass} from './lineClass'
import type {Extent} from './physicalLines'

/**
 * How a piece is to be read. `plain`: one line of paragraph text and the blank lines after it. `alone`: one line that is
 * a block by itself, or blank lines only. `mixed`: anything, and it is the parser that says whether the piece is closed.
 */
export type PieceKind = 'plain' | 'alone' | 'mixed'

/** A stretch of the text that is read by itself. Offsets count from the start of the text. */
export interface Piece {
  readonly kind: PieceKind
  readonly start: number
  readonly end: number
}

/** The decisions about single lines; replaced only by tests, to show what they guard against. */
export interface CutRules {
  readonly classify: (text: string, line: Extent) => LineClass
  readonly startsAfterBlank: (text: string, line: Extent) => boolean
  readonly startsAnywhere: (text: string, line: Extent) => boolean
}

export const cutRules: CutRules = {classify, startsAfterBlank, startsAnywhere}

/**
 * Divides a text where Markdown starts afresh whatever came before; the pieces concatenate to the text.
 * `isClosed` says of a mixed piece that no fence and no HTML is open at its end.
 */
export function divide(
  text: string,
  lines: readonly Extent[],
  isClosed: (piece: Piece) => boolean,
  rules: CutRules = cutRules,
): Piece[] {
  const classes = lines.map(line => rules.classify(text, line))
  const pieces: Piece[] = []
  for (let from = 0; from < lines.length;) {
    const simple = simplePiece(classes, from)
    const to = simple?.to ?? endOfMixed(from)
    pieces.push(pieceOf(simple?.kind ?? 'mixed', from, to))
    from = to
  }
  return pieces

  /** The parser is asked at lengths that double, so that a fence that is never closed costs linear time. */
  function endOfMixed(from: number): number {
    let enough = 0
    for (let to = from + 1; to < lines.length; to++) {
      const length = lines[to]!.start - lines[from]!.start
      if (length < enough || !mayStart(to)) continue
      if (isClosed(pieceOf('mixed', from, to))) return to
      enough = 2 * length
    }
    return lines.length
  }

  function mayStart(index: number): boolean {
    if (classes[index] === 'blank') return false
    if (rules.startsAnywhere(text, lines[index]!)) return true
    return classes[index - 1] === 'blank' && rules.startsAfterBlank(text, lines[index]!)
  }

  function pieceOf(kind: PieceKind, from: number, to: number): Piece {
    return {kind, start: from === 0 ? 0 : lines[from]!.start, end: lines[to - 1]!.next}
  }
}

/** The piece that starts at a line and needs no parser to be told closed, and the line after it. */
function simplePiece(classes: readonly LineClass[], from: number): {kind: PieceKind; to: number} | undefined {
  const first = classes[from]
  if (first === 'other') return undefined
  let to = from + 1
  while (classes[to] === 'blank') to++
  if (first !== 'plain') return {kind: 'alone', to}
  const meetsOther = to === from + 1 && classes[to] === 'other'
  return meetsOther ? undefined : {kind: 'plain', to}
}
