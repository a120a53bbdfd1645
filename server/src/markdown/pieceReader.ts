import type {TableRow} from 'mdast'
import type {Block} from './block'
import type {Piece} from './cuts'
import {startIntern, type KeyedLines, type LineCache} from './internLines'
import type {Line} from './line'
import {lookUp, type Known} from './known'
import {readLines} from './lines'
import {parseBare, parseMixed, parseSimple, type ParsedPiece, type PieceText} from './parsePiece'
import {physicalLines, type Extent} from './physicalLines'

/** A piece, and what is known of it so far: it is parsed when asked for, and its block is made if it turns out to be one. */
export interface KnownPiece extends PieceText {
  /** Its context and its text. */
  readonly key: string
  readonly context: string
  /** None once the block is made, whose own lines tell the same. */
  lines: readonly Extent[]
  parsed?: ParsedPiece
  made?: {readonly block: Block; readonly keyed: KeyedLines}
}

/** What the version before knows. */
interface Before {
  readonly pieces: Known<KnownPiece>
  readonly lines: LineCache
  readonly rows: Known<TableRow>
}

/** The text that pieces are read from. */
interface Source {
  readonly text: string
  /** How many characters at the start are no part of the first line. */
  readonly mark: number
  /** Whether nothing in it is Markdown. */
  readonly isBare: boolean
}

/** Finds a piece among those that are there already. */
export type FindByPlace = (context: string, start: number, end: number) => KnownPiece | undefined

/** Reads the pieces of one text and collects them; what the version before knows is not read again. */
export interface PieceReader {
  readonly pieces: ReadonlyMap<string, KnownPiece>
  readonly lines: ReadonlyMap<string, Line>
  /** The rows of tables. */
  readonly rows: ReadonlyMap<string, TableRow>
  /** How much had to be parsed. */
  readonly parsed: {readonly pieces: number; readonly characters: number}
  /** The piece, by its place if that helps, else by its text. */
  find(piece: Pick<Piece, 'kind' | 'start' | 'end'>, byPlace?: FindByPlace): KnownPiece
  parseMixed(piece: KnownPiece): ParsedPiece
  /** Parses what is not parsed yet, as much as possible at once. */
  parse(pieces: readonly KnownPiece[]): void
  blockOf(piece: KnownPiece): Block
}

const none: readonly Extent[] = []

export function startReader({text, mark, isBare}: Source, before: Before): PieceReader {
  const pieces = new Map<string, KnownPiece>()
  const intern = startIntern(before.lines)
  const rows = new Map<string, TableRow>()
  const parsed = {pieces: 0, characters: 0}
  return {pieces, lines: intern.lines, rows, parsed, find, parseMixed: parsedMixed, parse, blockOf}

  function find({kind, start, end}: Pick<Piece, 'kind' | 'start' | 'end'>, byPlace?: FindByPlace): KnownPiece {
    const last = end === text.length
    const marked = start < mark
    const context = `${marked ? 'marked ' : ''}${isBare ? 'bare' : kind !== 'mixed' ? kind : last ? 'last' : 'inner'}`
    const known = byPlace?.(context, start, end) ?? byText(`${context}:${text.slice(start, end)}`)
    pieces.set(known.key, known)
    return known

    function byText(key: string): KnownPiece {
      return pieces.get(key) ?? lookUp(before.pieces, key) ?? startPiece(key, context, {kind, last, marked})
    }
  }

  /** A piece's text is cut from its key, a string of its own: a slice would keep each version of the draft alive. */
  function startPiece(
    key: string,
    context: string,
    {kind, last, marked}: {readonly kind: Piece['kind']; readonly last: boolean; readonly marked: boolean},
  ): KnownPiece {
    const own = key.slice(context.length + 1)
    parsed.pieces++
    parsed.characters += own.length
    return {key, context, text: own, lines: physicalLines(own, marked ? mark : 0), kind, last}
  }

  function parsedMixed(piece: KnownPiece): ParsedPiece {
    piece.parsed ??= parseMixed(piece, key => rows.get(key) ?? lookUp(before.rows, key))
    piece.parsed.rows?.forEach((row, key) => rows.set(key, row))
    return piece.parsed
  }

  function parse(found: readonly KnownPiece[]): void {
    const left = [...new Set(found.filter(piece => !piece.parsed))]
    if (isBare) return left.forEach(piece => (piece.parsed = parseBare(piece)))
    left.filter(({kind}) => kind === 'mixed').forEach(parsedMixed)
    const simple = left.filter(({kind}) => kind !== 'mixed')
    parseSimple(simple).forEach((result, index) => (simple[index]!.parsed = result))
  }

  function blockOf(piece: KnownPiece): Block {
    const {nodes, tooHard} = parsedMixed(piece)
    if (piece.made) intern.carry(piece.made.keyed)
    else {
      const keyed = intern.adopt(readLines(piece.text, piece.lines, nodes))
      piece.made = {keyed, block: {text: piece.text, nodes, lines: keyed.lines, ...(tooHard ? {tooHard} : {})}}
      piece.lines = none
    }
    return piece.made.block
  }
}
