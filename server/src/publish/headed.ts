import type {Draft, Section} from '../draft/draft'
import {findHeadings} from '../draft/headings'
import {hanLength} from '../markdown/han'
import type {OrdinalForm} from '../draft/ordinal'
import {buildOutline} from '../draft/outline'
import type {Span} from '../markdown/span'
import type {Role} from './pageDocument'

/** What of a line is set as a heading. */
export interface Headed {
  readonly role: HeadingRole
  /** The stretch in the heading's face, from the start of the draft; its end mark belongs to it where one follows. */
  readonly span: Span
  /** Whether the line is nothing but the heading. */
  readonly whole: boolean
  /** A chapter (章) or section (节) of rules stands in the middle. */
  readonly centred: boolean
}

export type HeadingRole = Extract<Role, `heading-${number}`>

/** The headings of a draft by the index of their line, those within the attachments from line `attached` on too. */
export function headedLines(draft: Draft, attached: number): ReadonlyMap<number, Headed> {
  const found = new Map<number, Headed>()
  collect(draft, draft.sections, false, found)
  if (attached < draft.lines.length) collect(draft, attachedSections(draft, attached), false, found)
  if (/[纪紀]要/.test(draft.genre?.name ?? '')) collectPresent(draft, found)
  return found
}

/** In minutes (纪要) the words 出席, 请假 and 列席 are set as a heading is, the names as text: 10.3. */
function collectPresent({lines}: Draft, found: Map<number, Headed>): void {
  lines.forEach(({line, offset}, index) => {
    const word = /^[\s\u3000*]*(?:出席|列席|[请請]假|缺席)(?:人[员員])?[：:]/.exec(line.text)?.[0]
    const span = {start: offset, end: offset + (word?.length ?? 0)}
    if (word && !found.has(index)) found.set(index, {role: 'heading-1', span, whole: false, centred: false})
  })
}

const attachedSections = (draft: Draft, from: number): readonly Section[] =>
  buildOutline(findHeadings(draft.lines, from, draft.lines.length).all, draft.lines, draft.text.length)

/** The items of an article (第×条) are text, however short their first sentence is. */
function collect(draft: Draft, sections: readonly Section[], inArticle: boolean, found: Map<number, Headed>): void {
  for (const section of sections) {
    const isArticle = section.ordinal?.form === 'article'
    const headed = inArticle ? undefined : headedBy(draft, section)
    if (headed && !found.has(section.line)) found.set(section.line, headed)
    collect(draft, section.children, inArticle || isArticle, found)
  }
}

function headedBy({text}: Draft, {ordinal, layout, level, heading}: Section): Headed | undefined {
  if (layout === 'inline') return undefined
  const form = ordinal?.form
  const centred = form === 'chapter' || form === 'section'
  if (form === 'article') {
    const span = {start: ordinal!.offset, end: ordinal!.offset + ordinal!.text.length}
    return {role: 'heading-1', span, whole: false, centred}
  }
  if (layout === 'clause' || (form && items.has(form))) return undefined
  if (layout !== 'own-line' && isSentence(text.slice(heading.start, heading.end))) return undefined
  const role = form ? roleOfForm(form, ordinal!.text) : roleOfLevel(level)
  return {role, span: {start: heading.start, end: withMark(text, heading.end)}, whole: layout === 'own-line', centred}
}

/** A first sentence that is too long for a heading, or of several clauses, is text that is numbered. */
const isSentence = (words: string): boolean => words.includes('；') || hanLength(words) > longestRunIn

const longestRunIn = 30

const items: ReadonlySet<OrdinalForm> = new Set(['item-is', 'item-nth', 'item-adverb'])

/** The level that a form stands for, whatever stands above it: 7.3.3. */
function roleOfForm(form: OrdinalForm, text: string): HeadingRole {
  switch (form) {
    case 'chapter':
    case 'article':
    case 'chinese':
      return 'heading-1'
    case 'section':
    case 'chinese-paren':
      return 'heading-2'
    case 'arabic':
      return 'heading-3'
    case 'decimal':
      return roleOfLevel(text.match(/\d+/g)?.length ?? 1)
    default:
      return 'heading-4'
  }
}

const roleOfLevel = (level: number): HeadingRole => `heading-${Math.min(4, Math.max(1, level)) as 1 | 2 | 3 | 4}`

/** Past the mark that ends a heading within its paragraph, and past the marks of bold before it. */
function withMark(text: string, end: number): number {
  const mark = /^[*_]*[。：:！？；]/.exec(text.slice(end, end + 8))
  return end + (mark?.[0].length ?? 0)
}
