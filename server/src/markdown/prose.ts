import type {Nodes, RootContent} from 'mdast'
import {MASK} from './line'
import {matchesIn} from './matches'
import type {Span} from './span'

/** What each character of a block is. Marks give way to the content after them, code and link targets do not. */
export const enum Ink {
  Text,
  /** Markdown's own marks, and the white space around them. */
  Mark,
  /** Code, link targets, images, HTML. */
  Opaque,
}

/** The inks of a block's characters, and its bold stretches; offsets count from the start of the block. */
export interface Inked {
  readonly inks: Uint8Array
  readonly strong: readonly Span[]
}

/** Reads from the tree what each character of a block is to a reader. */
export function ink(text: string, nodes: readonly RootContent[]): Inked {
  const inks = new Uint8Array(text.length).fill(Ink.Mark)
  const strong: Span[] = []
  nodes.forEach(node => visit(node, false))
  return {inks, strong}

  function visit(node: Nodes, inBold: boolean): void {
    const span = spanOf(node)
    switch (node.type) {
      case 'text':
        return inkText(text, span, inks)
      case 'inlineCode':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
      case 'html':
      case 'code':
      case 'definition':
        inks.fill(Ink.Opaque, span.start, span.end)
        return
      case 'link':
        if (text[span.start] !== '[') return inkAddress(text, span, inks)
    }
    if (!('children' in node)) return
    if (node.type === 'strong' && !inBold) strong.push({start: span.start + 2, end: span.end - 2})
    node.children.forEach(child => visit(child, inBold || node.type === 'strong'))
    if (node.type !== 'link' && node.type !== 'linkReference') return
    const last = node.children.at(-1)
    inks.fill(Ink.Opaque, last ? spanOf(last).end : span.start, span.end)
  }
}

/** The prose of a stretch of a block: the text where it is text, {@link MASK} elsewhere; spaces around marks stay. */
export function proseOf(text: string, inks: Uint8Array, {start, end}: Span): string {
  let prose = ''
  let from = start
  for (let at = start; at < end; at++) {
    if (inks[at] === Ink.Text || (inks[at] === Ink.Mark && isSpace(text.charCodeAt(at)))) continue
    prose += text.slice(from, at) + MASK
    from = at + 1
  }
  return from === start ? text.slice(start, end) : prose + text.slice(from, end)
}

export const spanOf = (node: Nodes): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
})

/** What is not text within a text node: the head of a further line, with marks of containers; escapes; references. */
const aside = /[\r\n][ \t>]*|\\(?=[!-/:-@[-`{-~])[^]|&(?:#[xX][\dA-Fa-f]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{0,30});/g

function inkText(text: string, {start, end}: Span, inks: Uint8Array): void {
  inks.fill(Ink.Text, start, end)
  for (const {0: found, index} of matchesIn(text.slice(start, end), aside)) {
    const at = start + index
    if (found[0] === '\\') inks[at] = Ink.Mark
    else inks.fill(found[0] === '&' ? Ink.Opaque : Ink.Mark, at, at + found.length)
  }
}

/** Inks an address that is a link by itself; GFM lets it run on over Chinese text, which is no part of it to a reader. */
function inkAddress(text: string, {start, end}: Span, inks: Uint8Array): void {
  let at = start
  while (at < end && text.charCodeAt(at) < 128) at++
  inks.fill(Ink.Opaque, start, at)
  if (text[start] !== '<') inks.fill(Ink.Text, at, end)
  else inks.fill(Ink.Opaque, at, end)
}

const isSpace = (code: number): boolean => code === 32 || code === 9
