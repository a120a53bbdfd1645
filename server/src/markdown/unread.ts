import type {PlacedBlock} from './block'
import {definesLabel} from './parsePiece'

/**
 * The first block whose Markdown is not read, or not as it is meant, because there is too much of it: it is too hard itself, or
 * it defines a label for all blocks while they are too much to be read as one.
 */
export const unreadBlock = (blocks: readonly PlacedBlock[]): PlacedBlock | undefined =>
  blocks.find(({block}) => block.tooHard ?? (blocks.length > 1 && block.nodes.some(definesLabel)))
