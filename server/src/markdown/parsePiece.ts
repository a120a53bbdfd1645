import type {RootContent} from 'mdast'
import type {PieceKind} from './cuts'
import {readable} from './limits'
import type {Extent} from './physicalLines'
import {paragraph} from './plain'
import {move, parseMarkdown, parseWithoutInline} from './processor'
import {spanOf} from './prose'

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
  /** Whether neither a fence nor HTML is open at the end. Always true of the last piece. */
  readonly closed: boolean
  /** Whether it defines a label, which changes how every other piece is read. */
  readonly defines: boolean
  readonly tooHard: boolean
}

const sentinel = '# x'

/** Parses a mixed piece: with a heading after it, which is not one if a fence or HTML is open. */
export function parseMixed({text, lines, last}: PieceText): ParsedPiece {
  const how = readable(text, lines, 'containers too')
  if (how === 'nothing') return {...simple(asParagraphs(text, lines)), tooHard: true}
  const start = lines[0]!.start
  const parse = how === 'all' ? parseMarkdown : parseWithoutInline
  const nodes = parse(text.slice(start) + (last ? '' : sentinel))
  nodes.forEach(node => move(node, start))
  const tail = nodes.at(-1)
  const closed = last || (tail !== undefined && spanOf(tail).start === text.length)
  if (!last && closed) nodes.pop()
  return {nodes, closed, defines: nodes.some(defines), tooHard: how !== 'all'}
}

/**
 * Parses pieces of kind `plain` and `alone`, together, because the parser takes longer to start than to read a line:
 * each is at most one block, which a blank line ends.
 */
export function parseSimple(pieces: readonly PieceText[]): ParsedPiece[] {
  const starts: number[] = []
  let source = ''
  const parsed = pieces.map(piece => {
    const known = withoutParser(piece)
    if (known) return known
    starts.push(source.length)
    source += `${piece.text.slice(piece.lines[0]!.start)}\n\n`
    return undefined
  })
  const nodes = source === '' ? [] : parseMarkdown(source)
  let batched = 0
  let next = 0
  return parsed.map((known, index) => {
    if (known) return known
    const end = starts[++batched] ?? source.length
    const own: RootContent[] = []
    for (; next < nodes.length && spanOf(nodes[next]!).start < end; next++) own.push(nodes[next]!)
    own.forEach(node => move(node, pieces[index]!.lines[0]!.start - starts[batched - 1]!))
    return simple(own)
  })
}

/** Reads a text that is no Markdown: every line that is not blank is a paragraph. */
export const parseBare = ({text, lines}: PieceText): ParsedPiece => simple(asParagraphs(text, lines))

function withoutParser({text, lines, kind}: PieceText): ParsedPiece | undefined {
  const node = kind === 'plain' ? paragraph(text, lines[0]!) : undefined
  if (node) return simple([node])
  if (readable(text, lines) !== 'all') return {...simple(parseWithoutInline(text)), tooHard: true}
  return undefined
}

const simple = (nodes: RootContent[]): ParsedPiece => ({nodes, closed: true, defines: false, tooHard: false})

function asParagraphs(text: string, lines: readonly Extent[]): RootContent[] {
  return lines.flatMap(line => paragraph(text, line, 'whatever it holds') ?? [])
}

/** Whether a node is a definition or holds one, of a link or a footnote. */
function defines(node: RootContent): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true
  return (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') && node.children.some(defines)
}
