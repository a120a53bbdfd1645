import {blocksOf} from '../draft/blocks'
import type {Draft, DraftLine} from '../draft/draft'
import type {Table} from 'mdast'
import type {Block} from '../markdown/block'
import {spanOf} from '../markdown/prose'
import {lineTexts, type Piece} from './lineTexts'

/** A physical line of the draft as it is read: its pieces count from `offset`, and a table stands at its first line. */
export interface TextLine {
  readonly line: DraftLine
  readonly pieces: readonly Piece[]
  /** Where the block of the line starts in the draft. */
  readonly offset: number
  readonly table?: {readonly node: Table; readonly block: Block}
}

/** Every physical line after the front matter, in the order and number of `Draft.lines`. */
export function textLines(draft: Draft): TextLine[] {
  const {lines} = draft
  const found: TextLine[] = []
  for (const {block, offset} of blocksOf(draft)) {
    const texts = lineTexts(block)
    const tables = tablesOf(block)
    block.lines.forEach((placed, index) => {
      const end = block.lines[index + 1]?.offset ?? block.text.length
      const node = tables.find(table => placed.offset <= spanOf(table).start && spanOf(table).start < end)
      const line = lines[found.length]!
      found.push({line, pieces: texts[index]!, offset, ...(node ? {table: {node, block}} : {})})
    })
  }
  return found
}

const none: readonly Table[] = []

function tablesOf(block: Block): readonly Table[] {
  if (!block.lines.some(({line}) => line.kind === 'table')) return none
  const tables: Table[] = []
  const visit = (node: Block['nodes'][number]): void => {
    if (node.type === 'table') tables.push(node)
    else if ('children' in node) node.children.forEach(child => visit(child as Block['nodes'][number]))
  }
  block.nodes.forEach(visit)
  return tables
}
