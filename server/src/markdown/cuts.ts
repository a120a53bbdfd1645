import {
  classify,
  containerOf,
  interrupts,
  startsAfterBlank,
  startsAnywhere,
  startsItem,
  type LineClass,
} from './lineClass'
import type {Extent} from './physicalLines'

/**
 * How a piece is to be read. All but `mixed` are one line and the blank lines after it, or blank lines only: `plain` is
 * paragraph text, `continued` is too, but only because of the line before it, `item` is a line of a list or
 * a quotation, `alone` a block by itself. `mixed`: anything, and it is the parser that says whether the piece is closed.
 */
export type PieceKind = 'plain' | 'continued' | 'item' | 'alone' | 'mixed'

/** A stretch of the text that is read by itself. Offsets count from the start of the text. */
export interface Piece {
  readonly kind: PieceKind
  readonly start: number
  readonly end: number
  /** What is open behind it. */
  readonly leaves: Leaves
}

/** What a piece leaves open for the next line: a paragraph, a list or a quotation by its mark, or nothing. */
export type Leaves = string | undefined

/** What is at the end of a mixed piece: a fence or HTML that goes on (never at the end of the text), a list, or neither. */
export type PieceEnd = 'open' | 'in a list' | 'closed'

/** The decisions about single lines; replaced only by tests, to show what they guard against. */
export interface CutRules {
  readonly classify: (text: string, line: Extent) => LineClass
  readonly startsAfterBlank: (text: string, line: Extent) => boolean
  readonly startsAnywhere: (text: string, line: Extent) => boolean
  /** How many lines a mixed piece has before it is cut between two items of a list, for which the parser is super-linear. */
  readonly longList: number
}

export const cutRules: CutRules = {classify, startsAfterBlank, startsAnywhere, longList: 300}

/** Where dividing begins, and where it may end. */
export interface Course {
  /** Where the first piece starts: before the first line where that has a byte order mark before it. */
  readonly start: number
  /** What the pieces before leave open. */
  readonly leaves: Leaves
  /** Whether the pieces from a line on are known, because so much is open before it. */
  readonly isKnown: (start: number, leaves: Leaves) => boolean
}

const fromTheStart: Course = {start: 0, leaves: undefined, isKnown: () => false}

/** The pieces of some lines. */
export interface Division {
  readonly pieces: readonly Piece[]
  /** Whether the rest is known; if not, the lines are divided to their end, as if the text ended there. */
  readonly isRestKnown: boolean
}

/** What is open after a piece: the line that a mixed piece would have to start at, and the container, if it is in one. */
type Open = {readonly from: number; readonly container?: string} | undefined

/** Stands for a line before those that are divided. */
const BEFORE = -1

const leavesOf = (open: Open): Leaves => open && (open.container ?? 'paragraph')
const openOf = (leaves: Leaves): Open =>
  leaves === undefined ? undefined : {from: BEFORE, ...(leaves === 'paragraph' ? {} : {container: leaves})}

/**
 * Divides a text where Markdown starts afresh whatever came before, and between physical lines of paragraphs, and of
 * lists and quotations that hold nothing else; the pieces concatenate to the text. `endOf` says what is at the end of a
 * mixed piece. Undefined if a piece would have to start before the lines.
 */
export function divide(
  text: string,
  lines: readonly Extent[],
  endOf: (piece: Piece) => PieceEnd,
  rules: CutRules = cutRules,
  course: Course = fromTheStart,
): Division | undefined {
  const classes = lines.map(line => rules.classify(text, line))
  const pieces: Piece[] = []
  const starts: number[] = []
  let open = openOf(course.leaves)
  for (let at = 0; at < lines.length;) {
    if (course.isKnown(lines[at]!.start, leavesOf(open))) return {pieces, isRestKnown: true}
    const read = readLine(at)
    const to = afterBlanks(at)
    if (read && !isListGoingOn(read.open, at, to)) {
      open = to === at + 1 ? read.open : undefined
      push(read.kind, at, to)
      at = to
      continue
    }
    const from = (read ?? {open}).open?.from ?? at
    if (from === BEFORE) return undefined
    while (starts.length > 0 && starts.at(-1)! >= from) {
      starts.pop()
      pieces.pop()
    }
    at = endOfMixed(from)
    open = undefined
    push('mixed', from, at)
  }
  return {pieces, isRestKnown: false}

  /** Of all that a simple piece may leave open only a list goes on after blank lines. */
  function isListGoingOn(open: Open, at: number, to: number): boolean {
    if (to === at + 1 || to === lines.length) return false
    return open?.container !== undefined && open.container !== '>' && !mayStart(to)
  }

  /** What a line is where it stands, and what it leaves open; undefined if it takes the parser to tell. */
  function readLine(at: number): {kind: PieceKind; open: Open} | undefined {
    switch (classes[at]) {
      case 'blank':
        return {kind: 'alone', open: undefined}
      case 'plain':
        return {kind: 'plain', open: open?.container ? open : {from: at}}
      case 'alone':
        return open?.container && isIndented(at) ? undefined : {kind: 'alone', open: undefined}
      case 'mark':
        return open && !open.container ? {kind: 'continued', open} : undefined
      case 'item': {
        const container = containerOf(text, lines[at]!)
        if (open && !open.container && !interrupts(text, lines[at]!)) return {kind: 'continued', open}
        return {kind: 'item', open: open?.container === container ? open : {from: at, container}}
      }
      default:
        return undefined
    }
  }

  /** The parser is asked at lengths that double, so that a fence that is never closed costs linear time. */
  function endOfMixed(from: number): number {
    let enough = 0
    for (let to = from + 1; to < lines.length; to++) {
      const length = lines[to]!.start - lines[from]!.start
      const isStart = mayStart(to)
      if (length < enough || (!isStart && !mayGoOn(from, to))) continue
      const end = endOf(pieceOf('mixed', from, to))
      if (isStart ? end !== 'open' : end === 'in a list') return to
      enough = 2 * length
    }
    return lines.length
  }

  /** Whether a line is the next item of a list, if it is in one, and the piece before it long enough to be cut there. */
  function mayGoOn(from: number, at: number): boolean {
    return at - from >= rules.longList && classes[at] !== 'alone' && startsItem(text, lines[at]!)
  }

  function mayStart(at: number): boolean {
    if (classes[at] === 'blank') return false
    if (rules.startsAnywhere(text, lines[at]!)) return true
    return classes[at - 1] === 'blank' && rules.startsAfterBlank(text, lines[at]!)
  }

  function afterBlanks(at: number): number {
    let to = at + 1
    while (classes[to] === 'blank') to++
    return to
  }

  function isIndented(at: number): boolean {
    return ' \t'.includes(text[lines[at]!.start]!)
  }

  function push(kind: PieceKind, from: number, to: number): void {
    pieces.push(pieceOf(kind, from, to))
    starts.push(from)
  }

  function pieceOf(kind: PieceKind, from: number, to: number): Piece {
    const start = from === 0 ? course.start : lines[from]!.start
    return {kind, start, end: lines[to - 1]!.next, leaves: leavesOf(open)}
  }
}
