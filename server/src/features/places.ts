import type {Draft, FoundPart, PartState} from '../draft/draft'
import {holds} from '../markdown/span'

/** The parts of the frame (称谓、开头、结语、署名) that a kind may ask for, as ids of parts. */
export const frameNames = {salutation: '称谓', lead: '开头', closing: '结语', signature: '署名'} as const

export type FrameId = keyof typeof frameNames

export const isFrameId = (id: string): id is FrameId => Object.hasOwn(frameNames, id)

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

/** The place of a missing part of the frame, as an offset at the start of a line or the end of the text. */
export function placeOfFrame(draft: Draft, id: FrameId): number {
  switch (id) {
    case 'salutation':
      return afterLineOf(draft, draft.title)
    case 'lead':
      return draft.sections[0]?.span.start ?? afterLineOf(draft, draft.salutation ?? draft.title)
    case 'closing':
      return draft.body.end
    case 'signature':
      return lineStart(draft.text, draft.issueDate?.span.start ?? draft.attachments[0]?.span.start ?? draft.text.length)
  }
}

/** The index of the highest section in which a part was found; -1 where it stands before them all. */
export const sectionOfPart = (draft: Draft, part: PartState & {state: 'present' | 'misplaced'}): number =>
  draft.sections.findIndex(({span}) => holds(span, part.section?.heading ?? part.span))

function afterLineOf(draft: Draft, part: FoundPart | undefined): number {
  if (!part) return draft.frontMatter.span.end
  const lineEnd = draft.text.indexOf('\n', part.span.end)
  return lineEnd < 0 ? draft.text.length : lineEnd + 1
}

const lineStart = (text: string, offset: number): number =>
  offset === text.length ? offset : text.lastIndexOf('\n', offset - 1) + 1
