import type {Draft, Section} from '../draft/draft'
import {allSections} from '../draft/outline'
import {isNumbered, spanOf} from '../draft/rows'
import {applyEdits, inOrder, type Edit} from '../markdown/edit'
import {holds, shift, sliceOf, type Span} from '../markdown/span'
import {goesOnBefore, lineEndOf} from './lineEnds'
import {headingEdit} from './moveHeading'
import type {Shape} from './moveShape'
import {blockOf} from './sectionBlock'

/** A section with its lines in another place. */
export interface MovedText {
  /** In the order of the text, none touching another. */
  readonly edits: readonly Edit[]
  /** Every section in the new order of the text. */
  readonly order: readonly Section[]
}

/**
 * Cuts the lines of a section out and puts them in at an offset, with new ordinals and headings. What stands between paragraphs
 * (blank lines, or line ends alone) stays where it is; only the words change places.
 */
export function movedText(
  draft: Draft,
  section: Section,
  offset: number,
  shapes: ReadonlyMap<Section, Shape>,
  texts: ReadonlyMap<Section, string>,
): MovedText {
  const all = allSections(draft.sections)
  const block = blockOf(draft, section)
  const edits = all.flatMap(one => editsOf(draft, one, shapes, texts))
  const isInside = (one: Section): boolean => block.start <= one.heading.start && one.heading.start < block.end
  const inside = all.filter(isInside)
  const outside = all.filter(one => !isInside(one))
  const at = outside.findIndex(({heading}) => heading.start >= offset)
  const order = at < 0 ? [...outside, ...inside] : [...outside.slice(0, at), ...inside, ...outside.slice(at)]
  if (offset >= block.start && offset <= block.end) return {edits: joined(edits), order: all}
  const within = edits.filter(({span}) => holds(block, span))
  const elsewhere = edits.filter(edit => !within.includes(edit))
  const moved = offset < block.start ? upward(draft, block, offset, within) : downward(draft, block, offset, within)
  return {edits: joined([...elsewhere, ...moved]), order}
}

function editsOf(
  draft: Draft,
  section: Section,
  shapes: ReadonlyMap<Section, Shape>,
  texts: ReadonlyMap<Section, string>,
): Edit[] {
  const shape = shapes.get(section)
  const text = texts.get(section)
  const edit = shape
    ? headingEdit(draft, section, shape, text ?? section.ordinal?.text ?? '')
    : isNumbered(section) && text !== undefined
      ? {span: spanOf(section), text}
      : undefined
  return edit && sliceOf(draft.text, edit.span) !== edit.text ? [edit] : []
}

/** `甲 - 乙 -` becomes `乙 - 甲 -`: each gap keeps its place. */
function upward(draft: Draft, block: Span, offset: number, within: readonly Edit[]): Edit[] {
  const before = filled(draft, {start: offset, end: block.start})
  const words = filled(draft, block)
  const gap = sliceOf(draft.text, {start: before.end, end: block.start})
  return [
    {span: {start: offset, end: offset}, text: rewrittenSlice(draft, words, within) + apart(draft, words.end, gap)},
    {
      span: {start: before.end, end: words.end},
      text: apart(draft, before.end, sliceOf(draft.text, {start: words.end, end: block.end}), ''),
    },
  ]
}

function downward(draft: Draft, block: Span, offset: number, within: readonly Edit[]): Edit[] {
  const words = filled(draft, block)
  const after = filled(draft, {start: block.end, end: offset})
  const gap = sliceOf(draft.text, {start: words.end, end: block.end})
  return [
    {span: {start: block.start, end: block.end}, text: ''},
    {
      span: {start: after.end, end: after.end},
      text: apart(draft, after.end, gap) + rewrittenSlice(draft, words, within),
    },
  ]
}

/** A stretch of whole lines without the line ends after its last words. */
function filled({text}: Draft, {start, end}: Span): Span {
  const words = text.slice(start, end).trimEnd().length
  const gap = text.slice(start + words, end).search(/[\r\n]/)
  return {start, end: gap < 0 ? end : start + words + gap}
}

/**
 * A gap that is to stand behind words which end at `end`: what is not plain prose wants a blank line before what follows. With
 * `shown`, that is what is written; the rest of the gap stands there already.
 */
function apart(draft: Draft, end: number, gap: string, shown = gap): string {
  const lineEnd = lineEndOf(draft.text)
  const isClose = gap !== '' && gap.indexOf('\n') === gap.lastIndexOf('\n')
  return isClose && goesOnBefore(draft, end) ? lineEnd + shown : shown
}

const rewrittenSlice = ({text}: Draft, span: Span, edits: readonly Edit[]): string =>
  applyEdits(
    sliceOf(text, span),
    edits.map(edit => ({span: shift(edit.span, -span.start), text: edit.text})),
  )

/** Edits in order, those that touch made one: not everybody applies an insertion before a change of what stands behind it. */
function joined(edits: readonly Edit[]): Edit[] {
  const all: Edit[] = []
  for (const edit of inOrder(edits)) {
    const last = all.at(-1)
    if (last?.span.end === edit.span.start)
      all[all.length - 1] = {span: {start: last.span.start, end: edit.span.end}, text: last.text + edit.text}
    else all.push(edit)
  }
  return all
}
