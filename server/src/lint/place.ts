import type {DraftLine} from '../draft/draft'
import {countBefore} from '../markdown/search'
import {shift, type Span} from '../markdown/span'
import type {Finding} from './finding'

/** The finding moved right by `by` characters, all its spans with it. */
export function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding
  const {span, fixes, related} = finding
  return {
    ...finding,
    span: shift(span, by),
    fixes: fixes.map(fix => ({...fix, edits: allMoved(fix.edits, by)})),
    related: allMoved(related, by),
  }
}

const allMoved = <T extends {readonly span: Span}>(items: readonly T[], by: number): readonly T[] =>
  items.map(item => ({...item, span: shift(item.span, by)}))

/** The index of the line that holds an offset (its line end included), -1 before the first line. */
export const lineAt = (lines: readonly DraftLine[], offset: number): number =>
  countBefore(lines, line => line.offset <= offset) - 1

/** The lines that a span lies on. */
export const linesIn = (lines: readonly DraftLine[], span: Span): readonly DraftLine[] =>
  lines.slice(Math.max(0, lineAt(lines, span.start)), lineAt(lines, span.end) + 1)
