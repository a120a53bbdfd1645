import type {Draft} from '../draft/draft'
import type {Section} from '../draft/draft'
import type {OrdinalForm} from '../draft/ordinal'
import {isNumbered, spanOf, type Numbered} from '../draft/rows'
import type {Edit} from '../markdown/edit'
import {paragraphBreakOf} from './lineEnds'
import {paragraphIndentOf} from './paragraph'
import type {Shape} from './moveShape'

/** Writes a heading with another ordinal and in the looks of its new level. Offsets of the draft as it is. */
export function headingEdit(draft: Draft, section: Section, shape: Shape, ordinal: string): Edit | undefined {
  if (!isNumbered(section)) return depthEdit(draft, section, shape.levels)
  const {layout} = section
  if (layout === 'own-line')
    return runsIn(shape) ? joined(draft, section, shape, ordinal) : ownLine(draft, section, shape, ordinal)
  if (layout === 'run-in')
    return runsIn(shape) || !shape.model ? runIn(draft, section, shape, ordinal) : split(draft, section, shape, ordinal)
  return sentence(draft, section, shape, ordinal)
}

const runsIn = ({model}: Shape): boolean => model?.layout === 'run-in'

/** More `#`, or fewer. */
function depthEdit(draft: Draft, {line: index}: Section, levels: number): Edit | undefined {
  const {line, offset} = draft.lines[index]!
  if (line.kind !== 'heading') return undefined
  const start = offset + line.text.indexOf('#')
  return {span: {start, end: start + line.depth}, text: '#'.repeat(depthFrom(line.depth, levels))}
}

const depthFrom = (depth: number, levels: number): number => Math.min(6, Math.max(1, depth + levels))

/** The pieces of a heading: what stands before the ordinal, and its words. */
interface Pieces {
  readonly start: number
  readonly open: string
  readonly gap: string
  readonly words: string
  /** Whether bold begins before the ordinal, or with the words behind it. */
  readonly bold: 'all' | 'words' | undefined
  /** Where the words end. */
  readonly end: number
}

function piecesOf(draft: Draft, section: Numbered): Pieces {
  const {text} = draft
  const start = draft.lines[section.line]!.offset
  const {start: ordinalStart, end: ordinalEnd} = spanOf(section)
  const open = text.slice(start, ordinalStart)
  const end = Math.max(ordinalEnd, section.heading.end)
  const after = text.slice(ordinalEnd, end)
  const gap = /^[ \u3000]*/.exec(after)![0]
  const words = after.slice(gap.length)
  const bold = open.includes('**') ? 'all' : words.startsWith('**') ? 'words' : undefined
  return {start, open, gap, words, bold, end}
}

/** The beginning of the heading in its new looks, up to the end of its words. */
function begun(draft: Draft, section: Numbered, pieces: Pieces, {model, form, levels, plain}: Shape, ordinal: string) {
  const like = model && model.layout !== 'clause' ? piecesOf(draft, model) : undefined
  const open = like
    ? pieces.bold === 'words'
      ? like.open.replaceAll('**', '')
      : like.open
    : deeper(pieces.open, levels, plain)
  const gap = gapFor(pieces, like, section.ordinal.form, form, ordinal)
  return {text: open + ordinal + gap + pieces.words, close: open.includes('**') || pieces.bold === 'words' ? '**' : ''}
}

