import type {Draft, PartState} from '../draft/draft'
import {holds} from '../markdown/span'

/** Where a new section belongs: before `sections[index]`, after the last where there is none; `offset` starts a line or ends the text. */
export interface Place {
  readonly index: number
  readonly offset: number
}

/** The place of a missing part of the kind among the highest sections. */
export function placeOfPart({sections}: Draft, {after}: PartState & {state: 'missing'}): Place {
  const index = sections.findIndex(({span}) => span.start >= after)
  return {index: index < 0 ? sections.length : index, offset: after}
}

/** The index of the highest section in which a part was found; -1 where it stands before them all. */
export const sectionOfPart = (draft: Draft, part: PartState & {state: 'present' | 'misplaced'}): number =>
  draft.sections.findIndex(({span}) => holds(span, part.section?.heading ?? part.span))
