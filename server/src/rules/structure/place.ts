import type {Draft, Section} from '../../draft/draft'
import {labelled} from '../../draft/ordinal'
import type {Span} from '../../markdown/span'

/** A draft that has hardly begun lacks everything; nothing is said of it before this many characters. */
const BEGUN = 100

/** Whether there is enough text to speak of what is missing. */
export function hasBody({body, lines}: Draft): boolean {
  let length = 0
  for (const {line, offset} of lines) {
    if (offset >= body.start && offset < body.end && line.kind !== 'html') length += line.text.length
    if (length >= BEGUN) return true
  }
  return false
}

/** Where a finding about the draft as a whole is shown: at the title, else at the first line. */
export function headSpan(draft: Draft): Span {
  if (draft.title) return firstLineOf(draft.text, draft.title.span)
  const first = draft.lines.find(({line}) => line.kind !== 'blank' && line.kind !== 'html')
  if (!first) return {start: 0, end: 0}
  const start = first.offset + first.line.contentStart
  return {start, end: Math.min(first.offset + first.line.text.length, start + 20)}
}

function firstLineOf(text: string, {start, end}: Span): Span {
  const stop = text.slice(start, end).search(/[\r\n]/)
  return {start, end: stop < 0 ? end : start + stop}
}

const LONGEST_NAME = 20

/** How a section is called in a message: `二、存在问题`, long titles cut. */
export function sectionName({ordinal, title}: Section): string {
  const short = title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME)}…` : title
  return labelled(ordinal?.text ?? '', short)
}
