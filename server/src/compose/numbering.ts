import type {Draft, Section} from '../draft/draft'
import {writeOrdinal, type OrdinalForm} from '../draft/ordinal'
import type {Edit} from '../markdown/edit'

/** How a new heading is written so that it looks like its siblings: `## 三、…` or `**（二）…。**`. */
export interface HeadingStyle {
  /** What stands before the ordinal: indentation, `#`, `**`. */
  readonly open: string
  /** `三、`, `第二章`; empty where the siblings have none. */
  readonly ordinal: string
  /** What stands between the ordinal and the words: nothing, or a space behind `第二章`. */
  readonly gap: string
  readonly form: OrdinalForm | undefined
  readonly value: number
  /** What stands behind the words: `**` or nothing. */
  readonly close: string
  /** Whether the heading is the first sentence of its paragraph. */
  readonly runIn: boolean
}

/** The style of a heading that goes before `siblings[index]`; `first` is the form where nobody is there to be followed. */
export function styleAt(
  draft: Draft,
  siblings: readonly Section[],
  index: number,
  first: OrdinalForm | undefined,
): HeadingStyle {
  const before = siblings.slice(0, index).filter(isNumbered).at(-1)
  const after = siblings.slice(index).find(isNumbered)
  const like = siblings.slice(0, index).filter(isHeading).at(-1) ?? siblings.slice(index).find(isHeading)
  const model = before ?? after
  if (!model) return {...looksOf(draft, like), ...(like ? unnumbered : numbered(first, 1))}
  const {form, value} = model.ordinal!
  return {
    ...looksOf(draft, model),
    ...numbered(form, before ? value + 1 : value || 1, model.ordinal!.text, gapOf(draft, model)),
  }
}

/** The form that usually stands below another (GB/T 9704: `一、` `（一）` `1.` `（1）`; 章 above 条). */
export const formBelow: Readonly<Partial<Record<OrdinalForm, OrdinalForm>>> = {
  chapter: 'article',
  section: 'article',
  article: 'chinese-paren',
  chinese: 'chinese-paren',
  'chinese-paren': 'arabic',
  arabic: 'arabic-paren',
  'arabic-paren': 'circled',
}

/** Makes room for `count` new numbers from `value` on: the siblings that go on counting from there move up. */
export function renumber(siblings: readonly Section[], form: OrdinalForm, value: number, count = 1): readonly Edit[] {
  const edits: Edit[] = []
  let expected = value
  for (const {ordinal} of siblings) {
    if (ordinal?.form !== form) continue
    if (ordinal.value !== expected) break
    expected++
    const span = {start: ordinal.offset, end: ordinal.offset + ordinal.text.length}
    edits.push({span, text: writeOrdinal(form, ordinal.value + count, ordinal.text)})
  }
  return edits
}

/** Whether it is more than an item inside a sentence. */
const isHeading = ({layout}: Section): boolean => layout !== 'inline'
const isNumbered = (section: Section): boolean => section.ordinal !== undefined && isHeading(section)

const unnumbered = {ordinal: '', gap: '', form: undefined, value: 0}

function numbered(form: OrdinalForm | undefined, value: number, like = '', gap = defaultGap(form)) {
  return form ? {ordinal: writeOrdinal(form, value, like), gap, form, value} : unnumbered
}

const defaultGap = (form: OrdinalForm | undefined): string =>
  form === 'chapter' || form === 'section' || form === 'article' ? '\u3000' : ''

function gapOf({text}: Draft, {ordinal}: Section): string {
  const end = ordinal!.offset + ordinal!.text.length
  return /^[ \u3000]{0,4}/.exec(text.slice(end, end + 4))![0]
}

function looksOf(draft: Draft, section: Section | undefined): Pick<HeadingStyle, 'open' | 'close' | 'runIn'> {
  if (!section) return {open: isMarkdown(draft) ? '## ' : '', close: '', runIn: false}
  const start = section.ordinal?.offset ?? section.heading.start
  const before = draft.text.slice(draft.lines[section.line]!.offset, start)
  const open = before + (draft.text.startsWith('**', start) ? '**' : '')
  return {open, close: open.includes('**') ? '**' : '', runIn: section.layout === 'run-in'}
}

/** Whether the title is written with `#`, so that the first section wants `##`. */
const isMarkdown = ({title, lines}: Draft): boolean =>
  title !== undefined &&
  lines.some(
    ({line, offset}) =>
      line.kind === 'heading' && offset <= title.span.start && title.span.start <= offset + line.text.length,
  )
