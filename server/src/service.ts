import type {Genre} from './data/schema'
import type {Draft} from './draft/draft'
import type {Finding} from './lint/finding'
import type {Settings} from './lint/settings'
import type {Edit} from './rules/rule'

/** What the faces (language server, command line) may ask. Offsets are UTF-16 from the start of the draft. */
export interface ReadOptions {
  /** `plain`: every physical line is prose (`.txt`). Default `markdown`. */
  readonly format?: 'markdown' | 'plain'
  /** The kind the writer set, which wins over what the text says. */
  readonly genre?: string
}

export interface Service {
  /** Reads one version of a draft. Never throws; parses only what is new since the versions read before. */
  read(text: string, options?: ReadOptions): Draft
  /** What is wrong, in the order of the text. */
  check(draft: Draft): readonly Finding[]
  /** The edits of all safe fixes (`all`: of every fix) of the given findings that do not overlap, in order. */
  fixes(findings: readonly Finding[], options?: {readonly all?: boolean; readonly rule?: string}): readonly Edit[]
  readonly genres: readonly Genre[]
}

export type CreateService = (settings: Settings) => Service
