import type {Genre} from '../data/schema'
import type {Draft, DraftLine, Section} from '../draft/draft'
import {writeOrdinal} from '../draft/ordinal'
import {allSections} from '../draft/outline'
import type {Span} from '../markdown/span'
import {lineIndexAt} from '../draft/characters'
import {initialsOf} from './initials'
import {formBelow, styleAt, type HeadingStyle} from '../compose/numbering'
import {withoutTabStops} from '../compose/tabStops'

/** One offer. Accepting it replaces `span` by `text`; `filterText` starts with the text that is replaced. Offsets of the draft. */
export interface Offer {
  readonly kind: 'ordinal' | 'heading' | 'formula' | 'genre'
  readonly label: string
  readonly detail: string
  readonly span: Span
  readonly text: string
  readonly filterText: string
}

/** After these a line may have come to where something can be offered; inside a line nothing is. */
export const triggerCharacters: readonly string[] = [...'#*（(第、一二三四五六七八九十123456789 　：:']

/**
 * What can be written at an offset, best first: at the start of a line the next ordinals, the headings of the kind that are
 * not there yet, and its formulas; behind `文种:` the kinds. Nothing anywhere else.
 */
export function completionsAt(draft: Draft, offset: number, genres: readonly Genre[]): readonly Offer[] {
  if (offset < draft.frontMatter.span.end) return kindsAt(draft, offset, genres)
  const at = lineIndexAt(draft, offset)
  const placed = draft.lines[at]
  const start = placed && startOfLine(placed, offset)
  if (!start) return []
  const offers = [...ordinals(draft, at, start), ...headings(draft, at, start), ...formulas(draft, at, start)]
  const isHeading = /^#+$/.test(start.typed)
  return offers.filter(
    (offer, index) =>
      (!isHeading || offer.text.startsWith('#')) && offers.findIndex(({text}) => text === offer.text) === index,
  )
}

/** Text at the start of a line that may grow into a heading: what stands before it, what is typed, where it stands. */
interface Start {
  readonly marks: string
  readonly typed: string
  readonly span: Span
}

const LONGEST_TYPED = 16

function startOfLine({line, offset}: DraftLine, cursor: number): Start | undefined {
  if (line.kind === 'code' || line.kind === 'html' || line.kind === 'table' || cursor - offset > 60) return undefined
  const before = line.text.slice(0, cursor - offset)
  const rest = line.text.slice(cursor - offset)
  const marks = /^[ \t\u3000]{0,8}(?:#{1,6}[ \t]{1,4})?(?:\*\*)?/.exec(before)![0]
  const typed = before.slice(marks.length)
  const closing = /^(?:[）)]|\*\*)?/.exec(rest)![0]
  if (rest.slice(closing.length).trim() !== '' || typed.length > LONGEST_TYPED || /[。；，！？：]/.test(typed))
    return undefined
  // A bracket that the editor closed by itself is replaced; the marks of bold stay behind the words.
  const end = closing === '**' ? cursor : cursor + closing.length
  return {marks, typed, span: {start: offset + marks.length, end}}
}

function ordinals(draft: Draft, line: number, start: Start): readonly Offer[] {
  return nextStyles(draft, line).flatMap(style => {
    if (!style.ordinal || !mayBecome(style.ordinal, start.typed)) return []
    const text = headed(style, start, '')
    return [offer('ordinal', style.ordinal, '下一个序数', start, text, [style.ordinal])]
  })
}

function headings(draft: Draft, line: number, start: Start): readonly Offer[] {
  const siblings = draft.sections.filter(section => section.line !== line)
  const index = siblings.filter(section => section.line < line).length
  const style = styleAt(draft, siblings, index, firstForm(draft))
  const missing = draft.parts.filter(({state}) => state === 'missing').map(({id}) => id)
  return (draft.genre?.parts ?? []).flatMap(({id, name, template, why}) => {
    const heading = withoutTabStops(template.heading)
    if (!heading || !missing.includes(id)) return []
    const initials = initialsOf(heading)
    if (![style.ordinal + heading, heading, initials].some(words => mayBecome(words, start.typed))) return []
    const label = style.ordinal + style.gap + heading
    return [
      offer('heading', label, why, start, headed(style, start, heading), [label, heading, initials, initialsOf(name)]),
    ]
  })
}

