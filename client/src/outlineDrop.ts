import type {MoveTo} from '../../server/src/protocol'
import type {Row} from './outlineRows'
import type {Translate} from './translate'

/** What stands below the body: dropping something before it means the end of the body. */
const belowBody = new Set(['closing', 'signature', 'date', 'note', 'attachment'])

/** Where a dropped section goes, or a sentence for the writer where it cannot go there. */
export type Drop = {readonly to: MoveTo} | {readonly message: string}

/** What a drop onto another row, or onto the empty area (undefined), means; nothing for a row dropped onto itself. */
export function dropOf(dragged: Row, onto: Row | undefined, t: Translate): Drop | undefined {
  if (dragged.id === onto?.id) return undefined
  if (!dragged.node.movable) return {message: whyNot(dragged, t)}
  if (!onto) return {to: 'end'}
  const {movable, state, part, range, level} = onto.node
  if (movable) return {to: {before: range.start}}
  if (state === 'missing' && part !== undefined && level > 0) return {to: {part}}
  if (part !== undefined && belowBody.has(part)) return {to: 'end'}
  return {
    message: t('A section can be dropped onto another section, onto a missing part, or onto the empty area below.'),
  }
}

/** Why a row cannot be moved. */
export function whyNot({node: {kind, state}}: Row, t: Translate): string {
  if (state === 'missing') return t('This part is missing. Insert it first.')
  if (kind === 'run-in') return t('This stands inside a paragraph. Please change the paragraph itself.')
  return t('This has its fixed place in the document and cannot be moved.')
}
