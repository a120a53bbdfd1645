import type {Span} from '../markdown/span'
import type {Face, Role} from './pageDocument'

/** A piece of one line. Lengths are in ems of the body's size (3号, 16 points): a line of the body has 28. */
export interface PlacedRun {
  readonly text: string
  readonly face: Face
  readonly bold: boolean
  /** From the left edge of the text area (版心), before the line is spread. */
  readonly left: number
  readonly width: number
  /** The size of the type in points. */
  readonly size: number
}

/**
 * One line of type. `Source` tells what of the draft it shows: a span of offsets, or whatever a face makes of it. Heights are in
 * lines of the page: a page has 22.
 */
export interface PlacedLine<Source = Span> {
  readonly kind: 'line'
  readonly role: Role
  /** From the top of the text area. */
  readonly top: number
  readonly height: number
  readonly runs: readonly PlacedRun[]
  /**
   * Where a full line of a paragraph ends, in ems from the left edge: its characters are spread evenly up to there (两端对齐), as Word
   * does. Absent for the last line of a paragraph and for lines that are not justified.
   */
  readonly spreadTo?: number
  /** Absent for what the page adds by itself. */
  readonly source?: Source
}

/** A row of a table on this page; a row that does not fit goes to the next page whole, under the repeated head. */
export interface PlacedRow<Source = Span> {
  readonly kind: 'row'
  /** The head, here or repeated from an earlier page. */
  readonly head: boolean
  readonly top: number
  readonly height: number
  /** From the left edge of the text area to the right, each with its lines. */
  readonly cells: readonly {
    readonly left: number
    readonly width: number
    readonly lines: readonly PlacedLine<Source>[]
  }[]
  readonly source?: Source
}

/** A rule across the text area: the red line below the 版头, the thin and thick ones of the 版记. */
export interface PlacedRule {
  readonly kind: 'rule'
  /** In lines of the page, from the top of the text area. */
  readonly top: number
  readonly colour: 'red' | 'black'
  /** In millimetres. */
  readonly thickness: number
}

/** Heights and widths on a lying page are those of the turned text area, 225 mm wide and 156 mm high. */
export interface Page<Source = Span> {
  /** As it is printed at the foot (页码), right on odd pages and left on even ones; `null` where none is printed. */
  readonly number: number | null
  readonly side: 'odd' | 'even'
  readonly lying: boolean
  readonly content: readonly (PlacedLine<Source> | PlacedRow<Source> | PlacedRule)[]
}
