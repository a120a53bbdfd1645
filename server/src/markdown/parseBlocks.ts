import type {TableRow} from 'mdast'
import type {PlacedBlock} from './block'
import {cutRules, divide, type CutRules, type Leaves, type Piece, type PieceEnd} from './cuts'
import type {LineCache} from './internLines'
import {nothingKnown, type Known} from './known'
import {classify} from './lineClass'
import {readable} from './limits'
import {markLength, physicalLines} from './physicalLines'
import {startReader, type FindByPlace, type KnownPiece} from './pieceReader'
import {reparse} from './reparse'
import type {Stretch} from './stretch'

/** What one version leaves to the next: its pieces and lines, and few of older versions. */
export interface BlockCache {
  readonly how: CutRules | 'plain'
  readonly text: string
  /** The pieces in the order of the text; none where the text is one block. */
  readonly order: readonly OrderedPiece[]
  /** Where each piece starts. */
  readonly starts: Uint32Array
  readonly pieces: Known<KnownPiece>
  readonly lines: LineCache
  /** The rows of tables by their text. */
  readonly rows: Known<TableRow>
}

/** A piece where it stands. */
export interface OrderedPiece {
  readonly piece: KnownPiece
  readonly leaves: Leaves
}

/** The blocks of one version, and how much of it had to be parsed. */
export interface ParsedBlocks {
  /** All of them, in the order of the text. */
  readonly blocks: readonly PlacedBlock[]
  /** What is not as it was in the version before; all of the text, where there is none. */
  readonly changed: Stretch & {readonly blocks: readonly PlacedBlock[]}
  readonly cache: BlockCache
  readonly parsed: {readonly pieces: number; readonly characters: number}
}

const emptyCache: BlockCache = {
  how: cutRules,
  text: '',
  order: [],
  starts: new Uint32Array(),
  pieces: nothingKnown(),
  lines: nothingKnown(),
  rows: nothingKnown(),
}

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
  const rules = how === 'plain' ? plainRules : how
  return (previous.how === how ? reparse(rules, text, previous) : undefined) ?? parseAll(how, rules, text, previous)
}

function parseAll(how: CutRules | 'plain', rules: CutRules, text: string, previous: BlockCache): ParsedBlocks {
  const mark = markLength(text)
  const reader = startReader({text, mark, isBare: how === 'plain'}, previous)
  let follows = follow(previous.order, text)
  const endOf = (piece: Piece): PieceEnd => reader.parseMixed(reader.find(piece, follows)).end
  const divided = divide(text, physicalLines(text, mark), endOf, rules)!.pieces
  follows = follow(previous.order, text)
  const found = divided.map(piece => reader.find(piece, follows))
  reader.parse(found)
  const definition = found.some(piece => piece.parsed?.defines)
  const isOne = definition && readable(text, physicalLines(text, mark), 'containers too') === 'all'
  const whole = isOne ? reader.find({kind: 'mixed', start: 0, end: text.length}) : undefined
  const blocks = whole
    ? [{block: reader.blockOf(whole), offset: 0}]
    : found.map((piece, index) => ({block: reader.blockOf(piece), offset: divided[index]!.start}))
  const order = definition ? [] : found.map((piece, index) => ({piece, leaves: divided[index]!.leaves}))
  return {
    blocks,
    changed: {start: 0, end: text.length, before: previous.text.length, blocks},
    cache: {
      how,
      text,
      order,
      starts: Uint32Array.from(divided, ({start}) => start),
      pieces: {whole: reader.pieces, since: new Map()},
      lines: {whole: reader.lines, since: new Map()},
      rows: {whole: reader.rows, since: new Map()},
    },
    parsed: reader.parsed,
  }
}

/** How far behind the piece that is looked for an edit may have put it: a paragraph divided, two joined. */
const ASIDE = 3

/**
 * Finds pieces of the version before by their order: after an edit nearly all stand where they stood, and to compare their text costs
 * less than to look it up.
 */
function follow(order: readonly OrderedPiece[], text: string): FindByPlace {
  let next = 0
  return (context, start, end) => {
    for (let at = next; at < Math.min(next + ASIDE, order.length); at++) {
      const {piece} = order[at]!
      if (piece.text.length !== end - start || piece.context !== context || !text.startsWith(piece.text, start))
        continue
      next = at + 1
      return piece
    }
    return undefined
  }
}

const blankOrPlain: CutRules['classify'] = (text, line) => (classify(text, line) === 'blank' ? 'blank' : 'plain')
const plainRules: CutRules = {...cutRules, classify: blankOrPlain}
