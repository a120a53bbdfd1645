import type {Draft} from '../draft/draft'
import type {Line} from '../markdown/line'
import {someProtected} from '../markdown/quoted'
import {holds, shift, sliceOf, touches, type Span} from '../markdown/span'
import type {Edit} from '../markdown/edit'
import type {Fix} from '../rules/rule'
import {linesIn} from './place'

/** Whether a stretch of protected text at an edit answers yes. */
export type Protected = (edit: Span, asks: (stretch: Span) => boolean) => boolean

/**
 * What stands between quotation marks or in the name of a work, and the name of a person with an office, belongs to somebody else: a mend may change widths and
 * spaces there, but no Han character (受保护文字). Such a fix is dropped; its finding stays.
 *
 * `unit` is the text that the edits count from.
 */
export const permitted = (fixes: readonly Fix[], unit: string, isProtected: Protected): readonly Fix[] =>
  fixes.filter(({edits}) => !edits.some(edit => rewrites(edit, unit, isProtected)))

/** What is protected in a line; offsets count from its start. */
export const protectedInLine =
  (line: Line): Protected =>
  (edit, asks) =>
    someProtected(line, edit, asks)

/** The same for the lines of a draft. */
export const protectedInDraft =
  (draft: Draft): Protected =>
  (edit, asks) =>
    linesIn(draft.lines, edit).some(({line, offset}) =>
      someProtected(line, shift(edit, -offset), stretch => asks(shift(stretch, offset))),
    )

function rewrites(edit: Edit, unit: string, isProtected: Protected): boolean {
  if (hanOf(sliceOf(unit, edit.span)) === hanOf(edit.text)) return false
  const keeps = (stretch: Span) => holds(edit.span, stretch) && edit.text.includes(sliceOf(unit, stretch))
  return isProtected(edit.span, stretch => touches(stretch, edit.span) && !keeps(stretch))
}

const hanOf = (text: string): string => text.match(/\p{Script=Han}/gu)?.join('') ?? ''
