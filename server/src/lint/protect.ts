import type {Draft} from '../draft/draft'
import type {Line} from '../markdown/line'
import {holds, shift, sliceOf, touches, type Span} from '../markdown/span'
import type {Edit} from '../markdown/edit'
import type {Fix} from '../rules/rule'
import {linesIn} from './place'

/**
 * What stands between quotation marks or in the name of a work belongs to somebody else: a mend may change widths and
 * spaces there, but no Han character (受保护文字). Such a fix is dropped; its finding stays.
 *
 * `unit` is the text that the edits count from, `stretches` what is protected in it.
 */
export const permitted = (fixes: readonly Fix[], unit: string, stretches: (edit: Span) => readonly Span[]) =>
  fixes.filter(({edits}) => !edits.some(edit => rewrites(edit, unit, stretches)))

/** The stretches of a line that are protected, their brackets left out: `称“城管”为《办法》` gives `城管` and `办法`. */
export function protectedStretches({kind, prose}: Line): readonly Span[] {
  if (kind === 'quote') return [{start: 0, end: prose.length}]
  const stretches: Span[] = []
  for (let at = 0; at < prose.length; at++) {
    const closers = closersOf[prose[at]!]
    if (!closers) continue
    const end = closed(prose, at + 1, closers)
    stretches.push({start: at + 1, end})
    at = end
  }
  return stretches
}

/** The same for the lines that a stretch of the draft lies on. */
export const protectedInDraft =
  (draft: Draft) =>
  (span: Span): readonly Span[] =>
    linesIn(draft.lines, span).flatMap(({line, offset}) =>
      protectedStretches(line).map(stretch => shift(stretch, offset)),
    )

/**
 * Each opening mark with what ends it. Quotation marks turned the wrong way (`“甲“`) are common, so a second opening
 * mark ends too; quotations within quotations have marks of their own.
 */
const closersOf: Readonly<Record<string, string>> = {
  '“': '”“',
  '‘': '’‘',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '"': '"',
}

/** Where the stretch ends: a quotation that goes on in the next paragraph is not closed in this one. */
function closed(text: string, from: number, closers: string): number {
  for (let at = from; at < text.length; at++) if (closers.includes(text[at]!)) return at
  return text.length
}

function rewrites(edit: Edit, unit: string, stretches: (edit: Span) => readonly Span[]): boolean {
  if (hanOf(sliceOf(unit, edit.span)) === hanOf(edit.text)) return false
  const keeps = (stretch: Span) => holds(edit.span, stretch) && edit.text.includes(sliceOf(unit, stretch))
  return stretches(edit.span).some(stretch => touches(stretch, edit.span) && !keeps(stretch))
}

const hanOf = (text: string): string => text.match(/\p{Script=Han}/gu)?.join('') ?? ''
