import type {RootContent, TableRow} from 'mdast'
import type {PieceEnd, PieceKind} from './cuts'
import {readable} from './limits'
import type {Extent} from './physicalLines'
import {item, paragraph} from './plain'
import {move, parseMarkdown, parseWithoutInline} from './processor'
import {spanOf} from './prose'
import {readTable, type FindRow} from './readTable'

/** A piece of the text; its lines count from its start and leave out a byte order mark. */
export interface PieceText {
  readonly text: string
  readonly lines: readonly Extent[]
  readonly kind: PieceKind
  /** Whether the draft ends with the piece, so that nothing can come after what is open. */
  readonly last: boolean
}

/** What the parser says of a piece; positions count from its start. */
export interface ParsedPiece {
  readonly nodes: readonly RootContent[]
  readonly end: PieceEnd
  /** Whether it defines a label, which changes how every other piece is read. */
  readonly defines: boolean
  readonly tooHard: boolean
  /** The rows of a piece that is a table, by what they are found by. */
  readonly rows?: ReadonlyMap<string, TableRow>
}

const sentinel = '# x'

/** Parses a mixed piece: with a heading after it, which is not one if a fence or HTML is open. */
export function parseMixed({text, lines, last}: PieceText, findRow: FindRow): ParsedPiece {
  const how = readable(text, lines, 'containers too')
  if (how === 'nothing') return {...simple(asParagraphs(text, lines)), tooHard: true}
  const read = how === 'all' && text.startsWith('|') ? readTable(text, lines, findRow) : undefined
  if (read) return {...simple([read.table]), rows: read.rows}
  const start = lines[0]!.start
  const parse = how === 'all' ? parseMarkdown : parseWithoutInline
  const nodes = parse(text.slice(start) + (last ? '' : sentinel))
  nodes.forEach(node => move(node, start))
  const tail = nodes.at(-1)
  const closed = last || (tail !== undefined && spanOf(tail).start === text.length)
  if (!last && closed) nodes.pop()
  const end = !closed
    ? 'open'
    : isList(
          nodes.at(-1),
          lines.findLast(line => !isBlank(text, line)),
        )
      ? 'in a list'
      : 'closed'
  return {nodes, end, defines: nodes.some(definesLabel), tooHard: how !== 'all'}
}

/** Whether a node is a list that a line belongs to, and nothing in it that goes on until it is closed. */
const isList = (node: RootContent | undefined, line: Extent | undefined): boolean =>
  node?.type === 'list' && spanOf(node).end > (line?.start ?? 0) && !['code', 'html'].includes(innermost(node).type)

const isBlank = (text: string, {start, end}: Extent): boolean => /^[ \t]*$/.test(text.slice(start, end))

function innermost(node: RootContent): RootContent {
  const isContainer = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote'
  const last = isContainer ? node.children.at(-1) : undefined
  return last ? innermost(last) : node
}

/** How many pieces are parsed at once: the parser copies all that it has read wherever a list ends. */
const TOGETHER = 100

/**
 * Parses pieces of one line, many together, because the parser takes longer to start than to read a line. A blank line keeps
 * them apart, and a heading the items, which a blank line does not.
 */
export function parseSimple(pieces: readonly PieceText[]): ParsedPiece[] {
  const found = pieces.map(withoutParser)
  const left = pieces.filter((_, index) => !found[index])
  const parsed: RootContent[][] = []
  for (let at = 0; at < left.length; at += TOGETHER) parsed.push(...parseApart(left.slice(at, at + TOGETHER)))
  const next = parsed.values()
  return found.map(known => known ?? simple(next.next().value ?? []))
}

/** Reads a text that is no Markdown: every line that is not blank is a paragraph. */
export const parseBare = ({text, lines}: PieceText): ParsedPiece => simple(asParagraphs(text, lines))

function parseApart(pieces: readonly PieceText[]): RootContent[][] {
  const starts: number[] = []
  let source = ''
  for (const piece of pieces) {
    const {start, end} = piece.lines[0]!
    starts.push(source.length)
    source += (piece.kind === 'continued' ? disarm(piece) : piece.text.slice(start, end)) + '\n'
    source += piece.kind === 'item' ? `${sentinel}\n` : '\n'
  }
  const nodes = parseMarkdown(source)
  let next = 0
  return pieces.map((piece, index) => {
    const {start, end} = piece.lines[0]!
    const base = starts[index]!
    const own: RootContent[] = []
    for (; next < nodes.length && spanOf(nodes[next]!).start < base + end - start; next++) own.push(nodes[next]!)
    if (piece.kind === 'item') next++
    own.forEach(node => move(node, start - base))
    if (piece.kind === 'continued') rearm(piece, own[0])
    return own
  })
}

/** The line with a comma for the mark of a list, because it is none where the line stands. */
function disarm({text, lines}: PieceText): string {
  const {start, end} = lines[0]!
  const at = markAt(text)
  return `${text.slice(start, at)},${text.slice(at + 1, end)}`
}

function rearm({text}: PieceText, node: RootContent | undefined): void {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  if (first?.type !== 'text') return
  const at = markAt(text) - spanOf(first).start
  first.value = first.value.slice(0, at) + text[markAt(text)]! + first.value.slice(at + 1)
}

const markAt = (text: string): number => text.search(/[-+*.)]/)

function withoutParser({text, lines, kind}: PieceText): ParsedPiece | undefined {
  const isParagraph = kind === 'plain' || kind === 'continued'
  const node = isParagraph ? paragraph(text, lines[0]!) : kind === 'item' ? item(text, lines[0]!) : undefined
  if (node) return simple([node])
  if (readable(text, lines) === 'all') return undefined
  return {...simple(isParagraph ? asParagraphs(text, lines) : parseWithoutInline(text)), tooHard: true}
}

const simple = (nodes: RootContent[]): ParsedPiece => ({nodes, end: 'closed', defines: false, tooHard: false})

function asParagraphs(text: string, lines: readonly Extent[]): RootContent[] {
  return lines.flatMap(line => paragraph(text, line, 'whatever it holds') ?? [])
}

/** Whether a node is a definition or holds one, of a link or a footnote. */
export function definesLabel(node: RootContent): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true
  return (
    (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') && node.children.some(definesLabel)
  )
}
