import type {Draft, Section} from '../draft/draft'
import type {Span} from '../markdown/span'
import type {Finding} from '../lint/finding'
import {writeOrdinal} from '../draft/ordinal'
import {ledgerOf} from './ledger'
import {escaped} from './markdown'
import {citationHover} from './referents/citations'
import {referentAt} from './referents/referent'
import {ruleSummary} from './ruleDocumentation'

/** What is shown beside the pointer: Markdown, and the stretch of the draft that it is about. */
export interface Hover {
  readonly span: Span
  readonly markdown: string
}

/** What was reckoned with the figure at an offset and the rules of the findings there, or else what is named or numbered there. */
export function hoverAt(draft: Draft, findings: readonly Finding[], offset: number): Hover | undefined {
  const here = findings.filter(({span}) => covers(span, offset))
  const figure = hoverOnFigure(draft, findings, here, offset)
  if (!here.length) return figure ?? hoverOnReferent(draft, offset) ?? hoverOnOrdinal(draft, offset)
  const rules = [...new Set(here.map(({rule}) => rule))]
  const start = Math.max(...here.map(({span}) => span.start))
  const end = Math.min(...here.map(({span}) => Math.max(span.end, offset)))
  const sections = [...(figure ? [figure.markdown] : []), ...rules.map(ruleSummary)]
  return {span: {start, end}, markdown: sections.join('\n\n---\n\n')}
}

/** What an abbreviation or an attachment is, or what the draft says of a document that it cites. */
function hoverOnReferent(draft: Draft, offset: number): Hover | undefined {
  const pointed = referentAt(draft, offset)
  if (!pointed || !covers(pointed.place.span, offset)) return citationHover(draft, offset)
  return {span: pointed.place.span, markdown: pointed.referent.markdown}
}

const covers = ({start, end}: Span, offset: number): boolean => start <= offset && offset < Math.max(end, start + 1)

/** The arithmetic of a figure, and what is found at another place about it; what is found here the editor shows itself. */
function hoverOnFigure(
  draft: Draft,
  findings: readonly Finding[],
  here: readonly Finding[],
  offset: number,
): Hover | undefined {
  const row = ledgerOf(draft, findings).find(({span}) => covers(span, offset))
  const shown = new Set(here.map(({message}) => message))
  const notes = row?.notes.filter(note => !shown.has(note)) ?? []
  if (!row || notes.length === 0) return undefined
  const title = `**${escaped(row.text)}** ${row.state === 'holds' ? '核算相符' : '核算不符'}`
  return {span: row.span, markdown: [title, ...notes.map(escaped)].join('\n\n')}
}

function hoverOnOrdinal(draft: Draft, offset: number): Hover | undefined {
  const found = sectionWithOrdinalAt(draft.sections, offset)
  if (!found) return undefined
  const {section, siblings} = found
  const {form, value, text, faults} = section.ordinal!
  const count = siblings.filter(({ordinal}) => ordinal?.form === form).length
  const right = writeOrdinal(form, value || 1, text)
  const lines = [
    `**结构层次序数** \`${text}\`：第 ${section.level} 层，同层共 ${count} 项`,
    ...(faults.length && right !== text ? [`通常写作 \`${right}\``] : []),
    '层次由高到低依次写作 `一、` `（一）` `1.` `（1）`；层次不多的，可以跳过 `（一）`。',
  ]
  return {span: spanOfOrdinal(section), markdown: lines.join('\n\n')}
}

function sectionWithOrdinalAt(
  siblings: readonly Section[],
  offset: number,
): {section: Section; siblings: readonly Section[]} | undefined {
  for (const section of siblings) {
    if (section.ordinal && covers(spanOfOrdinal(section), offset)) return {section, siblings}
    if (covers(section.span, offset)) {
      const below = sectionWithOrdinalAt(section.children, offset)
      if (below) return below
    }
  }
  return undefined
}

const spanOfOrdinal = ({ordinal}: Section): Span => ({
  start: ordinal!.offset,
  end: ordinal!.offset + ordinal!.text.length,
})
