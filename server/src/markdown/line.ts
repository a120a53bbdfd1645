import type {Span} from './span'

/**
 * What a physical line is to Markdown.
 *
 * `prose` stands for paragraph text at any depth that has no better name; `item` for the first line of a list item,
 * `quote` for any line with a `>` of its own; `rule` for a thematic break (`---`).
 */
export type LineKind = 'blank' | 'prose' | 'heading' | 'item' | 'quote' | 'table' | 'code' | 'html' | 'rule'

/**
 * One physical line: the unit that local rules read and that their results are remembered by.
 * Lines that are equal in all fields are the identical object as long as either stands in the draft.
 * Offsets count from the start of the line.
 */
export interface Line {
  /** The source, without its line end. */
  readonly text: string
  readonly kind: LineKind
  /** For a heading, how many `#`; 0 otherwise. */
  readonly depth: number
  /**
   * What a reader reads, as long as `text`: Markdown's own marks (`#`, `**`, code, link targets, HTML, comments,
   * table bars) are each masked by {@link MASK}, everything else stands where it stood.
   */
  readonly prose: string
  /** Where the content starts, after indentation (U+3000 too) and Markdown's own marks. */
  readonly contentStart: number
  /** Bold stretches without their marks: `**一、概况。**正文` gives the span of `一、概况。`. */
  readonly strong: readonly Span[]
}

/** Stands in `prose` for a character that is no text. No rule may match it. */
export const MASK = '\uFFFC'
