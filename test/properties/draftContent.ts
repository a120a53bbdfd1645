import {blocksOf} from '../../server/src/draft/blocks'
import type {Draft} from '../../server/src/draft/draft'

/** A draft without what only the next version needs; of a node's place only the offsets mean something. */
export const contentOf = (draft: Draft): unknown =>
  JSON.parse(
    JSON.stringify(
      {...draft, leadText: draft.lead?.text, blocks: blocksOf(draft), cache: undefined},
      (key, value: unknown) => (key === 'position' ? offsetsOf(value as NodePosition) : value),
    ),
  )

type NodePosition = {start: {offset: number}; end: {offset: number}}
const offsetsOf = ({start, end}: NodePosition) => [start.offset, end.offset]
