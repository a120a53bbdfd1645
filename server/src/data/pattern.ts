/** What is asked of a pattern, be it an expression of ours or one of the linear-time engine that runs an organisation's own. */
export interface Pattern {
  /** As it is written in the file. */
  readonly source: string
  test(text: string): boolean
  /** The first place that fits, from the start of the text. */
  exec(text: string): PatternMatch | null
}

/** The text that fits, and where it starts. */
export interface PatternMatch {
  readonly 0: string
  readonly index: number
}

/** Why a pattern is not taken, for the writer. */
export interface RefusedPattern {
  readonly reason: string
}

/** Makes a pattern of its source, with a time that grows with the length of the text only. */
export type PatternEngine = (source: string) => Pattern | RefusedPattern

/** Stands in for an engine that is not there. */
export const noPatterns: PatternEngine = () => ({reason: '现在的编辑器里用不了正则表达式。'})
