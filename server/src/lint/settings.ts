import type {Severity} from '../rules/rule'

/** What the writer chose. Read once at the edge from `unknown`; see `readSettings`. */
export interface Settings {
  /** By rule id or category: another severity, or off. The id wins over the category. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** Words that are right here, whatever a lexicon says. */
  readonly words: readonly string[]
}

export const defaultSettings: Settings = {rules: {}, words: []}
