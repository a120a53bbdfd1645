import {charactersIn, charactersOf} from '../draft/characters'
import type {Draft, Section} from '../draft/draft'
import {isItemForm} from '../draft/ordinal'
import {allSections} from '../draft/outline'
import type {Span} from '../markdown/span'

/** How long a section is, to be shown behind its heading. */
export interface SectionLength {
  /** The end of the heading, in the draft. */
  readonly offset: number
  /** `1,230字`: without white space, the sections below it included. */
  readonly label: string
  readonly tooltip: string
}

/** The lengths of the sections whose headings end in a stretch of the draft. */
export function sectionLengths(draft: Draft, {start, end}: Span): readonly SectionLength[] {
  const seen = allSections(draft.sections).filter(
    section => isHeaded(section) && section.heading.end >= start && section.heading.end <= end,
  )
  const all = seen.length ? charactersOf(draft) : 0
  return seen.map(({heading, span}) => {
    const characters = charactersIn(draft, span)
    const label = `${String(characters).replace(/\B(?=(?:\d{3}){1,4}$)/gu, ',')}字`
    const share = Math.round((characters / Math.max(1, all)) * 100)
    return {offset: heading.end, label, tooltip: `本节${label}，约占全文的${share}%。空白不计，含下级各节。`}
  })
}

/** Neither a numbered sentence nor an item in a sentence has a heading to stand behind. */
const isHeaded = ({layout, ordinal}: Section): boolean =>
  layout !== 'inline' && layout !== 'clause' && !(ordinal && isItemForm(ordinal.form))
