import type {Nodes, RootContent} from 'mdast'
import type {LineKind} from './line'
import type {Extent} from './physicalLines'
import {spanOf} from './prose'
import {countBefore} from './search'

/** What a line is to the tree. */
export interface Form {
  readonly kind: LineKind
  /** For a heading, how many `#`; 0 otherwise. */
  readonly depth: number
}

/** The forms of a block's lines; a line that no node covers has none. */
export function formsOf(nodes: readonly RootContent[], lines: readonly Extent[]): (Form | undefined)[] {
  const forms: (Form | undefined)[] = new Array(lines.length)
  nodes.forEach(visit)
  return forms

  function visit(node: Nodes): void {
    const form = formOf(node)
    if (form) return paint(node, form)
    if ('children' in node) node.children.forEach(visit)
    if (node.type !== 'listItem') return
    const first = lineAt(lines, spanOf(node).start)
    if (!forms[first] || forms[first].kind === 'prose') forms[first] = {kind: 'item', depth: 0}
  }

  function paint(node: Nodes, form: Form): void {
    const {start, end} = spanOf(node)
    forms.fill(form, lineAt(lines, start), lineAt(lines, Math.max(start, end - 1)) + 1)
  }
}

function formOf(node: Nodes): Form | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'definition':
      return {kind: 'prose', depth: 0}
    case 'heading':
      return {kind: 'heading', depth: node.depth}
    case 'blockquote':
      return {kind: 'quote', depth: 0}
    case 'thematicBreak':
      return {kind: 'rule', depth: 0}
    case 'code':
    case 'html':
    case 'table':
      return {kind: node.type, depth: 0}
    default:
      return undefined
  }
}

/** The index of the line that holds an offset. */
const lineAt = (lines: readonly Extent[], offset: number): number =>
  Math.max(0, countBefore(lines, ({start}) => start <= offset) - 1)
