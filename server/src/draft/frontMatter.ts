import type {Span} from '../markdown/span'

/** The block of `键: 值` lines between `---` at the top of a draft. */
export interface FrontMatter {
  /** Both fences included, with the last line end; empty at 0 where there is none. */
  readonly span: Span
  /** Keys as written; a full-width colon is read as a half-width one. */
  readonly values: Readonly<Record<string, string>>
}
