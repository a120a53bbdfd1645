import type {PlacedLine} from '../markdown/block'
import {shift} from '../markdown/span'
import type {Section} from './draft'
import type {Heading} from './lineHeadings'
import type {Ordinal, OrdinalForm} from './ordinal'
import {rankOf} from './rank'

interface Open {
  readonly heading: Heading
  readonly children: Open[]
}

/** How often a form may start again below itself; a text of many rows one after the other is no deep tree. */
const MOST_RESTARTS = 2

const formOf = (heading: Heading): OrdinalForm | undefined => heading.ordinal?.form

/**
 * Hangs headings into a tree by a stack of open sections. A form already open goes on at its level; a form that starts
 * again at one below another form is a child (`（三）…：一、…二、…（四）`).
 *
 * @param end where the last section ends, in UTF-16 offsets of the draft.
 */
export function buildOutline(headings: readonly Heading[], lines: readonly PlacedLine[], end: number): Section[] {
  const root: Open[] = []
  const stack: Open[] = []
  for (const heading of headings) {
    stack.length = placeOf(heading, stack)
    const open: Open = {heading, children: []}
    ;(stack.at(-1)?.children ?? root).push(open)
    stack.push(open)
  }
  return close(root, lines, end, 1)
}

/** Every section of the draft in the order of the text, those below included. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  const known = flattened.get(sections)
  if (known) return known
  const all = flatten(sections, [])
  flattened.set(sections, all)
  return all
}

const flattened = new WeakMap<readonly Section[], readonly Section[]>()

function flatten(sections: readonly Section[], into: Section[]): Section[] {
  for (const section of sections) {
    into.push(section)
    flatten(section.children, into)
  }
  return into
}

/** How many open sections stay open above a new heading. */
function placeOf(heading: Heading, stack: readonly Open[]): number {
  if (heading.depth > 0) return placeOfMarkdown(heading, stack)
  const form = formOf(heading)
  if (!form) return placeOfUnnumbered(stack)
  if (form === 'decimal') return placeOfDecimal(heading, stack)
  const value = heading.ordinal!.value
  const same = stack.flatMap((open, at) => (formOf(open.heading) === form ? [at] : []))
  if (!same.length) return childOf(stack, rankOf(form))
  const top = stack.at(-1)!
  if (value === 1 && same.length <= MOST_RESTARTS && restarts(heading, top, form)) return stack.length
  const next = same.filter(at => stack[at]!.heading.ordinal!.value + 1 === value).at(-1)
  return next ?? same.at(-1)!
}

/** `1.1` stands below `1` and beside `1.2`: the numbers between the points say how deep. */
function placeOfDecimal(heading: Heading, stack: readonly Open[]): number {
  const depthOf = (of: Heading): number => of.ordinal!.text.match(/\d+/g)!.length
  const at = stack.findIndex(
    ({heading: open}) => formOf(open) === 'decimal' && open.layout !== 'inline' && depthOf(open) >= depthOf(heading),
  )
  return at < 0 ? stack.length : at
}

/** Whether `一` opens a row of its own below the section that is open, instead of repeating that section's own row. */
function restarts(heading: Heading, top: Open, form: OrdinalForm): boolean {
  // Chapters and articles stand below nothing of a lower rank.
  if (rankOf(form) <= rankOf('article')) return false
  if (formOf(top.heading) !== form)
    return rankOf(formOf(top.heading) ?? 'chapter') < rankOf(form) || heading.layout !== 'inline'
  if (heading.layout === 'inline' && top.heading.layout !== 'inline') return true
  return top.heading.ordinal!.value > 1 && heading.layout === top.heading.layout && heading.layout !== 'inline'
}

/** Markdown's own depth wins where both have one; an ordinal decides between headings of equal depth. */
function placeOfMarkdown(heading: Heading, stack: readonly Open[]): number {
  const form = formOf(heading)
  const at = stack.findIndex(({heading: open}) => {
    if (open.depth === 0) return true
    if (open.depth > heading.depth) return true
    if (open.depth < heading.depth) return false
    return !form || !formOf(open) || rankOf(form) <= rankOf(formOf(open)!)
  })
  return at < 0 ? stack.length : at
}

/** A bold or bare heading stands beside the last one of its kind, else below what is open. */
function placeOfUnnumbered(stack: readonly Open[]): number {
  const at = stack.findIndex(({heading}) => !heading.ordinal && heading.depth === 0)
  return at < 0 ? withoutItems(stack) : at
}

/** Below the deepest open section whose form ranks higher. */
function childOf(stack: readonly Open[], rank: number): number {
  const at = stack.findIndex(({heading}) => {
    const form = formOf(heading)
    return heading.depth === 0 && form !== undefined && rankOf(form) > rank
  })
  return at < 0 ? stack.length : at
}

function withoutItems(stack: readonly Open[]): number {
  const at = stack.findIndex(({heading}) => heading.depth === 0 && heading.layout === 'inline')
  return at < 0 ? stack.length : at
}

function close(siblings: readonly Open[], lines: readonly PlacedLine[], end: number, level: number): Section[] {
  return siblings.map(({heading, children}, index): Section => {
    const following = siblings[index + 1]?.heading
    const ends = following ? startOf(following, lines) : end
    const start = startOf(heading, lines)
    const {ordinal, title, heading: span} = atOffset(heading, lines[heading.line]!.offset)
    // Written out, since there may be thousands in each version: copying by `...` would cost several times as much.
    return {
      ordinal,
      layout: heading.layout,
      level,
      title,
      heading: span,
      span: {start, end: Math.max(start, ends)},
      line: heading.line,
      children: close(children, lines, Math.max(start, ends), level + 1),
    }
  })
}

/** What a section has of its heading alone. */
export type AtOffset = Pick<Section, 'ordinal' | 'title' | 'heading'>

/** The same of a heading whose line starts at an offset. */
export function atOffset({ordinal, title, span}: Heading, offset: number): AtOffset {
  return {
    ordinal: ordinal && placedOrdinal(ordinal, offset + ordinal.span.start),
    title,
    heading: shift(span, offset),
  }
}

/** An ordinal where it stands in the draft. */
export const placedOrdinal = (
  {form, value, span, text, faults}: Ordinal,
  offset: number,
): NonNullable<Section['ordinal']> => ({form, value, span, text, faults, offset})

/** A section starts with its line; one inside a paragraph starts with its ordinal. */
function startOf(heading: Heading, lines: readonly PlacedLine[]): number {
  const {offset} = lines[heading.line]!
  return heading.layout === 'inline' ? offset + heading.span.start : offset
}
