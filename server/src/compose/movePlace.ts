import type {Draft, Section} from '../draft/draft'
import {placeOfPart} from './places'
import type {Refusal} from './refusal'
import {blockOf, parentOf, siblingsBelow} from './sectionBlock'

/** Where a section is to go: before another, to the end of the body, to the place of a missing part, or a step from where it is. */
export type MoveTarget =
  {readonly before: Section} | {readonly part: string} | 'end' | 'up' | 'down' | 'promote' | 'demote'

/** A place among the sections. */
export interface Landing {
  /** What the section will stand below; undefined for the highest level. */
  readonly parent: Section | undefined
  /** What stands below that already, the moved section not among it. */
  readonly siblings: readonly Section[]
  /** It goes before `siblings[index]`. */
  readonly index: number
  /** Where its text goes in: the start of a line, or the end of the body. */
  readonly offset: number
}

/** The place that is meant, or why there is none. */
export function landingOf(draft: Draft, section: Section, to: MoveTarget): Landing | Refusal {
  if (typeof to !== 'string') return 'part' in to ? atPart(draft, section, to.part) : before(draft, section, to.before)
  const parent = parentOf(draft, section)
  const row = siblingsBelow(draft, parent)
  const at = row.indexOf(section)
  const others = row.filter(other => other !== section)
  switch (to) {
    case 'end':
      return atEnd(draft, section)
    case 'up':
      if (at <= 0) return {reason: '它已经是同级里的第一个，不能再上移；要移到别处，请拖动，或先升级。'}
      return landing(draft, parent, others, at - 1)
    case 'down':
      if (at === row.length - 1) return {reason: '它已经是同级里的最后一个，不能再下移；要移到别处，请拖动，或先升级。'}
      return landing(draft, parent, others, at + 1)
    case 'promote': {
      if (!parent) return {reason: '它已经是最高一级，不能再升级。'}
      const above = parentOf(draft, parent)
      const around = siblingsBelow(draft, above)
      return landing(draft, above, around, around.indexOf(parent) + 1)
    }
    case 'demote': {
      const above = row[at - 1]
      if (!above) return {reason: '它前面没有同级的标题，降级以后没有可以归入的上一级。'}
      if (above.layout === 'clause') return {reason: '它前面的一项是整句话，不是标题，不能把它归到那一项下面。'}
      const below = siblingsBelow(draft, above)
      return landing(draft, above, below, below.length)
    }
  }
}

function landing(draft: Draft, parent: Section | undefined, siblings: readonly Section[], index: number): Landing {
  const next = siblings[index]
  const last = siblings[index - 1]
  if (next) return {parent, siblings, index, offset: blockOf(draft, next).start}
  if (last) return {parent, siblings, index, offset: blockOf(draft, last).end}
  return {parent, siblings, index, offset: parent ? blockOf(draft, parent).end : draft.body.end}
}

function before(draft: Draft, section: Section, next: Section): Landing | Refusal {
  if (next.layout === 'inline') return {reason: '这里是一段话的中间，不能把一节放进来。'}
  if (section === next || isBelow(next, section)) return {reason: '不能把一节移到它自己里面。'}
  const parent = parentOf(draft, next)
  const siblings = siblingsBelow(draft, parent).filter(other => other !== section)
  return landing(draft, parent, siblings, siblings.indexOf(next))
}

/** To the end of the highest level; an article (条) to the end of the last chapter. */
function atEnd(draft: Draft, section: Section): Landing {
  const highest = siblingsBelow(draft, undefined)
  const last = highest.filter(other => other !== section).at(-1)
  const isArticleOfChapter = section.ordinal?.form === 'article' && last && last.ordinal?.form !== 'article'
  const parent = isArticleOfChapter ? last : undefined
  const siblings = (parent ? siblingsBelow(draft, parent) : highest).filter(other => other !== section)
  return landing(draft, parent, siblings, siblings.length)
}

function atPart(draft: Draft, section: Section, id: string): Landing | Refusal {
  const state = draft.parts.find(part => part.id === id)
  if (!state) return {reason: '这一部分有固定的位置，不是一节，不能把别的内容放到这里。'}
  if (state.state !== 'missing') return {reason: '这一部分已经有了。'}
  const {index} = placeOfPart(draft, state)
  const next = draft.sections.slice(index).find(other => other.layout !== 'inline' && other !== section)
  if (next) return before(draft, section, next)
  const siblings = siblingsBelow(draft, undefined).filter(other => other !== section)
  return landing(draft, undefined, siblings, siblings.length)
}

const isBelow = (section: Section, above: Section): boolean =>
  above.children.some(child => child === section || isBelow(section, child))
