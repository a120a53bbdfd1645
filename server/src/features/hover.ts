import type {Draft, Section} from '../draft/draft'
import type {Span} from '../markdown/span'
import type {Finding} from '../lint/finding'
import {writeOrdinal} from '../draft/ordinal'
import {ruleSummary} from './ruleDocumentation'

/** What is shown beside the pointer: Markdown, and the stretch of the draft that it is about. */
export interface Hover {
  readonly span: Span
  readonly markdown: string
}

/** The rules of the findings at an offset, or else what the ordinal there is. */
export function hoverAt(draft: Draft, findings: readonly Finding[], offset: number): Hover | undefined {
  const here = findings.filter(({span}) => covers(span, offset))
  if (!here.length) return hoverOnOrdinal(draft, offset)
  const rules = [...new Set(here.map(({rule}) => rule))]
  const start = Math.max(...here.map(({span}) => span.start))
  const end = Math.min(...here.map(({span}) => Math.max(span.end, offset)))
  return {span: {start, end}, markdown: rules.map(ruleSummary).join('\n\n---\n\n')}
}

const covers = ({start, end}: Span, offset: number): boolean => start <= offset && offset < Math.max(end, start + 1)

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
