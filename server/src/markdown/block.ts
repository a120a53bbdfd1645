import type {RootContent} from 'mdast'
import type {Line} from './line'

/** A physical line and where it starts, counted from the start of its block or of the draft. */
export interface PlacedLine {
  readonly line: Line
  readonly offset: number
}

/**
 * A piece of a draft that Markdown reads by itself: equal text gives the identical object, so that whatever is
 * derived from a block may be remembered by it. All offsets count from the start of the block.
 */
export interface Block {
  /** The source, line ends and the blank lines that follow included. */
  readonly text: string
  /** The syntax tree; positions are offsets (`position.start.offset`), lines and columns are meaningless. */
  readonly nodes: readonly RootContent[]
  readonly lines: readonly PlacedLine[]
  /** Set where Markdown's inline structure, or all of it, is not read because there is too much of it (`limits.ts`). */
  readonly tooHard?: true
}

/** A block and where it starts in the draft, in UTF-16 offsets. */
export interface PlacedBlock {
  readonly block: Block
  readonly offset: number
}
