import type {PageParagraph, Placing, Role, Run} from './pageDocument'
import {placingOf} from './forms'
import {sourceOf} from './runs'

/** A paragraph of a role, placed as the role is unless it is said otherwise. */
export function paragraphOf(role: Role, runs: readonly Run[], placing: Partial<Placing> = {}): PageParagraph {
  const source = sourceOf(runs)
  return {
    kind: 'paragraph',
    role,
    placing: {...placingOf(role), ...placing},
    runs,
    breaks: [],
    ...(source ? {source} : {}),
    startsPage: role === 'attachment-label',
  }
}
