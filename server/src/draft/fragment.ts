import type {Draft} from './draft'
import {isItemForm} from './ordinal'

/** Why a text is read as a piece (片段) of a longer draft. */
export type Cut = 'no-title' | 'starts-late' | 'stops-short'

/**
 * Whether the text is a piece of a draft: it has no title, its first number is not the first, or its last line stops in the
 * middle of a sentence. What is missing there may stand in the rest.
 */
export function cutOf(draft: Draft): Cut | undefined {
  const {title, sections} = draft
  if (!title) return 'no-title'
  const first = sections.find(({layout}) => layout !== 'inline')?.ordinal
  if (first && !isItemForm(first.form) && first.form !== 'decimal' && first.value > 1) return 'starts-late'
  return stopsShort(draft) ? 'stops-short' : undefined
}

const LONG_ENOUGH = 30

/** Whether the body ends in a long line without an end mark, and nothing stands below it. */
function stopsShort({lines, closing, signature, issueDate, attachments}: Draft): boolean {
  if (closing || signature || issueDate || attachments.length) return false
  const last = lines.findLast(({line}) => line.kind !== 'blank')
  if (last?.line.kind !== 'prose' || last.part !== 'body') return false
  const text = last.line.text.trimEnd()
  return text.length >= LONG_ENOUGH && /[\p{Script=Han}，、；]$/u.test(text)
}
