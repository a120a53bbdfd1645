import type {Section} from './draft'
import {isCommonHan} from '../markdown/han'
import type {Span} from '../markdown/span'

/** A section with an ordinal. */
export type Numbered = Section & {readonly ordinal: NonNullable<Section['ordinal']>}

/** Whether a section has an ordinal. */
export const isNumbered = (section: Section): section is Numbered => section.ordinal !== undefined

/** Ordinals that count together: of one form, and for `1.2` of one number before the point. */
export const kindOf = ({ordinal: {form, text}}: Numbered): string =>
  form === 'decimal' ? `decimal ${text.replace(/(?<!\d)\d+[.．]?$/, '')}` : form === 'item-nth' ? text[0]! : form

/** Sections by their kind, each row in the order given. */
export function byKind(sections: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const rows = new Map<string, Numbered[]>()
  for (const section of sections) {
    const kind = kindOf(section)
    const row = rows.get(kind)
    if (row) row.push(section)
    else rows.set(kind, [section])
  }
  return [...rows.values()]
}

/** Where the ordinal stands in the draft. */
export const spanOf = ({ordinal: {offset, text}}: Numbered): Span => ({start: offset, end: offset + text.length})

/** Whether what follows an ordinal shows that it names items of another text: `（二）、（三）项的规定`. */
export const isReference = (after: string): boolean =>
  (!isCommonHan(after.charCodeAt(0)) || '和至项款条'.includes(after[0]!)) &&
  /^\s*(?:[、和至]\s*)?(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[项款条](?:规定|所|的|、|和|或|情形|之|至))/.test(
    after.slice(0, 12),
  )
