import type {Draft, Section} from '../draft/draft'
import {labelled} from '../draft/ordinal'
import type {Span} from '../markdown/span'

/** A heading as breadcrumbs and 转到符号 show it. `name` is never empty; `span` holds `selection`. Offsets of the draft. */
export interface DraftSymbol {
  readonly name: string
  readonly kind: 'title' | 'heading'
  readonly span: Span
  readonly selection: Span
  readonly children: readonly DraftSymbol[]
}

const LONGEST_NAME = 40

/** The title with the sections below it, run-in headings and numbered sentences included, enumerations in a sentence not. */
export function symbolsOf(draft: Draft): readonly DraftSymbol[] {
  const sections = symbolsIn(draft.sections)
  if (!draft.title) return sections
  const {span, text} = draft.title
  const end = Math.max(span.end, draft.sections.at(-1)?.span.end ?? draft.text.length)
  const title = {name: named(text, ''), kind: 'title', span: {start: span.start, end}, selection: span} as const
  return [{...title, children: sections}]
}

const symbolsIn = (sections: readonly Section[]): readonly DraftSymbol[] =>
  sections
    .filter(({layout}) => layout !== 'inline')
    .map(({ordinal, title, span, heading, children}) => ({
      name: named(title, ordinal?.text ?? ''),
      kind: 'heading',
      span: {start: Math.min(span.start, heading.start), end: Math.max(span.end, heading.end)},
      selection: heading,
      children: symbolsIn(children),
    }))

function named(title: string, ordinal: string): string {
  const name = labelled(ordinal, title).replace(/\s+/g, ' ').trim()
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name || '（无题）'
}
