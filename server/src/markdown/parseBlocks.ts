import type {Block, PlacedBlock} from './block'
import {cutRules, divide, type CutRules, type Piece} from './cuts'
import {startIntern, type KeyedLines, type LineCache} from './internLines'
import {classify} from './lineClass'
import {readLines} from './lines'
import {parsePiece, type ParsedPiece, type PieceContext} from './parsePiece'
import {markLength, physicalLines, type Extent} from './physicalLines'

/** What one version leaves to the next: its pieces and lines, none of older versions. */
export interface BlockCache {
  readonly pieces: ReadonlyMap<string, CachedPiece>
  readonly lines: LineCache
}

/** The blocks of one version, and how much of it had to be parsed. */
export interface ParsedBlocks {
  readonly blocks: readonly PlacedBlock[]
  readonly cache: BlockCache
  readonly parsed: {readonly pieces: number; readonly characters: number}
}

/** A parsed piece; its block is made when the piece turns out to be one. */
interface CachedPiece {
  readonly key: string
  readonly text: string
  readonly extents: readonly Extent[]
  readonly parsed: ParsedPiece
  block?: Block
  keyed?: KeyedLines
}

const emptyCache: BlockCache = {pieces: new Map(), lines: new Map()}

/**
 * Divides the body of a draft into the blocks that Markdown reads by themselves; equal text gives the identical block.
 * `previous` is the cache of the version before: the result is the same without it, only slower. A text that defines
 * labels is one block, because a definition changes how every other block is read. Offsets count from its start.
 */
export const parseBlocks = (text: string, previous?: BlockCache): ParsedBlocks => parseBy(cutRules, text, previous)

/** As {@link parseBlocks}, of a text without Markdown: every physical line is a paragraph of bare text. */
export const plainBlocks = (text: string, previous?: BlockCache): ParsedBlocks => parseBy('plain', text, previous)

/** As {@link parseBlocks}, with other decisions about where to cut. */
export function parseBy(how: CutRules | 'plain', text: string, previous: BlockCache = emptyCache): ParsedBlocks {
  const bare = how === 'plain'
  const rules = bare ? {...cutRules, classify: blankOrPlain} : how
  const pieces = new Map<string, CachedPiece>()
  const lines = startIntern(previous.lines)
  const parsed = {pieces: 0, characters: 0}
  const mark = markLength(text)
  const divided = divide(text, physicalLines(text, mark), piece => find(piece).parsed.closed, rules)
  const found = divided.map(find)
  const whole: Piece = {kind: 'mixed', start: 0, end: text.length}
  const blocks = found.some(({parsed}) => parsed.defines)
    ? [{block: blockOf(find(whole)), offset: 0}]
    : found.map((piece, index) => ({block: blockOf(piece), offset: divided[index]!.start}))
  return {blocks, cache: {pieces, lines: lines.cache}, parsed}

  function find(piece: Piece): CachedPiece {
    const first = piece.start === 0
    const last = piece.end === text.length
    const context = bare ? 'bare' : piece.kind !== 'mixed' ? 'simple' : last ? 'last' : 'inner'
    // The text of the block is cut from the key, which is a string of its own: a slice of the draft would keep every
    // version of the draft alive.
    const wanted = `${first && mark ? 'marked' : ''}${context}:${text.slice(piece.start, piece.end)}`
    const known =
      pieces.get(wanted) ?? previous.pieces.get(wanted) ?? parse(wanted, {first, last, bare, kind: piece.kind})
    pieces.set(known.key, known)
    return known
  }

  function parse(key: string, context: PieceContext): CachedPiece {
    const pieceText = key.slice(key.indexOf(':') + 1)
    parsed.pieces++
    parsed.characters += pieceText.length
    const extents = physicalLines(pieceText, context.first ? mark : 0)
    return {key, text: pieceText, extents, parsed: parsePiece(pieceText, extents, context)}
  }

  function blockOf(piece: CachedPiece): Block {
    if (piece.block && piece.keyed) {
      lines.carry(piece.keyed)
      return piece.block
    }
    const {nodes, tooHard} = piece.parsed
    piece.keyed = lines.adopt(readLines(piece.text, piece.extents, nodes))
    piece.block = {text: piece.text, nodes, lines: piece.keyed.lines, ...(tooHard ? {tooHard} : {})}
    return piece.block
  }
}

const blankOrPlain: CutRules['classify'] = (text, line) => (classify(text, line) === 'blank' ? 'blank' : 'plain')
