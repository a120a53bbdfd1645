import type {LedgerFigure, Range} from '../../protocol'

/** What `figures` says of one file; also its part of `--format json`. */
export interface FileFigures {
  /** As given on the command line. */
  readonly file: string
  readonly genre: string | null
  readonly figures: readonly LedgerFigure[]
}

/** One quantity with different values in two or more files. */
export interface Difference {
  /** What is counted: `党员`. */
  readonly name: string
  /** `2025年`; empty where no draft names one. */
  readonly period: string
  readonly places: readonly {readonly file: string; readonly text: string; readonly range: Range}[]
}
