import type {Span} from '../markdown/span'

/**
 * The forms of an ordinal (结构层次序数), each named by its example:
 * `一、` `（一）` `1.` `（1）` `①` · `一是` `第一，` `首先，` · `第一章` `第一节` `第一条` · `1.1`.
 */
export type OrdinalForm =
  | 'chinese'
  | 'chinese-paren'
  | 'arabic'
  | 'arabic-paren'
  | 'circled'
  | 'item-is'
  | 'item-nth'
  | 'item-adverb'
  | 'chapter'
  | 'section'
  | 'article'
  | 'decimal'

/** What is wrong with the way an ordinal is written, though it can be read. */
export type OrdinalFault =
  /** `（一）、` — GB/T 15834 appendix B: nothing follows the bracket. */
  | 'mark-after-paren'
  /** `1、` — the point `.` belongs after Arabic digits. */
  | 'enumeration-comma-after-arabic'
  /** `一.` `一，` `一 ` — the enumeration comma belongs after Chinese digits. */
  | 'wrong-mark-after-chinese'
  /** `1．` `1。` `1,` */
  | 'wrong-mark-after-arabic'
  /** `一 三 、` `（ 一）` — spaces inside. */
  | 'spaces-inside'
  /** `(一)` — half-width brackets. */
  | 'half-width-paren'
  /** `（一` `一）` — one bracket only. */
  | 'half-bracket'

/** An ordinal as it stands in a line. Offsets count from the start of the line. */
export interface Ordinal {
  readonly form: OrdinalForm
  /** 1 for `一、`; for `1.2` the last number. */
  readonly value: number
  /** From the first character to the last of the ordinal, its mark included, spaces after it excluded. */
  readonly span: Span
  readonly text: string
  readonly faults: readonly OrdinalFault[]
}
