import type {Source} from '../data/schema'
import type {Draft, Part, Section} from '../draft/draft'
import type {Edit} from '../markdown/edit'
import type {Line} from '../markdown/line'
import type {Span} from '../markdown/span'
import type {Signs} from './signs'

export type Category =
  'structure' | 'numbering' | 'punctuation' | 'number' | 'wording' | 'residue' | 'consistency' | 'format'

/** error: certain. warning: a statute or standard says so. information: the writer judges. hint: taste and practice. */
export type Severity = (typeof severities)[number]

/** From the loudest to the quietest. */
export const severities = ['error', 'warning', 'information', 'hint'] as const

/** Where a rule comes from: `{source: '国标', clause: 'GB/T 15834—2011 4.5.3.5'}`. */
export interface Basis {
  readonly source: Source
  readonly clause: string
}

/**
 * A mend. Safe: one right answer, and no word of the writer's is lost, so that fix-all may apply it unseen.
 */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
  readonly safe: boolean
}

/** What a rule says. Offsets count from the start of the unit that it was given (a line, or the draft). */
export interface Report {
  readonly span: Span
  readonly message: string
  readonly fixes?: readonly Fix[]
  readonly related?: readonly {readonly span: Span; readonly message: string}[]
  /** Where less certain than the rule in general. */
  readonly severity?: Severity
}

/** What a rule says of most lines; one list for all, so that saying nothing costs nothing. */
export const silence: readonly Report[] = []

/**
 * Documentation, hover and test at once: `bad` has what is to be found between ⟦ and ⟧ (several are allowed), `good` is the
 * text after all fixes, or, where there is no fix, a right text. `genre` sets the kind; both may have several lines.
 */
export interface Example {
  readonly bad: string
  readonly good: string
  readonly genre?: string
}

interface RuleFacts {
  /** What is checked, in kebab-case: `ordinal-form`. */
  readonly id: string
  readonly category: Category
  readonly severity: Severity
  /** One line: `序数写法`. */
  readonly title: string
  /** Why, in a few sentences for the writer. */
  readonly rationale: string
  readonly basis: Basis
  readonly examples: readonly [Example, ...Example[]]
  /** From how many findings on they are reported as one, with a count and one fix for all; the text says it of n. */
  readonly aggregate?: {readonly from: number; readonly message: (count: number) => string}
  /** Whether it questions words, so that a word that the writer calls right silences it; default: whether it is of `wording`. */
  readonly aboutWords?: boolean
  /** Of residue: whether it is text all the same, of whose characters other rules may speak. */
  readonly isText?: boolean
  /** Whether it applies to a draft at all, by its kind, title or front matter; asked of each version, so it has to be quick. */
  readonly appliesTo?: (draft: Draft) => boolean
}

/** What a local rule may know besides its line. */
export interface LineContext {
  readonly part: Part
}

/**
 * A rule whose findings depend only on one physical line, its part and the settings, so that they are remembered by it.
 * `source` reads `line.text` (residue); `paragraph` reads `line.prose`, and its sentences if it likes; `heading` is called for
 * lines that hold a heading. None is called for blank lines and code.
 */
export interface LineRule extends RuleFacts {
  readonly scope: 'source' | 'paragraph' | 'heading'
  /**
   * How far it looks. `sentence`, which is the default: what it finds in a sentence does not depend on the sentences beside it, so that a
   * long line is shown to it by passages of whole sentences. `line`: it looks at the line's ends, counts its sentences, or puts
   * together what stands in several of them.
   */
  readonly reach?: 'sentence' | 'line'
  /** What a line must hold for the rule to find anything in it; it is not asked about others. */
  readonly signs?: Signs
  check(line: Line, context: LineContext): Iterable<Report>
}

/** A rule about one section and its children. Offsets count from the start of the draft. */
export interface SectionRule extends RuleFacts {
  readonly scope: 'section'
  check(section: Section, draft: Draft): Iterable<Report>
}

/** A rule about the draft as a whole; it reads the outline and per-line summaries only. */
export interface DraftRule extends RuleFacts {
  readonly scope: 'draft'
  /** Where it reads line by line, what it says of one, and what the line must hold; see `byLine`. */
  readonly ofLine?: {readonly signs: Signs; readonly read: (line: Line) => Iterable<Report>}
  check(draft: Draft): Iterable<Report>
}

export type Rule = LineRule | SectionRule | DraftRule
