import type {Draft, Section} from '../draft/draft'
import {allSections} from '../draft/outline'
import {isNumbered, kindOf, spanOf, type Numbered} from '../draft/rows'
import type {Edit} from '../markdown/edit'
import {cited} from './renumberCited'
import {articleRows, followsOn, rowsAmong, valuesOf, type Row} from './renumberRows'
import {prefixed, rewritten} from './renumberText'
import {straightened, type Node} from './renumberTree'

/**
 * 重排序号: numbers each row of siblings through from its first and writes wrong forms right; articles count through all
 * chapters. `within`: only this section and what stands below it. A row that counts right is left as it is, also where it
 * goes on from the row before (`（一）1. 2. （二）3. 4.`).
 */
export function renumberDraft(draft: Draft, within?: Section): readonly Edit[] {
  const nodes = straightened(draft)
  const numbers = numbersOf(draft, nodes)
  return textsOf(nodes, numbers)
    .map(([section, text]): Edit => ({span: spanOf(section), text}))
    .filter(({span, text}) => draft.text.slice(span.start, span.end) !== text)
    .filter(({span}) => !within || (within.span.start <= span.start && span.end <= within.span.end))
}

/** The same for the section at an offset of the draft; none for what stands in no section. */
export function renumberAt(draft: Draft, offset: number): readonly Edit[] {
  const section = allSections(draft.sections)
    .filter(
      ({layout, span}) => layout !== 'inline' && span.start <= offset && offset < Math.max(span.end, span.start + 1),
    )
    .at(-1)
  return section ? renumberDraft(draft, section) : []
}

type Numbers = ReadonlyMap<Section, number>

/** The number that each section gets. */
function numbersOf(draft: Draft, nodes: readonly Node[]): Numbers {
  const isCited = cited(draft)
  const counts = (section: Numbered): boolean => !isCited(section)
  const numbers = new Map<Section, number>()
  const give = (row: Row, first: number): void => row.forEach((section, at) => numbers.set(section, first + at))
  for (const row of articleRows(nodes, draft, counts)) give(row, firstOf(row, draft))

  const nested: Row[] = []
  const visit = (siblings: readonly Node[], isTop: boolean): void => {
    for (const row of rowsAmong(siblings, draft, section => section.ordinal.form !== 'article' && counts(section))) {
      if (isTop) give(row, firstOf(row, draft))
      else nested.push(row)
    }
    for (const {children} of siblings) visit(children, false)
  }
  visit(nodes, true)
  const goesOn = followsOn(nested)
  const last = new Map<string, number>()
  for (const row of nested) {
    const kind = kindOf(row[0]!)
    const first = goesOn(row) ? (last.get(kind) ?? 0) + 1 : 1
    give(row, first)
    last.set(kind, first + row.length - 1)
  }
  return numbers
}

/** A draft without a title that begins with 三 is a piece of another one. */
function firstOf(row: Row, {title}: Draft): number {
  const values = valuesOf(row)
  return !title && !values.includes(1) ? values[0]! : 1
}

/** What each section's ordinal becomes, in the order of the text; `2.1` follows the number of the section above it. */
function textsOf(nodes: readonly Node[], numbers: Numbers, above?: {from: string; to: string}): [Numbered, string][] {
  return nodes.flatMap(({section, children}) => {
    if (!isNumbered(section)) return textsOf(children, numbers)
    const value = numbers.get(section)
    const {ordinal} = section
    const text = prefixed(value === undefined ? ordinal.text : rewritten(ordinal, value), ordinal, above)
    const counted = /^(?:arabic|decimal)$/.test(ordinal.form) ? {from: ordinal.text, to: text} : undefined
    return [[section, text] as [Numbered, string], ...textsOf(children, numbers, counted)]
  })
}
