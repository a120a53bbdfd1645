import type {Draft, DraftLine} from '../draft/draft'
import type {LineKind} from '../markdown/line'
import type {Edit} from '../markdown/edit'
import type {Finding} from './finding'
import {lineAt} from './place'
import {suppressionText} from './suppression'

/**
 * Writes the comment that silences a finding on the line before it, with the line's own indentation and `>` marks, so
 * that lists and quotations go on around it. An HTML comment ends with its line, so the next line starts afresh with or
 * without a blank line between; before a row of a table it goes before the table.
 *
 * Undefined where a comment on a line cannot do it: one finding that stands for many, code, the inside of HTML, the
 * front matter. {@link suppressAllEdit} always can.
 */
export function suppressionEdit(draft: Draft, finding: Finding, reason = ''): Edit | undefined {
  const index = coveredLine(draft.lines, finding.span.start)
  if (finding.count > 1 || index === undefined) return undefined
  const first = firstOfKind(draft.lines, index, 'table')
  const {line, offset} = draft.lines[first]!
  if (line.kind === 'code' || (line.kind === 'html' && firstOfKind(draft.lines, index, 'html') < index))
    return undefined
  const byteOrderMark = line.text.startsWith('\uFEFF') ? 1 : 0
  const at = offset + byteOrderMark
  const text =
    marksOf(line.text.slice(byteOrderMark)) + suppressionText(finding.rule.id, reason, false) + lineEndOf(draft)
  return {span: {start: at, end: at}, text}
}

/** Writes the comment that silences the finding's rule in the whole draft, on the first line after the front matter. */
export function suppressAllEdit(draft: Draft, finding: Finding, reason = ''): Edit {
  const top = draft.frontMatter.span.end
  const at = draft.text.startsWith('\uFEFF', top) ? top + 1 : top
  return {span: {start: at, end: at}, text: suppressionText(finding.rule.id, reason, true) + lineEndOf(draft)}
}

const marksOf = (text: string): string => /^[ \t>]*/.exec(text)![0]

/** The line that a comment must stand before to cover an offset: blank lines belong to the line above them. */
function coveredLine(lines: readonly DraftLine[], offset: number): number | undefined {
  let index = lineAt(lines, offset)
  while (index >= 0 && lines[index]!.line.kind === 'blank') index--
  return index < 0 ? undefined : index
}

/** Steps back over the lines of the same kind, if the line is of that kind at all. */
function firstOfKind(lines: readonly DraftLine[], index: number, kind: LineKind): number {
  let first = index
  if (lines[index]!.line.kind !== kind) return first
  while (lines[first - 1]?.line.kind === kind) first--
  return first
}

/** The line end that the draft uses. */
function lineEndOf({text, lines}: Draft): string {
  const first = lines[0]
  const end = first ? first.offset + first.line.text.length : 0
  if (text.startsWith('\r\n', end)) return '\r\n'
  return text[end] === '\r' ? '\r' : '\n'
}
