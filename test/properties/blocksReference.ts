import type {Nodes, RootContent} from 'mdast'
import assert from 'node:assert/strict'
import type {PlacedBlock} from '../../server/src/markdown/block'
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

/**
 * Asserts P1: pieces concatenate to the text, and the trees of the blocks are those of a full parse. Neighbouring
 * paragraphs that only a line end divides are one paragraph to Markdown, so they are compared as one, without what is
 * in them; and each of them has the tree that its line has when it stands alone.
 */
export function assertWhole(text: string, blocks: readonly PlacedBlock[]): void {
  assert.equal(blocks.map(({block}) => block.text).join(''), text)
  let at = 0
  for (const {block, offset} of blocks) {
    assert.equal(offset, at)
    at += block.text.length
  }
  const {nodes, merged} = mergeSplit(text, together(blocks))
  const starts = new Set(merged.map(({at}) => at[0]))
  const expected = parseWhole(text).map(node => (starts.has(node.at[0]) ? emptied(node) : node))
  assert.deepEqual(nodes, expected)
  for (const {block, offset} of blocks) {
    const head = block.nodes[0]
    if (!head || !merged.some(({at: [start, end]}) => start <= startOf(head) + offset && startOf(head) + offset < end))
      continue
    assert.deepEqual(bare(head, 0), (offset === 0 ? parseWhole(block.text) : parseAlone(block.text))[0])
  }
}

const startOf = (node: RootContent): number => node.position!.start.offset!

const parseAlone = (text: string): Bare[] => parseMarkdown(text).map(node => bare(node, 0))

/** Merges paragraphs that a line end alone divides, and empties them. */
function mergeSplit(text: string, nodes: readonly Bare[]): {nodes: Bare[]; merged: Bare[]} {
  const merged = new Set<Bare>()
  const result: Bare[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const joins =
      last?.type === 'paragraph' &&
      node.type === 'paragraph' &&
      /^(?:\r\n?|\n)[ \t]*$/.test(text.slice(last.at[1], node.at[0]))
    if (!joins) result.push(node)
    else {
      const both = emptied({...last, at: [last.at[0], node.at[1]]})
      merged.delete(last)
      merged.add(both)
      result[result.length - 1] = both
    }
  }
  return {nodes: result, merged: [...merged]}
}

const emptied = (node: Bare): Bare => ({...node, children: []})

function bare(node: Nodes, offset: number): Bare {
  const {position, ...rest} = node
  const children = 'children' in node ? {children: node.children.map(child => bare(child, offset))} : {}
  return {...rest, ...children, at: [position!.start.offset! + offset, position!.end.offset! + offset]} as Bare
}
