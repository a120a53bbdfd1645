import type {Block, PlacedBlock} from './block'
import {cutRules, divide, type CutRules, type Piece} from './cuts'
import {startIntern, type KeyedLines, type LineCache} from './internLines'
import {classify} from './lineClass'
import {readLines} from './lines'
import {parseBare, parseMixed, parseSimple, type ParsedPiece, type PieceText} from './parsePiece'
import {markLength, physicalLines} from './physicalLines'

/** What one version leaves to the next: its pieces and lines, none of older versions. */
export interface BlockCache {
  readonly pieces: ReadonlyMap<string, CachedPiece>
  /** The pieces in the order of the text. */
  readonly order: readonly CachedPiece[]
  readonly lines: LineCache
}

/** The blocks of one version, and how much of it had to be parsed. */
export interface ParsedBlocks {
  readonly blocks: readonly PlacedBlock[]
  readonly cache: BlockCache
  readonly parsed: {readonly pieces: number; readonly characters: number}
}

/** A piece, and what is known of it so far: it is parsed when asked for, and its block is made if it turns out to be one. */
interface CachedPiece extends PieceText {
  /** Its context and its text. */
  readonly key: string
  readonly context: string
  parsed?: ParsedPiece
  made?: {readonly block: Block; readonly keyed: KeyedLines}
}

const emptyCache: BlockCache = {pieces: new Map(), order: [], lines: new Map()}

/**
 * Divides the body of a draft into the blocks that Markdown reads by themselves; equal text gives the identical block.
 * `previous` is the cache of the version before: the result is the same without it, only slower. A text that defines
 * labels is one block, because a definition changes how every other block is read, unless that were too hard. Offsets count from its start.
 */
export const parseBlocks = (text: string, previous?: BlockCache): ParsedBlocks => parseBy(cutRules, text, previous)

/** As {@link parseBlocks}, of a text without Markdown: every physical line is a paragraph of bare text. */
export const plainBlocks = (text: string, previous?: BlockCache): ParsedBlocks => parseBy('plain', text, previous)

/** As {@link parseBlocks}, with other decisions about where to cut. */
export function parseBy(how: CutRules | 'plain', text: string, previous: BlockCache = emptyCache): ParsedBlocks {
  const rules = how === 'plain' ? {...cutRules, classify: blankOrPlain} : how
  const mark = markLength(text)
  const pieces = new Map<string, CachedPiece>()
  const lines = startIntern(previous.lines)
  const parsed = {pieces: 0, characters: 0}
  let follows = follow(previous.order, text)

  const divided = divide(text, physicalLines(text, mark), piece => parsedMixed(find(piece)).closed, rules)
  follows = follow(previous.order, text)
  const found = divided.map(find)
  parseUnparsed(found)
  const whole = found.some(piece => piece.parsed?.defines)
    ? find({kind: 'mixed', start: 0, end: text.length})
    : undefined
  const isOneBlock = whole && !parsedMixed(whole).tooHard
  const blocks = isOneBlock
    ? [{block: blockOf(whole), offset: 0}]
    : found.map((piece, index) => ({block: blockOf(piece), offset: divided[index]!.start}))
  return {blocks, cache: {pieces, order: isOneBlock ? [] : found, lines: lines.cache}, parsed}

  function find({kind, start, end}: Piece): CachedPiece {
    const last = end === text.length
    const marked = start < mark
    const context = `${marked ? 'marked ' : ''}${how === 'plain' ? 'bare' : kind !== 'mixed' ? kind : last ? 'last' : 'inner'}`
    const known = follows(context, start, end) ?? lookUp(`${context}:${text.slice(start, end)}`)
    pieces.set(known.key, known)
    return known

    function lookUp(key: string): CachedPiece {
      return pieces.get(key) ?? previous.pieces.get(key) ?? startPiece(key, context, {kind, last, marked})
    }
  }

  /** A piece's text is cut from its key, a string of its own: a slice would keep each version of the draft alive. */
  function startPiece(
    key: string,
    context: string,
    {kind, last, marked}: {readonly kind: Piece['kind']; readonly last: boolean; readonly marked: boolean},
  ): CachedPiece {
    const own = key.slice(context.length + 1)
    parsed.pieces++
    parsed.characters += own.length
    return {key, context, text: own, lines: physicalLines(own, marked ? mark : 0), kind, last}
  }

  function parsedMixed(piece: CachedPiece): ParsedPiece {
    piece.parsed ??= parseMixed(piece)
    return piece.parsed
  }

  function parseUnparsed(found: readonly CachedPiece[]): void {
    const left = [...new Set(found.filter(piece => !piece.parsed))]
    if (how === 'plain') return left.forEach(piece => (piece.parsed = parseBare(piece)))
    left.filter(({kind}) => kind === 'mixed').forEach(parsedMixed)
    const simple = left.filter(({kind}) => kind !== 'mixed')
    parseSimple(simple).forEach((result, index) => (simple[index]!.parsed = result))
  }

  function blockOf(piece: CachedPiece): Block {
    if (piece.made) lines.carry(piece.made.keyed)
    else {
      const {nodes, tooHard} = piece.parsed ?? parsedMixed(piece)
      const keyed = lines.adopt(readLines(piece.text, piece.lines, nodes))
      piece.made = {keyed, block: {text: piece.text, nodes, lines: keyed.lines, ...(tooHard ? {tooHard} : {})}}
    }
    return piece.made.block
  }
}

/** How far behind the piece that is looked for an edit may have put it: a paragraph divided, two joined. */
const ASIDE = 3

/**
 * Finds pieces of the version before by their order: after an edit nearly all stand where they stood, and to compare their text costs
 * less than to look it up.
 */
function follow(order: readonly CachedPiece[], text: string) {
  let next = 0
  return (context: string, start: number, end: number): CachedPiece | undefined => {
    for (let at = next; at < Math.min(next + ASIDE, order.length); at++) {
      const piece = order[at]!
      if (piece.text.length !== end - start || piece.context !== context || !text.startsWith(piece.text, start))
        continue
      next = at + 1
      return piece
    }
    return undefined
  }
}

const blankOrPlain: CutRules['classify'] = (text, line) => (classify(text, line) === 'blank' ? 'blank' : 'plain')
