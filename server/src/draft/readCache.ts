import type {Genre} from '../data/schema'
import type {ParsedBlocks} from '../markdown/parseBlocks'
import type {Headings} from './headings'
import type {ProofLines} from './parts'
import type {Weighed} from './script'

/** What a draft was read for. */
export interface Asked {
  readonly genres: readonly Genre[]
  readonly format: 'markdown' | 'plain'
  readonly genre: string | undefined
}

/** What the next version of a draft is read with. */
export interface ReadCache {
  readonly asked: Asked
  readonly parsed: ParsedBlocks
  readonly weighed: Weighed
  readonly headings: Headings
  /** The index of the first line behind the body. */
  readonly bodyEnd: number
  readonly proofLines: ProofLines
  /** The lines before the first section, by index. */
  readonly leadLines: {readonly from: number; readonly to: number}
}
