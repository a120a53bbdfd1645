import type {Draft} from '../draft/draft'
import {simplifiedLines} from '../draft/simplified'
import type {PlacedLine} from '../markdown/block'

const remembered = new WeakMap<Draft, readonly PlacedLine[]>()

/** The lines of a draft as figures are read: a traditional draft in its simplified copy, which has the same offsets. */
export function readableLines(draft: Draft): readonly PlacedLine[] {
  if (draft.script !== 'traditional') return draft.lines
  const known = remembered.get(draft)
  if (known) return known
  const lines = simplifiedLines(draft.lines)
  remembered.set(draft, lines)
  return lines
}
