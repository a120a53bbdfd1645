import type {Nodes, RootContent} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified, type Data, type Processor} from 'unified'

/** The Markdown of official drafts: GFM, bold beside Chinese punctuation, neither indented code nor underlined headings. */
const profile = ['codeIndented', 'setextUnderline']

/** What makes inline structure; switched off where there is too much of it to be read in linear time. */
const inlineConstructs = [
  'attention',
  'autolink',
  'codeText',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'protocolAutolink',
  'strikethrough',
  'wwwAutolink',
]

type TreeExtension = NonNullable<Data['fromMarkdownExtensions']>[number] & {transforms?: unknown}

const bare = (extension: TreeExtension): TreeExtension => ({...extension, transforms: []})

/** Switches constructs off, and drops the tree transforms of GFM, whose nodes have no positions. */
function without(constructs: readonly string[]) {
  return function (this: Processor) {
    const data = this.data()
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {disable: {null: [...constructs]}}]
    data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(bare)
  }
}

const reader = (constructs: readonly string[]) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm, {singleTilde: false})
    .use(remarkCjkFriendly)
    .use(without(constructs))
    .freeze()

const full = reader(profile)
const blocksOnly = reader([...profile, ...inlineConstructs])

/** The top-level nodes of a text; positions are offsets from its start. A byte order mark is an ordinary character. */
export const parseMarkdown = (text: string): RootContent[] => parse(full, text)

/** As {@link parseMarkdown}, but paragraphs, headings and cells are read as bare text. */
export const parseWithoutInline = (text: string): RootContent[] => parse(blocksOnly, text)

/** Moves a node and all below it, in place. */
export function move(node: RootContent, by: number): void {
  if (by === 0) return
  const {position} = node
  if (position?.start.offset !== undefined) position.start.offset += by
  if (position?.end.offset !== undefined) position.end.offset += by
  if ('children' in node) node.children.forEach(child => move(child, by))
}

/** A copy of a node and of all below it, moved. */
export function moved<N extends Nodes>(node: N, by: number): N {
  const copy = {...node}
  if (node.position) copy.position = {start: point(node.position.start, by), end: point(node.position.end, by)}
  if ('children' in copy) copy.children = copy.children.map(child => moved(child, by)) as typeof copy.children
  return copy
}

type Point = NonNullable<RootContent['position']>['start']

const point = ({line, column, offset}: Point, by: number): Point => ({line, column, offset: (offset ?? 0) + by})

function parse(reader: typeof full, text: string): RootContent[] {
  if (!text.startsWith('\uFEFF')) return reader.parse(text).children
  // Only the first character of what the parser is given is taken for a byte order mark, and positions ignore it.
  const nodes = reader.parse(`\n${text}`).children
  nodes.forEach(node => move(node, -1))
  return nodes
}
