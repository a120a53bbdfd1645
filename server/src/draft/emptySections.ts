import type {Draft, Section} from './draft'

/**
 * The sections with a heading on a line of its own and nothing below it before the next one. Where most of a row has no
 * text, the row is a list and not a row of headings; the last section of an unsigned draft is still being written.
 */
export function emptySections(draft: Draft): readonly Section[] {
  return emptyIn(draft.sections, draft)
}

function emptyIn(row: readonly Section[], draft: Draft): readonly Section[] {
  const empty = row.filter(section => isEmpty(section, draft))
  const here = empty.length * 2 <= row.length ? empty.filter(section => !isStillWritten(section, draft)) : []
  return [...here, ...row.flatMap(({children}) => emptyIn(children, draft))]
}

const isEmpty = (section: Section, draft: Draft): boolean =>
  section.layout === 'own-line' &&
  section.children.length === 0 &&
  section.ordinal?.form !== 'article' &&
  !hasText(section, draft)

function hasText({line: from, span}: Section, {lines}: Draft): boolean {
  for (let at = from + 1; at < lines.length && lines[at]!.offset < span.end; at++) {
    if (lines[at]!.line.kind !== 'blank') return true
  }
  return false
}

/** The last section of a draft that has not been signed yet: the writer may be about to write it. */
const isStillWritten = ({span}: Section, {body, signature, closing, issueDate, text}: Draft): boolean =>
  span.end >= body.end && !signature && !closing && !issueDate && text.slice(span.end).trim() === ''
