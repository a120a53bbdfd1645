import type {Span} from '../markdown/span'
import type {Fix, Rule, Severity} from '../rules/rule'

/** A report, placed in the draft and ranked. All offsets count from the start of the draft. */
export interface Finding {
  readonly rule: Rule
  readonly severity: Severity
  readonly span: Span
  readonly message: string
  readonly fixes: readonly Fix[]
  readonly related: readonly {readonly span: Span; readonly message: string}[]
  /** More than 1 where repeated findings were put into one. */
  readonly count: number
}
