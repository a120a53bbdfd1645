import type {Genre} from './data/schema'
import {
  common,
  genreNamed,
  genres,
  noPatterns,
  readOwnGenres,
  type OwnFile,
  type OwnGenres,
  type PatternEngine,
} from './data/index'
import type {Draft} from './draft/draft'
import {readDraft} from './draft/readDraft'
import {mendingOf as mendingAmong, type Mending} from './features/mending'
import type {Finding} from './lint/finding'
import {createLinter} from './lint/linter'
import type {Settings} from './lint/settings'
import {layOut} from './publish/layOut'
import type {PageDocument, PageSettings} from './publish/pageDocument'
import type {Page} from './publish/pages'
import {readPageDocument} from './publish/readPageDocument'
import type {Rule} from './rules/rule'
import {ownRules, ownRulesShown, rules} from './rules/index'
import type {Span} from './markdown/span'
import {suppressionRules} from './lint/suppressionRules'

export type {Genre} from './data/schema'
export type {OwnFile, OwnFileProblem, OwnGenres, OwnWords, PatternEngine, WordLists} from './data/index'
export type {Draft, Section} from './draft/draft'
export type {Finding} from './lint/finding'
export type {Edit} from './markdown/edit'
export {touches, type Span} from './markdown/span'
export type {PageDocument, PageSettings} from './publish/pageDocument'
export type {Page} from './publish/pages'
export {defaultPageSettings, readPageSettings} from './publish/pageSettings'
export {severities, type Category, type Fix, type Rule, type Severity} from './rules/rule'
export {genreNamed, genres}
export {
  kindsFolder,
  mergedWords,
  needPatterns,
  noWords,
  readBaseline,
  readOwnWords,
  withWord,
  wordsFile,
  type Baseline,
  type KnownFindings,
} from './data/index'
export {labelled} from './draft/ordinal'
export {applyEdits} from './markdown/edit'
export {baselineFile, baselineText, compare, knownOf} from './lint/baseline'
export {fingerprint} from './lint/fingerprint'
export {collectFixes, fixUntilStable, type FixedText, type FixOptions} from './lint/fix'
export {defaultSettings, readSettings, type Settings} from './lint/settings'
export * from './features/index'
export {insertPart} from './compose/insertPart'
export {moveSection, type Move, type MoveTarget} from './compose/moveSection'
export {isRefusal, type Refusal} from './compose/refusal'
export {reasonNotToRename, renameSection} from './compose/renameSection'
export {renumberAt, renumberDraft} from './compose/renumberDraft'
export {asksOf} from './compose/newTitle'
export {sectionAt} from './compose/sectionBlock'
export {skeletonOf, skeletonSnippet} from './compose/skeleton'

export {rules}

/** The kinds that an organisation's own files make, with the built-in ones; see `readOwnGenres`. */
export const ownGenres = (files: readonly OwnFile[], engine: PatternEngine = noPatterns): OwnGenres =>
  files.length > 0 ? readOwnGenres(files, genres, common, engine) : {genres, problems: []}

/** Rules, those of own words too, and what is said about suppressions: everything that a finding can name. */
export const explained: readonly Rule[] = [...rules, ...ownRulesShown, ...suppressionRules]

/** What can be done about what a rule finds, as its examples show. */
export const mendingOf = (rule: Rule): Mending => mendingAmong(rule, genres)

/** The draft as it is to stand on paper: what the page preview, the Word file and the command line are made of. */
export const pageDocumentOf = (draft: Draft, settings: PageSettings): PageDocument => readPageDocument(draft, settings)

/** The pages of a document by GB/T 9704—2012: which line stands where. */
export const pagesOf = (document: PageDocument): readonly Page[] => layOut(document)

export interface ReadOptions {
  /** `plain`: every physical line is prose (`.txt`). Default `markdown`. */
  readonly format?: 'markdown' | 'plain' | undefined
  /** The kind the writer set, which wins over what the text says. */
  readonly genre?: string | undefined
  /** An earlier version of the same draft: what is unchanged is not parsed again. */
  readonly previous?: Draft | undefined
}

/** What the faces (language server, command line) may ask. Offsets are UTF-16 from the start of the draft. */
export interface Service {
  /** Reads one version of a draft. Never throws. */
  read(text: string, options?: ReadOptions): Draft
  /**
   * What is wrong, in the order of the text. Never throws; costs what is new since the drafts checked before. With `whole`, what was
   * said of sections and of the draft earlier, only the lines are checked.
   */
  check(draft: Draft, whole?: readonly Finding[]): readonly Finding[]
  /** What is wrong on the lines that some stretches lie on, as long as somebody writes there; `whole` as for `check`. */
  checkLines(draft: Draft, stretches: readonly Span[], whole: readonly Finding[]): readonly Finding[]
  /** What is said of sections and of the draft as a whole, for later versions of the draft. */
  checkWhole(draft: Draft): readonly Finding[]
  /** The same, one step each time that it is asked for the next. */
  checkWholeInSteps(draft: Draft): Generator<void, readonly Finding[]>
  readonly genres: readonly Genre[]
}

export interface ServiceOptions {
  /** The kinds that are known; default the built-in ones. */
  readonly genres?: readonly Genre[]
  /** Told of a rule that threw, once for each rule; the other rules go on. */
  readonly onRuleError?: (rule: string, error: unknown) => void
}

/** The whole core for one set of settings; other settings are another service. */
export function createService(settings: Settings, options: ServiceOptions = {}): Service {
  const {onRuleError, genres: known = genres} = options
  const linter = createLinter(
    [...rules, ...ownRules(settings.words)],
    settings,
    onRuleError ? {onRuleError: ({id}, error) => onRuleError(id, error)} : {},
  )
  return {
    read: (text, options = {}) => readDraft(text, {genres: known, ...options}),
    check: linter.lint,
    checkLines: linter.lintLines,
    checkWhole: linter.lintWhole,
    checkWholeInSteps: linter.lintWholeInSteps,
    genres: known,
  }
}