/** Formulas of the frame where they belong: before the first section, or behind the last text of the body. */
function formulas(draft: Draft, line: number, start: Start): readonly Offer[] {
  const {genre} = draft
  if (!genre || start.marks.includes('#')) return []
  const beforeSections = line < (draft.sections[0]?.line ?? draft.lines.length) && draft.title !== undefined
  const afterAll = draft.lines
    .slice(line + 1)
    .every(({line: next, part}) => next.kind === 'blank' || /signature|date|attachment/.test(part))
  const wanted = [
    ...(beforeSections && !draft.salutation ? genre.salutation.formulas : []),
    ...(beforeSections ? genre.lead.formulas : []),
    ...(afterAll && !draft.closing ? genre.closing.formulas : []),
  ]
  return wanted.flatMap(formula => {
    const text = withoutTabStops(formula)
    const initials = initialsOf(text)
    return mayBecome(text, start.typed) || mayBecome(initials, start.typed)
      ? [offer('formula', text, '惯用语', start, text, [text, initials])]
      : []
  })
}

/** How the next heading may be written on a line: beside the sections that are open there, deepest first, then below them. */
function nextStyles(draft: Draft, line: number): readonly HeadingStyle[] {
  const beside: HeadingStyle[] = []
  let siblings: readonly Section[] = draft.sections
  let deepest: Section | undefined
  for (;;) {
    const others = siblings.filter(section => section.line !== line && section.layout !== 'inline')
    const index = others.filter(section => section.line < line).length
    if (!index && deepest) break
    beside.unshift(styleAt(draft, others, index, firstForm(draft)))
    if (!index) break
    deepest = others[index - 1]!
    siblings = deepest.children
  }
  const below = deepest && styleBelow(draft, deepest, line)
  return below ? [beside[0]!, below, ...beside.slice(1)] : beside
}

function styleBelow(draft: Draft, parent: Section, line: number): HeadingStyle | undefined {
  const all = allSections(draft.sections).filter(
    section => section.line !== line && section.ordinal && section.layout !== 'inline',
  )
  const cousin = all.find(({level, line: at}) => level === parent.level + 1 && at !== line)
  const form = cousin?.ordinal?.form ?? (parent.ordinal && formBelow[parent.ordinal.form])
  if (!form) return undefined
  if (form === 'article') {
    const articles = all.filter(section => section.ordinal!.form === 'article' && section.line < line)
    return styleAt(draft, articles, articles.length, 'article')
  }
  const style = {
    ...styleAt(draft, cousin ? [cousin] : [], 0, form),
    ordinal: writeOrdinal(form, 1, cousin?.ordinal?.text),
    value: 1,
  }
  const {depth} = draft.lines[parent.line]!.line
  return cousin ? style : {...style, open: depth ? `${'#'.repeat(Math.min(depth + 1, 6))} ` : ''}
}

const firstForm = ({genre}: Draft) => (genre?.numbering === 'articles' ? ('chapter' as const) : ('chinese' as const))

function headed({open, ordinal, gap, close}: HeadingStyle, {marks}: Start, words: string): string {
  const bare = marks.trim() === ''
  const added = bare ? (marks ? open.replace(/^[ \t\u3000]+/, '') : open) : ''
  return added + ordinal + gap + words + (bare && words ? close : '')
}

/** Whether what is typed may be the beginning of `words`, their opening bracket typed full-width, half-width or not at all. */
function mayBecome(words: string, typed: string): boolean {
  const start = typed.replace(/^#+$/, '').replace('(', '（').replace(')', '）').toLowerCase()
  return words.startsWith(start) || words.replace(/^（/, '').startsWith(start)
}

function offer(
  kind: Offer['kind'],
  label: string,
  detail: string,
  {typed, span}: Start,
  text: string,
  words: readonly string[],
): Offer {
  const names = words.filter(word => word !== '').join(' ')
  return {kind, label, detail, span, text, filterText: names.startsWith(typed) ? names : `${typed} ${names}`}
}

function kindsAt({text}: Draft, offset: number, genres: readonly Genre[]): readonly Offer[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const found = /^文种[ \t\u3000]*[:：][ \t\u3000]*/.exec(text.slice(start, offset))
  if (!found) return []
  const typed = text.slice(start + found[0].length, offset)
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(offset, offset + 40)) ?? []
  const place = {marks: '', typed, span: {start: start + found[0].length, end: offset + rest.length}}
  const gap = /[ \t\u3000]$/.test(found[0]) || typed ? '' : ' '
  return genres
    .filter(({name, initials}) => name.startsWith(typed) || initials.startsWith(typed.toLowerCase()))
    .map(({name, group, initials}) => offer('genre', name, group, place, gap + name, [name, initials]))
}
