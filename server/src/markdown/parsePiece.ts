import type {RootContent} from 'mdast'
import {markLength, type Extent} from './physicalLines'
import type {PieceKind} from './cuts'
import {readable} from './limits'
import {paragraph} from './plain'
import {move, parseMarkdown, parseWithoutInline} from './processor'

/** What the parser says of a piece. */
export interface ParsedPiece {
  readonly nodes: RootContent[]
  /** Whether neither a fence nor HTML is open at the end. Always true of the last piece. */
  readonly closed: boolean
  /** Whether it defines a label, which changes how every other piece is read. */
  readonly defines: boolean
  readonly tooHard: boolean
}

export interface PieceContext {
  readonly kind: PieceKind
  /** Whether the text ends with the piece, so that nothing can come after what is open. */
  readonly last: boolean
  /** Whether the text starts with the piece, so that a byte order mark is none of its characters. */
  readonly first: boolean
  /** Whether the text is no Markdown at all. */
  readonly bare: boolean
}

const sentinel = '# x'

/** Parses a piece; positions count from its start. */
export function parsePiece(
  piece: string,
  lines: readonly Extent[],
  {kind, last, first, bare}: PieceContext,
): ParsedPiece {
  if (bare) return {nodes: asParagraphs(piece, lines), closed: true, defines: false, tooHard: false}
  const skipped = first ? markLength(piece) : 0
  if (kind === 'plain') {
    const node = paragraph(piece, lines[0]!)
    if (node) return {nodes: [node], closed: true, defines: false, tooHard: false}
  }
  const how = readable(piece, lines, kind === 'mixed')
  if (how === 'nothing') return {nodes: asParagraphs(piece, lines), closed: true, defines: false, tooHard: true}
  const parse = how === 'all' ? parseMarkdown : parseWithoutInline
  const probe = kind === 'mixed' && !last
  const nodes = parse(piece.slice(skipped) + (probe ? sentinel : ''))
  const closed = !probe || nodes.at(-1)?.position?.start.offset === piece.length - skipped
  if (probe && closed) nodes.pop()
  if (skipped) nodes.forEach(node => move(node, skipped))
  return {nodes, closed, defines: nodes.some(defines), tooHard: how !== 'all'}
}

/** Whether a node is a definition or holds one, of a link or a footnote. */
export function defines(node: RootContent): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true
  return (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') && node.children.some(defines)
}

function asParagraphs(piece: string, lines: readonly Extent[]): RootContent[] {
  return lines.flatMap(line => paragraph(piece, line, 'whatever it holds') ?? [])
}
