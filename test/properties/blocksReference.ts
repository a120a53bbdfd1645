import type {Nodes} from 'mdast'
import assert from 'node:assert/strict'
import type {PlacedBlock, PlacedLine} from '../../server/src/markdown/block'
import {parseMarkdown} from '../../server/src/markdown/processor'

/** A node as it is compared: all fields, positions as pairs of offsets. */
export type Bare = Record<string, unknown> & {type: string; at: [number, number]; children?: Bare[]}

/** What a full parse of the text gives. */
export function parseWhole(text: string): Bare[] {
  const marked = text.startsWith('\uFEFF') ? 1 : 0
  return parseMarkdown(text.slice(marked)).map(node => bare(node, marked))
}

/** The trees of the blocks, put together again. */
export const together = (blocks: readonly PlacedBlock[]): Bare[] =>
  blocks.flatMap(({block, offset}) => block.nodes.map(node => bare(node, offset)))

/** The lines of the blocks, placed in the text. */
export const linesOf = (blocks: readonly PlacedBlock[]): PlacedLine[] =>
  blocks.flatMap(({block, offset}) => block.lines.map(({line, offset: at}) => ({line, offset: at + offset})))

/**
 * Asserts P1: pieces concatenate to the text, and the trees of the blocks are those of a full parse.
 *
 * Where a line end alone divides two blocks, Markdown would have read on: a paragraph goes on with the innermost
 * paragraph that is open, a list or quotation with the one before it. So they are put together again, and the paragraphs that were
 * divided are compared without what is in them; each part has the tree that its line has when it stands alone. Where lists are cut
 * between any of their items, they are put together too, and whether blank lines make them loose is not compared.
 */
export function assertWhole(text: string, blocks: readonly PlacedBlock[], lists?: 'lists cut anywhere'): void {
  assert.equal(blocks.map(({block}) => block.text).join(''), text)
  let at = 0
  for (const {block, offset} of blocks) {
    assert.equal(offset, at)
    at += block.text.length
  }
  const {nodes, divided} = rejoin(text, blocks, lists ? /^\s*$/ : oneLineEnd)
  const starts = new Set(divided.map(node => node.at[0]))
  const compared = (node: Bare): Bare => (lists && node.type === 'list' ? {...node, spread: undefined} : node)
  assert.deepEqual(
    nodes.map(compared),
    parseWhole(text).map(node => compared(emptyDivided(node, starts))),
  )
  for (const {block, offset} of blocks) {
    const head = block.nodes[0]
    const paragraph = head && innermost(bare(head, offset))
    if (!paragraph || !divided.some(({at: [start, end]}) => start <= paragraph.at[0] && paragraph.at[0] < end)) continue
    const isOneLine = /^[^\r\n]*[\s]*$/.test(block.text)
    if (head.type === 'paragraph' && /^[ \t]*(?:[-+*]|\d+[.)])(?:\s|$)/.test(block.text)) {
      // Alone, the line would be an item; its inline structure is that of a line after another.
      const [both] = parseMarkdown(`甲\n${block.text}`).map(node => bare(node, -2))
      assert.deepEqual(bare(head, 0).children, withoutFirstLine(both!.children!, head.position!.start.offset!))
    } else if (head.type === 'paragraph' || isOneLine) {
      assert.deepEqual(bare(head, 0), (offset === 0 ? parseWhole(block.text) : parseAlone(block.text))[0])
    }
  }
}

function withoutFirstLine([first, ...rest]: Bare[], start: number): Bare[] {
  const value = String(first!['value']).replace(/^甲\n/, '')
  return value === '' ? rest : [{...first!, value, at: [start, first!.at[1]]}, ...rest]
}

const parseAlone = (text: string): Bare[] => parseMarkdown(text).map(node => bare(node, 0))

const oneLineEnd = /^(?:\r\n?|\n)[ \t]*$/

function rejoin(text: string, blocks: readonly PlacedBlock[], betweenLists: RegExp): {nodes: Bare[]; divided: Bare[]} {
  const divided = new Set<Bare>()
  const result: Bare[] = []
  const heads = new Set(blocks.map(({block, offset}) => (block.nodes[0] ? bare(block.nodes[0], offset).at[0] : -1)))
  for (const node of together(blocks)) {
    const last = result.at(-1)
    const between = last && heads.has(node.at[0]) ? text.slice(last.at[1], node.at[0]) : '甲'
    const paragraph = last && oneLineEnd.test(between) && innermost(last)
    if (paragraph && (node.type === 'paragraph' || (node.type === 'blockquote' && last.type === 'blockquote'))) {
      paragraph.children = []
      divided.add(paragraph)
      stretch(last, node.at[1])
    } else if (last && betweenLists.test(between) && isSameList(text, last, node)) {
      last.children!.push(...node.children!)
      last.at = [last.at[0], node.at[1]]
    } else result.push(node)
  }
  return {nodes: result, divided: [...divided]}
}

const isContainer = ({type}: Bare): boolean => type === 'list' || type === 'listItem' || type === 'blockquote'

/** The innermost paragraph at the end of a node, if nothing else is there. */
function innermost(node: Bare): Bare | undefined {
  if (node.type === 'paragraph') return node
  const last = isContainer(node) ? node.children?.at(-1) : undefined
  return last && innermost(last)
}

function stretch(node: Bare, end: number): void {
  node.at = [node.at[0], end]
  if (node.type !== 'paragraph') stretch(node.children!.at(-1)!, end)
}

const isSameList = (text: string, last: Bare, node: Bare): boolean =>
  last.type === 'list' && node.type === 'list' && markOf(text, last) === markOf(text, node)

const markOf = (text: string, list: Bare): string => /^\d*(.)/.exec(text.slice(list.children!.at(-1)!.at[0]))![1]!

function emptyDivided(node: Bare, starts: ReadonlySet<number>): Bare {
  if (node.type === 'paragraph') return starts.has(node.at[0]) ? {...node, children: []} : node
  if (!isContainer(node)) return node
  return {...node, children: node.children!.map(child => emptyDivided(child, starts))}
}

function bare(node: Nodes, offset: number): Bare {
  const {position, ...rest} = node
  const children = 'children' in node ? {children: node.children.map(child => bare(child, offset))} : {}
  return {...rest, ...children, at: [position!.start.offset! + offset, position!.end.offset! + offset]} as Bare
}
