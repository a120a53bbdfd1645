import type {Draft} from '../draft/draft'
import {protectedStretches} from '../markdown/quoted'
import {holds, shift, sliceOf, touches, type Span} from '../markdown/span'
import type {Edit} from '../markdown/edit'
import type {Fix} from '../rules/rule'
import {linesIn} from './place'

/**
 * What stands between quotation marks or in the name of a work, and the name of a person with an office, belongs to somebody else: a mend may change widths and
 * spaces there, but no Han character (受保护文字). Such a fix is dropped; its finding stays.
 *
 * `unit` is the text that the edits count from, `stretches` what is protected in it.
 */
export const permitted = (fixes: readonly Fix[], unit: string, stretches: (edit: Span) => readonly Span[]) =>
  fixes.filter(({edits}) => !edits.some(edit => rewrites(edit, unit, stretches)))

/** The same for the lines that a stretch of the draft lies on. */
export const protectedInDraft =
  (draft: Draft) =>
  (span: Span): readonly Span[] =>
    linesIn(draft.lines, span).flatMap(({line, offset}) =>
      protectedStretches(line).map(stretch => shift(stretch, offset)),
    )

function rewrites(edit: Edit, unit: string, stretches: (edit: Span) => readonly Span[]): boolean {
  if (hanOf(sliceOf(unit, edit.span)) === hanOf(edit.text)) return false
  const keeps = (stretch: Span) => holds(edit.span, stretch) && edit.text.includes(sliceOf(unit, stretch))
  return stretches(edit.span).some(stretch => touches(stretch, edit.span) && !keeps(stretch))
}

const hanOf = (text: string): string => text.match(/\p{Script=Han}/gu)?.join('') ?? ''
