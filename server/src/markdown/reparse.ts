import type {PlacedBlock} from './block'
import {divide, type CutRules, type Division, type Leaves, type Piece, type PieceEnd} from './cuts'
import {isFull, lookUp, type Known} from './known'
import type {BlockCache, OrderedPiece, ParsedBlocks} from './parseBlocks'
import {markLength, physicalLines, type Extent} from './physicalLines'
import {startReader, type PieceReader} from './pieceReader'
import {countBefore} from './search'
import {stretchOf, type Stretch} from './stretch'

/** How many pieces behind a change are looked at first; so many times as many each further time. */
const BEHIND = 4

/**
 * The blocks of a text of which an earlier version is known: only the pieces about the change are read, from the piece before the one
 * it begins in, up to where a piece of the version before starts with as much open before it as there. Undefined where all
 * has to be read: where a block reaches further back, a label is defined, or enough has changed to forget what is gone.
 */
export function reparse(rules: CutRules, text: string, previous: BlockCache): ParsedBlocks | undefined {
  const {how, order, starts} = previous
  const mark = markLength(text)
  const isForgetting = isFull(previous.pieces, previous.lines, previous.rows)
  if (order.length === 0 || text.length === mark || isForgetting) return undefined
  const stretch = stretchOf(previous.text, text)
  const first = Math.max(0, firstTouched(previous, stretch.start) - 1)
  const reader = startReader({text, mark, isBare: how === 'plain'}, previous)
  const divided = divideAbout(rules, text, previous, stretch, first, reader)
  if (!divided) return undefined
  const {pieces, next} = divided
  const found = pieces.map((piece): OrderedPiece => ({piece: reader.find(piece), leaves: piece.leaves}))
  reader.parse(found.map(({piece}) => piece))
  if (found.some(({piece}) => piece.parsed?.defines)) return undefined
  const blocks = found.map(({piece}, index) => ({block: reader.blockOf(piece), offset: pieces[index]!.start}))

  const by = text.length - previous.text.length
  const before = starts[next] ?? previous.text.length
  const newOrder = [...order.slice(0, first), ...found, ...order.slice(next)]
  const newStarts = new Uint32Array(newOrder.length)
  newStarts.set(starts.subarray(0, first))
  pieces.forEach(({start}, index) => (newStarts[first + index] = start))
  const moved = first + pieces.length - next
  for (let at = next; at < order.length; at++) newStarts[at + moved] = starts[at]! + by
  const cache: BlockCache = {
    how,
    text,
    order: newOrder,
    starts: newStarts,
    pieces: withSince(previous.pieces, reader.pieces),
    lines: withSince(previous.lines, reader.lines),
    rows: withSince(previous.rows, reader.rows),
  }
  return new Reparsed({start: starts[first]!, end: before + by, before, blocks}, cache, reader.parsed)
}

/** Puts all blocks together when they are asked for. A class, so that no version has a getter, and by it a shape, of its own. */
class Reparsed implements ParsedBlocks {
  #blocks: readonly PlacedBlock[] | undefined

  constructor(
    readonly changed: ParsedBlocks['changed'],
    readonly cache: BlockCache,
    readonly parsed: ParsedBlocks['parsed'],
  ) {}

  get blocks(): readonly PlacedBlock[] {
    const {order, starts} = this.cache
    return (this.#blocks ??= order.map(({piece}, index) => ({block: piece.made!.block, offset: starts[index]!})))
  }
}

/** The pieces from the first that is read again on, and the index of the first of the old ones that stays behind them. */
function divideAbout(
  rules: CutRules,
  text: string,
  {order, starts, text: old}: BlockCache,
  {before}: Stretch,
  first: number,
  reader: PieceReader,
): {readonly pieces: Division['pieces']; readonly next: number} | undefined {
  const by = text.length - old.length
  const start = starts[first]!
  const leaves = order[first - 1]?.leaves
  const from = first === 0 ? markLength(text) : start
  let next = order.length
  const isKnown = (at: number, open: Leaves): boolean => {
    if (at - by <= before) return false
    const index = indexOf(starts, at - by)
    const isSame = starts[index] === at - by && order[index - 1]?.leaves === open
    if (isSame) next = index
    return isSame
  }
  const endOf = (piece: Piece): PieceEnd => reader.parseMixed(reader.find(piece)).end
  for (let behind = BEHIND; ; behind *= BEHIND) {
    const last = Math.min(order.length, indexOf(starts, before) + 1 + behind)
    const end = last === order.length ? text.length : starts[last]! + by
    const division = divide(text, linesBetween(text, from, end), endOf, rules, {start, leaves, isKnown})
    if (!division) return undefined
    if (division.isRestKnown || last === order.length) return {pieces: division.pieces, next}
  }
}

/** The first piece that a change at `start` may touch: the end of a line is part of it, and CR becomes CRLF by what follows. */
function firstTouched({starts, text}: BlockCache, start: number): number {
  const index = indexOf(starts, start)
  return start === starts[index] || start >= text.length ? Math.max(0, index - 1) : index
}

/** The index of the last number that is not greater; the first is 0. */
const indexOf = (sorted: Uint32Array, value: number): number =>
  Math.max(0, countBefore(sorted, number => number <= value) - 1)

function linesBetween(text: string, start: number, end: number): Extent[] {
  const lines = physicalLines(text.slice(start, end))
  return lines.map(line => ({start: line.start + start, end: line.end + start, next: line.next + start}))
}

function withSince<T>(known: Known<T>, more: ReadonlyMap<string, T>): Known<T> {
  const since = new Map(known.since)
  for (const [key, value] of more) if (lookUp(known, key) !== value) since.set(key, value)
  return {whole: known.whole, since}
}
