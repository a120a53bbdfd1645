import type {Span} from '../markdown/span'

/** What a unit measures: `元` is money, `人次` people, `件` things, `平方米` a measure, `个月` time. */
export type UnitClass = 'money' | 'measure' | 'time' | 'age' | 'people' | 'things'

/**
 * How a number is meant: exactly; 余、多、以上、超过 `over` it; 近、不足、以下 `under` it; 约、左右 `about` it.
 */
export type Bound = 'exact' | 'over' | 'under' | 'about'

/** A number as it is written. Offsets count from the start of its line. */
export interface WrittenNumber {
  /** The number alone: `1.2万`, `百分之三十`, `三分之二`. */
  readonly span: Span
  readonly value: number
  /** The last place that is printed: 1 in 1686, 0.1 in 62.7, 1000 in 1.2万. */
  readonly step: number
  /** The upper end of a range: 20 in 15～20. */
  readonly to?: number
  readonly script: 'arabic' | 'chinese'
}

/**
 * A quantity (数量) that a sentence names. `share`: a number of a hundred or a fraction (62.7%, 三分之二, 一半; value 0.627);
 * `points`: 个百分点 (value 3 for three); `times`: 倍; `amount`: a number with a unit; `bare`: a number without any, as in a table.
 */
export interface Figure {
  readonly kind: 'share' | 'points' | 'times' | 'amount' | 'bare'
  readonly number: WrittenNumber
  readonly bound: Bound
  /** The unit as written, without 万 and 亿, which belong to the number; empty where there is none. */
  readonly unit: string
  readonly unitClass?: UnitClass
  /** Number and unit, with what bounds them: `近1.2万人次`. */
  readonly span: Span
  /** The clause that it stands in: from the mark before it to the mark behind (，、。；：！？ and brackets). */
  readonly clause: Span
  /** The sentence that it stands in. */
  readonly sentence: Span
}
