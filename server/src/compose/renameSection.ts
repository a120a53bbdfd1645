import type {Draft, Section} from '../draft/draft'
import {readOrdinal} from '../draft/ordinal'
import {isNumbered, spanOf} from '../draft/rows'
import type {Edit} from '../markdown/edit'
import type {Span} from '../markdown/span'
import type {Refusal} from './refusal'

/**
 * Gives a section another heading: its words are replaced; ordinal, `#`, bold and end mark stay. Words elsewhere that name the
 * section stay too.
 */
export function renameSection(draft: Draft, section: Section, title: string): readonly Edit[] | Refusal {
  const reason = reasonNotToRename(section)
  if (reason !== undefined) return {reason}
  const words = cleaned(title, section)
  if (words === '') return {reason: '标题不能为空。'}
  if (section.layout === 'run-in' && /[。！？!?]./.test(words))
    return {reason: '这个标题和正文写在一段里，标题中间不能有句号。'}
  const span = wordsSpan(draft, section)
  return draft.text.slice(span.start, span.end) === words ? [] : [{span, text: words}]
}

/** Why a section has no heading that could be given another name. */
export function reasonNotToRename({layout}: Section): string | undefined {
  if (layout === 'inline') return '它写在一段话的中间，没有标题；请直接在稿中改写。'
  if (layout === 'clause') return '它是一整句话，不是标题；请直接在稿中改写。'
  return undefined
}

/** The words without line ends, an ordinal like the one that is there, and an end mark. */
function cleaned(title: string, {ordinal}: Section): string {
  const lines = title.split(/[\r\n]/).map(line => line.trim())
  const line = lines.filter(Boolean).join(' ')
  const typed = readOrdinal(line, 0)
  const words = ordinal && typed?.form === ordinal.form ? line.slice(typed.span.end) : line
  return words.replace(/^[\s\u3000*#]+/, '').replace(/(?<![\s\u3000*。：:])[\s\u3000*。：:]+$/, '')
}

function wordsSpan({text}: Draft, section: Section): Span {
  const from = isNumbered(section) ? spanOf(section).end : section.heading.start
  const heading = text.slice(from, section.heading.end)
  const before = /^[\s\u3000*]*/.exec(heading)![0].length
  const after = /(?<![\s\u3000*。：:；;])[\s\u3000*。：:；;]*$/.exec(heading)![0].length
  return {start: from + before, end: Math.max(from + before, section.heading.end - after)}
}
