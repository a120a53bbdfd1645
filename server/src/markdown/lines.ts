import type {RootContent} from 'mdast'
import type {PlacedLine} from './block'
import type {Line} from './line'
import {formsOf, type Form} from './form'
import type {Extent} from './physicalLines'
import {ink, Ink, proseOf, spanOf} from './prose'
import type {Span} from './span'

/** The physical lines of a block, read with the help of its tree. */
export function readLines(text: string, extents: readonly Extent[], nodes: readonly RootContent[]): PlacedLine[] {
  const read = isBare(text, nodes) ? bareReader(text) : inkedReader(text, extents, nodes)
  return extents.map((extent, index) => ({line: read(extent, index), offset: extent.start}))
}

/** A line that is nothing but text. */
export function bareLine(text: string): Line {
  const contentStart = skipWhite(text)
  const kind = contentStart === text.length ? 'blank' : 'prose'
  return {text, kind, depth: 0, prose: text, contentStart, strong: noSpans}
}

const noSpans: readonly Span[] = []
const bareForm: Form = {kind: 'prose', depth: 0}

/** Whether a tree is paragraphs of text in which every character stands for itself. */
const isBare = (text: string, nodes: readonly RootContent[]): boolean =>
  nodes.every(node => {
    if (node.type !== 'paragraph' || node.children.length !== 1) return false
    const only = node.children[0]!
    const {start, end} = spanOf(only)
    return only.type === 'text' && only.value.length === end - start && only.value === text.slice(start, end)
  })

const bareReader =
  (text: string) =>
  ({start, end}: Extent): Line =>
    bareLine(text.slice(start, end))

function inkedReader(text: string, extents: readonly Extent[], nodes: readonly RootContent[]) {
  const forms = formsOf(nodes, extents)
  const {inks, strong} = ink(text, nodes)
  let next = 0
  return (extent: Extent, index: number): Line => {
    const source = text.slice(extent.start, extent.end)
    const form = forms[index] ?? bareForm
    const contentStart = skipWhite(source, at => inks[extent.start + at] === Ink.Mark)
    // A line that runs on from a quotation without a mark of its own is prose, as where it is cut off from it.
    const kind = form.kind === 'quote' && !source.slice(0, contentStart).includes('>') ? 'prose' : form.kind
    const isBlank = kind === 'prose' && skipWhite(source) === source.length
    return {
      text: source,
      kind: isBlank ? 'blank' : kind,
      depth: form.depth,
      prose: proseOf(text, inks, extent),
      contentStart,
      strong: boldIn({start: extent.start + contentStart, end: extent.end}, extent.start),
    }
  }

  /** The bold stretches within `content`, counted from `origin`; lines are asked for in the order of the text. */
  function boldIn(content: Span, origin: number): readonly Span[] {
    while (next < strong.length && strong[next]!.end <= content.start) next++
    const found: Span[] = []
    for (let at = next; at < strong.length && strong[at]!.start < content.end; at++) {
      const start = Math.max(strong[at]!.start, content.start)
      const end = Math.min(strong[at]!.end, content.end)
      if (start < end) found.push({start: start - origin, end: end - origin})
    }
    return found.length > 0 ? found : noSpans
  }
}

/** Where a line's text stops being white space (U+3000 and U+00A0 too) or what `orElse` lets pass. */
function skipWhite(text: string, orElse?: (at: number) => boolean): number {
  let at = 0
  while (at < text.length && (isWhite(text.charCodeAt(at)) || orElse?.(at))) at++
  return at
}

const isWhite = (code: number): boolean =>
  code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || code === 0xfeff
