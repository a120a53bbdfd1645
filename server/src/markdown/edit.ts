import type {Span} from './span'

/** A change of a text: what the span covers is replaced. Offsets count from the start of that text. */
export interface Edit {
  readonly span: Span
  readonly text: string
}
