import type {Nodes} from 'mdast'
import type {Block} from '../markdown/block'
import {spanOf} from '../markdown/prose'
import type {Span} from '../markdown/span'

/** A stretch of text without Markdown, and the source that it stands for, counted from the start of its block. */
export interface Piece {
  readonly text: string
  readonly span: Span
  readonly bold: boolean
}

/** What each physical line of a block reads without Markdown; a line of marks, a comment or a blank line has no pieces. */
export function lineTexts(block: Block): readonly (readonly Piece[])[] {
  const known = remembered.get(block)
  if (known) return known
  const found = byLine(block, piecesOf(block.text, block.nodes))
  remembered.set(block, found)
  return found
}

const remembered = new WeakMap<Block, readonly (readonly Piece[])[]>()

function byLine(block: Block, pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = block.lines.map(() => [])
  let at = 0
  for (const piece of pieces) {
    while (at + 1 < block.lines.length && block.lines[at + 1]!.offset <= piece.span.start) at++
    lines[at]!.push(piece)
  }
  return lines
}

/**
 * The pieces of some nodes of a block in the order of the text, none of them longer than its physical line; those of tables are left
 * out. A line end within a paragraph (`<br>`) is U+2028.
 */
export function piecesOf(text: string, nodes: readonly Nodes[]): Piece[] {
  const pieces: Piece[] = []
  nodes.forEach(node => visit(node, false))
  return pieces

  function visit(node: Nodes, bold: boolean, masked = false): void {
    switch (node.type) {
      case 'text':
        return add(node.value, spanOf(node), bold)
      case 'inlineCode':
        return add(node.value, spanOf(node), bold)
      case 'code':
        return add(node.value, codeSpan(text, spanOf(node), node.value), bold)
      case 'html':
        return add(withoutTags(text.slice(spanOf(node).start, spanOf(node).end)), spanOf(node), bold)
      case 'image':
      case 'imageReference':
        return add(`〔图${node.alt ? `：${node.alt}` : ''}〕`, spanOf(node), bold)
      case 'footnoteReference':
        return add(`[${node.label ?? node.identifier}]`, spanOf(node), bold)
      case 'footnoteDefinition':
        add(`[${node.label ?? node.identifier}]`, {start: spanOf(node).start, end: spanOf(node).start + 1}, bold)
        break
      case 'table':
        return
      case 'list':
        return node.children.forEach(item => {
          addMark(node.ordered === true, item.checked, spanOf(item).start)
          visit(item, bold)
        })
    }
    if (!('children' in node)) return
    const mask = (node.type === 'emphasis' || node.type === 'strong') && (masked || isMask(text, spanOf(node)))
    const [first, last] = [node.children[0], node.children.at(-1)]
    if (mask && first) addSource(spanOf(node).start, spanOf(first).start)
    node.children.forEach(child => visit(child, bold || (node.type === 'strong' && !mask), mask))
    if (mask && last) addSource(spanOf(last).end, spanOf(node).end)
  }

  function addSource(start: number, end: number): void {
    add(text.slice(start, end), {start, end}, false)
  }

  /** The number of an item is text to a reader, without the space that Markdown wants after it; a dot or dash is none. */
  function addMark(ordered: boolean, checked: boolean | null | undefined, start: number): void {
    const [mark = '', after = ''] = ordered ? (/^\d+[.)](?=[ \t]*(.?))/.exec(text.slice(start, start + 40)) ?? []) : []
    if (mark) {
      const shown = /\d/.test(after) ? `${mark} ` : mark
      pieces.push({text: shown, span: {start, end: start + shown.length}, bold: false})
    }
    if (typeof checked === 'boolean')
      pieces.push({
        text: checked ? '☑' : '□',
        span: {start: start + mark.length, end: start + mark.length + 1},
        bold: false,
      })
  }

  /** A value of several lines is divided as its source is; where they do not match, the source tells what is read. */
  function add(value: string, span: Span, bold: boolean): void {
    const source = text.slice(span.start, span.end)
    const extents = linesOf(source)
    const values = value.split(/\r\n|\n|\r/)
    extents.forEach(({start, end}, index) => {
      const shown = values.length === extents.length ? values[index]! : source.slice(start, end)
      if (shown !== '') pieces.push({text: shown, span: {start: span.start + start, end: span.start + end}, bold})
    })
  }
}

/**
 * Whether asterisks that Markdown reads as emphasis hide characters: `李*明和陈*英`, `138****1234、139****5678`, `2*3*4`. Nobody
 * slants single characters in the middle of a word on paper.
 */
function isMask(text: string, {start, end}: Span): boolean {
  const isWithinWord = /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[end] ?? '')
  return isWithinWord && /^(?:\*(?!\*)|\*{3,})/.test(text.slice(start, start + 4))
}

/** The lines between the fences of a code block. */
function codeSpan(text: string, span: Span, value: string): Span {
  const first = /\r\n|\n|\r/.exec(text.slice(span.start, span.end))
  const start = first ? span.start + first.index + first[0].length : span.end
  const wanted = value.split(/\r\n|\n|\r/).length
  const lines = linesOf(text.slice(start, span.end)).slice(0, wanted)
  return {start, end: start + (lines.at(-1)?.end ?? 0)}
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const {0: end, index} of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({start, end: index})
    start = index + end.length
  }
  lines.push({start, end: text.length})
  return lines
}

/** The text between tags. Comments and tags are as long as they were in line ends, so that lines stay lines. */
const withoutTags = (html: string): string =>
  html
    .replace(/<br\s*\/?>/gi, '\u2028')
    .replace(/<!--[^]*?(?:-->|$)|<(?:script|style)\b[^]*?(?:<\/(?:script|style)>|$)|<[A-Za-z/!?][^<>]*>/gi, found =>
      found.replace(/[^\r\n]/g, ''),
    )
