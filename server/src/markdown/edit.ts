import type {Span} from './span'

/** A change of a text: what the span covers is replaced. Offsets count from the start of that text. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** The text after edits that do not touch one another. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const {span, text: added} of inOrder(edits)) {
    result += text.slice(at, span.start) + added
    at = span.end
  }
  return result + text.slice(at)
}

/** Edits in the order of the text. */
export const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
