import type {Draft, Section} from '../draft/draft'
import {isItemForm, type OrdinalForm} from '../draft/ordinal'
import {allSections} from '../draft/outline'
import {isNumbered, type Numbered} from '../draft/rows'
import type {Landing} from './movePlace'
import type {Refusal} from './refusal'
import {formBelow} from './numbering'
import {parentOf, siblingsBelow} from './sectionBlock'

/** How a section is to look on another level. */
export interface Shape {
  /** The form of its ordinal; none for a heading of Markdown without a number. */
  readonly form: OrdinalForm | undefined
  /** A section of that form whose looks (own line, `#`, `**`) it takes on. */
  readonly model: Numbered | undefined
  /** By how many levels it goes down (up if negative): the depth of a `#` where there is no model. */
  readonly levels: number
  /** Whether it loses its `#`, because what it comes below has none. */
  readonly plain: boolean
}

/**
 * The sections that change their form by a move: the moved one and what stands below it, where its level changes. None where it
 * stays on its level.
 */
export function shapesOf(draft: Draft, section: Section, landing: Landing): ReadonlyMap<Section, Shape> | Refusal {
  const shapes = new Map<Section, Shape>()
  const {parent} = landing
  if (parent === parentOf(draft, section)) return shapes
  const levels = (parent?.level ?? 0) + 1 - section.level
  if (!isNumbered(section)) {
    if (levels === 0) return shapes
    if (!isMarkdown(draft, section)) return {reason: '这个小标题没有序号，看不出是哪一级；请先给它编上序号，再换级别。'}
    deepen(section, levels, shapes)
    return shapes
  }
  const form = formIn(draft, section, landing)
  if (form === section.ordinal.form) return shapes
  const reason = reasonAgainst(section.ordinal.form, form)
  if (form === 'unnumbered' || form === 'too-deep' || reason !== undefined) return {reason: reason ?? ''}
  const isPlain = parent !== undefined && !isMarkdown(draft, parent)
  const reshape = reshaper(draft, levels, modelsOf(draft, section, landing.siblings), shapes)
  const tooDeep = reshape(section, form, isPlain)
  return tooDeep ? {reason: '它下面的小标题已经是最低一级，不能再降级。'} : shapes
}

/** The form that a place asks for; where it has headings without numbers, or is below the lowest level, none. */
type Wanted = OrdinalForm | 'unnumbered' | 'too-deep'

function reasonAgainst(from: OrdinalForm, to: Wanted): string | undefined {
  if (isItemForm(from)) return '“一是”“首先”这样的分项不是标题，只能在同样的分项之间移动。'
  if (to === 'unnumbered') return '那一级的标题没有序号，不能把带序号的一节放过去；请先给那一级编上序号。'
  if (to === 'too-deep') return '它已经是最低一级，不能再降级。'
  if (isItemForm(to)) return '那里是“一是”“首先”这样的分项，不能把一节放进去。'
  if (from === 'article' || to === 'article') return '“条”的序号全文连续，不能与“章”“节”等互换级别。'
  return undefined
}

/** The form that the sections at a place have, or would have. */
function formIn(draft: Draft, section: Numbered, {parent, siblings, index}: Landing): Wanted {
  const numbered = siblings.filter(isNumbered)
  const before = siblings.slice(0, index).filter(isNumbered).at(-1)
  const same = numbered.find(({ordinal}) => ordinal.form === section.ordinal.form)
  const near = (isItemForm(section.ordinal.form) ? same : undefined) ?? before ?? numbered[0]
  if (near) return near.ordinal.form
  if (siblings.length > 0) return 'unnumbered'
  if (!parent) return section.ordinal.form
  return formUnder(draft, parent.ordinal?.form, parent.level) ?? (parent.ordinal ? 'too-deep' : section.ordinal.form)
}

/** The form that the draft uses below a form (below a level, where that has no number), else the usual one. */
function formUnder(draft: Draft, form: OrdinalForm | undefined, level: number): OrdinalForm | undefined {
  const used = allSections(draft.sections)
    .filter(above => above.ordinal?.form === form && (form !== undefined || above.level === level))
    .flatMap(above => siblingsBelow(draft, above))
    .find(below => isNumbered(below) && !isItemForm(below.ordinal.form))
  if (used) return used.ordinal!.form
  return form === undefined ? undefined : form === 'decimal' ? 'decimal' : formBelow[form]
}

type ModelOf = (form: OrdinalForm) => Numbered | undefined

/** Finds the section whose looks one of a form takes on: the first among its new siblings, else in the draft; headings before sentences. */
function modelsOf(draft: Draft, moved: Section, siblings: readonly Section[]): ModelOf {
  const own = new Set([moved, ...allSections(moved.children)])
  const others = [...siblings, ...allSections(draft.sections)]
    .filter(isNumbered)
    .filter(other => other.layout !== 'inline' && !own.has(other))
  return form => {
    const like = others.filter(({ordinal}) => ordinal.form === form)
    return like.find(({layout}) => layout === 'own-line' || layout === 'run-in') ?? like[0]
  }
}

/** Gives a section and those below it their shapes; true where one of them would get too deep. */
type Reshape = (section: Numbered, form: OrdinalForm, belowPlain: boolean) => boolean

function reshaper(draft: Draft, levels: number, modelOf: ModelOf, shapes: Map<Section, Shape>): Reshape {
  return function reshape(section, form, belowPlain): boolean {
    const model = modelOf(form)
    shapes.set(section, {form, model, levels, plain: belowPlain})
    const isPlain = model ? !isMarkdown(draft, model) : belowPlain || !isMarkdown(draft, section)
    return section.children.some(child => {
      if (!isNumbered(child)) {
        deepen(child, levels, shapes)
        return false
      }
      const {form: old} = child.ordinal
      if (child.layout === 'inline' || isItemForm(old) || old === 'article') return false
      const below = formUnder(draft, form, section.level + levels)
      if (below === old) return false
      return below === undefined || isItemForm(below) || reshape(child, below, isPlain)
    })
  }
}

const isMarkdown = ({lines}: Draft, {line}: Section): boolean => lines[line]!.line.kind === 'heading'

/** A heading of Markdown without a number, and those below it, get more `#` or fewer. */
function deepen(section: Section, levels: number, shapes: Map<Section, Shape>): void {
  if (section.layout === 'inline') return
  if (!section.ordinal) shapes.set(section, {form: undefined, model: undefined, levels, plain: false})
  for (const child of section.children) if (!child.ordinal) deepen(child, levels, shapes)
}
