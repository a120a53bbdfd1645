import type {Span} from './span'

/** A change of a text: what the span covers is replaced. Offsets count from the start of that text. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** The text after edits that do not overlap, given in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of inOrder(edits)) {
    if (edit.span.start < at) throw new RangeError('edits overlap')
    result += text.slice(at, edit.span.start) + edit.text
    at = edit.span.end
  }
  return result + text.slice(at)
}

/** Edits in the order of the text. */
export const inOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort(compareEdits)

/** By place; what is inserted before a stretch comes before the change of the stretch. */
export const compareEdits = (a: Edit, b: Edit): number => a.span.start - b.span.start || a.span.end - b.span.end
