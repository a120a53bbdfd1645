import {formBelow, styleAt, type HeadingStyle} from '../../compose/numbering'
import {withoutTabStops} from '../../compose/tabStops'
import type {Draft, PartState, Section} from '../../draft/draft'
import {writeOrdinal} from '../../draft/ordinal'
import {allSections} from '../../draft/outline'
import type {Here} from './here'
import {initialsOf} from './initials'
import {mayBecome, offerOf, type Offer} from './offer'
import type {Start} from './start'

/** The next ordinals of a line: beside the sections that are open there, deepest first, then below them. */
export function ordinals(draft: Draft, {line}: Here, start: Start): readonly Offer[] {
  return nextStyles(draft, line).flatMap(style => {
    if (!style.ordinal || !mayBecome(style.ordinal, start.typed)) return []
    const content = {kind: 'ordinal', label: style.ordinal, detail: '下一个序数'} as const
    return [offerOf(start, {...content, text: headed(style, start, '')})]
  })
}

/** The headings of the kind that are not there yet, written as the draft writes its own; those that belong here first. */
export function headings(draft: Draft, here: Here, start: Start): readonly Offer[] {
  const {line} = here
  const siblings = draft.sections.filter(section => section.line !== line)
  const index = siblings.filter(section => section.line < line).length
  const style = styleAt(draft, siblings, index, firstForm(draft))
  const missing = new Map(draft.parts.flatMap(part => unwritten(draft, part, here)))
  const offers = (draft.genre?.parts ?? []).flatMap(({id, name, template, why}) => {
    const heading = withoutTabStops(template.heading)
    const after = missing.get(id)
    if (!heading || after === undefined) return []
    const initials = initialsOf(heading)
    if (![style.ordinal + heading, heading, initials].some(words => mayBecome(words, start.typed))) return []
    const label = style.ordinal + style.gap + heading
    const words = [label, heading, initials, initialsOf(name)]
    const text = headed(style, start, heading)
    const offer = offerOf(start, {kind: 'heading', label, detail: name, documentation: why, text, words})
    return [{offer, isHere: belongsHere(draft, here, after)}]
  })
  return [...offers.filter(({isHere}) => isHere), ...offers.filter(({isHere}) => !isHere)].map(({offer}) => offer)
}

/** Where a part without a heading belongs; a sentence of the opening may prove it before the first section is written. */
function unwritten({sections}: Draft, part: PartState, {placed: {offset}}: Here): readonly [string, number][] {
  if (part.state === 'missing') return [[part.id, part.after]]
  return sections.length === 0 && !part.section ? [[part.id, offset]] : []
}

/** Whether a part that belongs behind `after` would stand right there if it were put into this line: no section between. */
function belongsHere({sections}: Draft, {line, placed: {offset}}: Here, after: number): boolean {
  const [from, to] = [Math.min(after, offset), Math.max(after, offset)]
  return !sections.some(section => section.line !== line && section.span.start >= from && section.span.start < to)
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
