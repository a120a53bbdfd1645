import type {Draft, Section} from '../draft/draft'
import {writeOrdinal, type OrdinalForm} from '../draft/ordinal'
import {isNumbered, kindOf, type Numbered} from '../draft/rows'
import type {Landing} from './movePlace'
import type {Shape} from './moveShape'
import {cited} from './renumberCited'
import {parted} from './renumberRows'
import {prefixed, rewritten} from './renumberText'
import {parentOf, siblingsBelow} from './sectionBlock'

/** What ordinals become by a move. */
export interface NewNumbers {
  readonly texts: ReadonlyMap<Section, string>
  /** The sections of the rows that the moved one left and came into: these are to count right in any case. */
  readonly touched: ReadonlySet<Section>
}

/** Numbers the row that a section leaves, and the one it comes into; decimals below them follow. */
export function numbersOfMove(
  draft: Draft,
  section: Section,
  landing: Landing,
  shapes: ReadonlyMap<Section, Shape>,
): NewNumbers {
  const texts = new Map<Section, string>()
  const touched = new Set<Section>()
  if (!isNumbered(section)) return {texts, touched}
  const isCited = cited(draft)
  const rowsOf = (siblings: readonly Section[]) => rowsIn(siblings.filter(isNumbered).filter(one => !isCited(one)))
  const from = rowsOf(siblingsBelow(draft, parentOf(draft, section))).find(row => row.includes(section)) ?? [section]

  const form = shapes.get(section)?.form ?? section.ordinal.form
  const {parent, siblings, index} = landing
  const isLike = (other: Section): other is Numbered =>
    isNumbered(other) && other.ordinal.form === form && !isCited(other)
  const neighbour = siblings.slice(0, index).filter(isLike).at(-1) ?? siblings.slice(index).find(isLike)
  const to = neighbour && rowsOf(siblingsBelow(draft, parent)).find(row => row.includes(neighbour))
  const isBefore = (other: Numbered): boolean => siblings.indexOf(other) < index
  const others = (to ?? []).filter(other => other !== section)
  const joined = [...others.filter(isBefore), section, ...others.filter(other => !isBefore(other))]

  const write = (one: Numbered, value: number, like?: Numbered): void => {
    touched.add(one)
    const shape = shapes.get(one)
    const text = shape?.form
      ? inForm(shape.form, value, like?.ordinal.text, texts.get(parent!) ?? parent?.ordinal?.text)
      : like && like.ordinal.form === 'decimal'
        ? writeOrdinal('decimal', value, like.ordinal.text)
        : value === one.ordinal.value
          ? one.ordinal.text
          : rewritten(one.ordinal, value)
    setText(one, text, texts, shapes)
  }
  const count = (row: readonly Numbered[], first: number, like?: Numbered): void => {
    const hasLast = row.some(({ordinal}) => ordinal.form === 'item-adverb' && ordinal.value === 0)
    row.forEach((one, at) =>
      write(one, hasLast && at === row.length - 1 ? 0 : first + at, one === section ? like : undefined),
    )
  }
  if (to !== from)
    count(
      from.filter(other => other !== section),
      firstOf(from),
    )
  count(joined, to ? firstOf(to) : 1, to === from ? undefined : neighbour)
  return {texts, touched}
}

/** Sections that count together, by their kind; where one starts again at one, another row begins. */
function rowsIn(siblings: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const kinds = new Map<string, Numbered[]>()
  for (const one of siblings) kinds.set(kindOf(one), [...(kinds.get(kindOf(one)) ?? []), one])
  return [...kinds.values()].flatMap(row => parted(row))
}

const firstOf = (row: readonly Numbered[]): number =>
  Math.min(...row.map(({ordinal}) => ordinal.value).filter(value => value > 0))

function inForm(form: OrdinalForm, value: number, like: string | undefined, above: string | undefined): string {
  if (form !== 'decimal') return writeOrdinal(form, value)
  return like === undefined
    ? `${above?.replace(/(?<!\D)\D+$/, '') ?? ''}.${value}`
    : writeOrdinal('decimal', value, like)
}

/** Sets the text of an ordinal, and of those below it that follow: in the form of their new level, or as decimals of its number. */
function setText(
  section: Numbered,
  text: string,
  texts: Map<Section, string>,
  shapes: ReadonlyMap<Section, Shape>,
): void {
  texts.set(section, text)
  for (const child of section.children) {
    if (!isNumbered(child)) continue
    const form = shapes.get(child)?.form
    const above = {from: section.ordinal.text, to: text}
    const below = form
      ? inForm(form, child.ordinal.value, undefined, text)
      : prefixed(child.ordinal.text, child.ordinal, above)
    if (below !== child.ordinal.text) setText(child, below, texts, shapes)
  }
}