const deeper = (open: string, levels: number, plain: boolean): string =>
  plain ? open.replace(/#+[ \t]*/, '') : open.replace(/#+/, marks => '#'.repeat(depthFrom(marks.length, levels)))

const isBare = (form: OrdinalForm | undefined): boolean =>
  form === 'chapter' || form === 'section' || form === 'article'

function gapFor(
  {gap, words}: Pick<Pieces, 'gap' | 'words'>,
  like: Pieces | undefined,
  from: OrdinalForm,
  to: OrdinalForm | undefined,
  ordinal: string,
): string {
  const wanted = like?.gap ?? (isBare(to) ? '\u3000' : isBare(from) ? '' : gap)
  return wanted === '' && /[.．\d]$/.test(ordinal) && /^[*]*\d/.test(words) ? ' ' : wanted
}

function ownLine(draft: Draft, section: Numbered, shape: Shape, ordinal: string): Edit {
  const pieces = piecesOf(draft, section)
  const {text, close} = begun(draft, section, pieces, shape, ordinal)
  const end = pieces.end + (pieces.bold && draft.text.startsWith('**', pieces.end) ? 2 : 0)
  return {span: {start: pieces.start, end}, text: text + close}
}

/** What closes a run-in heading: its mark, and the end of bold before or behind it. */
function closing(draft: Draft, {bold, end}: Pieces): {readonly mark: string; readonly end: number} {
  const rest = draft.text.slice(end, end + 4)
  const found = (bold && /^([。：:！？!?]?)\*\*([。：:]?)/.exec(rest)) || /^([。：:！？!?]?)()/.exec(rest)!
  return {mark: found[1] || found[2] || '', end: end + found[0].length}
}

function runIn(draft: Draft, section: Numbered, shape: Shape, ordinal: string): Edit {
  const pieces = piecesOf(draft, section)
  const {text, close} = begun(draft, section, pieces, shape, ordinal)
  const {mark, end} = closing(draft, pieces)
  return {span: {start: pieces.start, end}, text: text + mark + close}
}

/** A run-in heading gets a line of its own, without its full stop. */
function split(draft: Draft, section: Numbered, shape: Shape, ordinal: string): Edit {
  const pieces = piecesOf(draft, section)
  const {text, close} = begun(draft, section, pieces, shape, ordinal)
  const {mark, end} = closing(draft, pieces)
  const {line, offset} = draft.lines[section.line]!
  const rest = draft.text.slice(end, offset + line.text.length)
  const kept = /[！？!?]/.test(mark) ? mark : ''
  const spaces = /^[ \u3000]*/.exec(rest)![0].length
  const body = rest.trim() === '' ? '' : paragraphBreakOf(draft) + paragraphIndentOf(draft)
  return {span: {start: pieces.start, end: end + spaces}, text: text + kept + close + body}
}

/** A heading on a line of its own becomes the first sentence of the paragraph that follows, if there is one. */
function joined(draft: Draft, section: Numbered, shape: Shape, ordinal: string): Edit {
  const next = paragraphBelow(draft, section)
  if (next === undefined) return ownLine(draft, section, shape, ordinal)
  const pieces = piecesOf(draft, section)
  const {text, close} = begun(draft, section, pieces, shape, ordinal)
  const mark = /[。：:！？!?]$/.test(pieces.words) ? '' : '。'
  return {span: {start: pieces.start, end: next}, text: text + mark + close}
}

/** Where the words of the plain paragraph begin that follows a heading; undefined if something else does. */
function paragraphBelow({lines}: Draft, {line: index, span, children}: Section): number | undefined {
  const below = lines.findIndex(({line}, at) => at > index && line.kind !== 'blank')
  const next = lines[below]
  if (!next || next.line.kind !== 'prose' || next.offset >= span.end) return undefined
  if (children.some(child => child.line === below && child.layout !== 'inline')) return undefined
  return next.offset + /^[ \t\u3000]*/.exec(next.line.text)![0].length
}

/** A whole numbered sentence changes its number alone. */
function sentence(draft: Draft, section: Numbered, {form}: Shape, ordinal: string): Edit {
  const {start, end} = spanOf(section)
  const after = draft.text.slice(end, end + 8)
  const gap = /^[ \u3000]*/.exec(after)![0]
  const wanted = gapFor({gap, words: after.slice(gap.length)}, undefined, section.ordinal.form, form, ordinal)
  return {span: {start, end: end + gap.length}, text: ordinal + wanted}
}
