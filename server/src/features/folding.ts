import type {Draft, Section} from '../draft/draft'
import type {Span} from '../markdown/span'
import {lineIndexAt} from '../draft/characters'

/**
 * The stretches that fold: every section of more than one line, from its heading to its last line that is not blank, and the
 * front matter. Offsets of the draft.
 */
export function foldingOf(draft: Draft): readonly Span[] {
  const {span} = draft.frontMatter
  const sections = draft.sections.flatMap(section => foldsOf(draft, section))
  return span.end > span.start ? [{start: span.start, end: endOfText(draft.text, span)}, ...sections] : sections
}

function foldsOf(draft: Draft, section: Section): readonly Span[] {
  if (section.layout === 'inline') return []
  const children = section.children.flatMap(child => foldsOf(draft, child))
  let last = lineIndexAt(draft, Math.max(section.span.start, section.span.end - 1))
  while (last > section.line && draft.lines[last]!.line.kind === 'blank') last--
  if (last <= section.line) return children
  const {offset, line} = draft.lines[last]!
  return [{start: section.heading.start, end: offset + line.text.length}, ...children]
}

const endOfText = (text: string, {start, end}: Span): number => start + text.slice(start, end).trimEnd().length
