import type {Genre} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import type {Span} from '../markdown/span'
import type {FrontMatter} from './frontMatter'
import type {Ordinal} from './ordinal'
import type {ReadCache} from './readCache'

/** Where in the draft a line stands; what a local rule may know besides its line. */
export type Part =
  'title' | 'salutation' | 'lead' | 'body' | 'heading' | 'closing' | 'signature' | 'date' | 'note' | 'attachment'

/**
 * How a heading is written: on a line of its own; as the first sentence of its paragraph; as a whole numbered sentence
 * (no heading at all); inside a paragraph; glued to its body.
 */
export type Layout = 'own-line' | 'run-in' | 'clause' | 'inline' | 'merged'

/** A numbered or headed section and what hangs below it. Offsets count from the start of the draft. */
export interface Section {
  /** Undefined for a Markdown or bold heading without a number. Its `offset` is where it starts in the draft. */
  readonly ordinal: (Ordinal & {readonly offset: number}) | undefined
  readonly layout: Layout
  /** 1 for the highest level in the draft. */
  readonly level: number
  /** The heading's words without ordinal and end mark. */
  readonly title: string
  /** From the ordinal (or `#`) to the end of the heading. */
  readonly heading: Span
  /** From the start of the heading's line to the start of the next section of the same or a higher level. */
  readonly span: Span
  /** The index in `Draft.lines` of the line that holds the heading. */
  readonly line: number
  readonly children: readonly Section[]
}

/** A line of the draft with its place. */
export interface DraftLine extends PlacedLine {
  readonly part: Part
}

/** A frame part (title, salutation, …) that was found. Offsets count from the start of the draft. */
export interface FoundPart {
  readonly part: Part
  readonly span: Span
  readonly text: string
}

/** Whether a part of the kind is there. */
export type PartState =
  | {
      readonly id: string
      readonly state: 'present' | 'misplaced'
      readonly span: Span
      readonly section?: Section
      /** A second section at the same level under the same heading. */
      readonly again?: Section
    }
  /** `after`: the offset in the draft where the part would be put in, at the start of a line or the end of the text. */
  | {readonly id: string; readonly state: 'missing'; readonly after: number}

/** The script (字形) that most of the text is written in. */
export type Script = 'simplified' | 'traditional'

export type GenreSource = 'setting' | 'front-matter' | 'title' | 'content'

/** One version of a draft (公文稿), read. Immutable. */
export interface Draft {
  readonly text: string
  readonly frontMatter: FrontMatter
  readonly genre: Genre | undefined
  readonly genreSource: GenreSource | undefined
  /** In a traditional draft headings, kinds and formulas are looked for in a simplified copy. */
  readonly script: Script
  /** Whether the text itself says that it is an official draft: front matter or title. */
  readonly declared: boolean
  /** Every physical line after the front matter. Offsets count from the start of the draft. */
  readonly lines: readonly DraftLine[]
  readonly title: FoundPart | undefined
  readonly salutation: FoundPart | undefined
  readonly lead: FoundPart | undefined
  readonly closing: FoundPart | undefined
  readonly signature: FoundPart | undefined
  readonly issueDate: FoundPart | undefined
  /** The note in brackets below the date (附注): `（联系人：×××，电话：××××）`. */
  readonly note: FoundPart | undefined
  readonly attachments: readonly FoundPart[]
  /** The highest level; see `children`. */
  readonly sections: readonly Section[]
  /** The parts of the kind, in its order; empty where the kind is unknown. */
  readonly parts: readonly PartState[]
  /** From the first line after title and salutation to the last before closing and signature. */
  readonly body: Span
  /** What the next version of the same draft is read with. */
  readonly cache: ReadCache
}
