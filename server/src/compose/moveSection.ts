import type {Draft, Section} from '../draft/draft'
import {labelled} from '../draft/ordinal'
import {allSections} from '../draft/outline'
import {isNumbered} from '../draft/rows'
import {applyEdits, type Edit} from '../markdown/edit'
import {numbersOfMove, type NewNumbers} from './moveNumbers'
import {landingOf, type MoveTarget} from './movePlace'
import {isRefusal, type Refusal} from './refusal'
import {shapesOf} from './moveShape'
import {movedText, type MovedText} from './moveText'
import {renumberDraft} from './renumberDraft'
import {siblingsBelow, parentOf} from './sectionBlock'

export {type MoveTarget} from './movePlace'

/** A section in another place. */
export interface Move {
  /** In the order of the text, none touching another; offsets of the draft as it was. */
  readonly edits: readonly Edit[]
  /** Where its heading starts in the text after them. */
  readonly heading: number
  /** What has happened, for the writer: `“（二）抓服务”已上移，现在是“（一）抓服务”，在“（二）抓党建”之前。` */
  readonly announcement: string
}

/**
 * Moves a section with its subsections and its text, and numbers what follows. On another level its heading takes on the form of that
 * level. Closing, signature, date and attachments stay where they are; no character is lost but ordinals and the marks of headings.
 *
 * @param read reads a text like the draft.
 */
export function moveSection(
  draft: Draft,
  section: Section,
  to: MoveTarget,
  read: (text: string) => Draft,
): Move | Refusal {
  if (section.layout === 'inline') return {reason: '它写在一段话的中间，不能整节移动；请直接在段内调整。'}
  const landing = landingOf(draft, section, to)
  if (isRefusal(landing)) return landing
  const shapes = shapesOf(draft, section, landing)
  if (isRefusal(shapes)) return shapes
  const numbers = numbersOfMove(draft, section, landing, shapes)
  const move = (texts: NewNumbers['texts']): MovedText => movedText(draft, section, landing.offset, shapes, texts)
  const first = move(numbers.texts)
  const further = followUps(draft, first, numbers, read)
  const {edits, order} = further.size ? move(new Map([...numbers.texts, ...further])) : first
  if (edits.length === 0) return {reason: '它已经在这个位置了。'}
  const after = read(applyEdits(draft.text, edits))
  const moved = allSections(after.sections)[order.indexOf(section)]
  const heading = moved?.heading.start ?? edits[0]!.span.start
  return {edits, heading, announcement: announce(to, nameOf(section), after, moved)}
}

/** What else has to be counted anew: articles through all chapters, rows that go on from others. What was wrong before stays so. */
function followUps(
  draft: Draft,
  {edits, order}: MovedText,
  {texts, touched}: NewNumbers,
  read: (text: string) => Draft,
): ReadonlyMap<Section, string> {
  const after = read(applyEdits(draft.text, edits))
  const before = order.filter(isNumbered)
  const now = allSections(after.sections).filter(isNumbered)
  const isSame =
    now.length === before.length && now.every(({ordinal}, at) => ordinal.text === textOf(before[at]!, texts))
  if (!isSame) return new Map()
  const wrong = new Set(renumberDraft(draft).map(({span}) => span.start))
  const movesArticles = [...touched].some(hasArticle)
  const further = new Map<Section, string>()
  for (const {span, text} of renumberDraft(after)) {
    const section = before[now.findIndex(({ordinal}) => ordinal.offset === span.start)]!
    const counts = movesArticles && section.ordinal.form === 'article'
    if (touched.has(section) || counts || !wrong.has(section.ordinal.offset)) further.set(section, text)
  }
  return further
}

const hasArticle = ({ordinal, children}: Section): boolean => ordinal?.form === 'article' || children.some(hasArticle)

const textOf = (section: Section, texts: NewNumbers['texts']): string | undefined =>
  texts.get(section) ?? section.ordinal?.text

const LONGEST_NAME = 24

function nameOf({ordinal, title}: Section): string {
  const characters = [...labelled(ordinal?.text ?? '', title)]
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : characters.join('')
}

const verbs = {up: '上移', down: '下移', promote: '升级', demote: '降级', end: '移到末尾'} as const

function announce(to: MoveTarget, before: string, after: Draft, moved: Section | undefined): string {
  const done = `“${before}”已${typeof to === 'string' ? verbs[to] : '移动'}`
  if (!moved) return `${done}。`
  const now = nameOf(moved)
  const row = siblingsBelow(after, parentOf(after, moved))
  const [previous, next] = [row[row.indexOf(moved) - 1], row[row.indexOf(moved) + 1]]
  const beside = previous ? `，在“${nameOf(previous)}”之后` : next ? `，在“${nameOf(next)}”之前` : ''
  return `${done}${now === before ? beside : `，现在是“${now}”${beside}`}。`
}
