import type {Draft, Section} from '../draft/draft'
import {rankOf} from '../draft/rank'
import {isNumbered, kindOf, type Numbered} from '../draft/rows'

/** A section in the place where its number counts. */
export interface Node {
  readonly section: Section
  readonly parent: Node | undefined
  readonly children: Node[]
}

/**
 * The sections as they are to be counted. The outline reads `一` below `三` as a row of its own; where neither row counts
 * right by itself, they were one row before the sections were moved about, and are put back beside each other.
 */
export function straightened(draft: Draft): readonly Node[] {
  const root: Node[] = []
  let stack: Node[] = []
  const place = (section: Section, depth: number): void => {
    stack = stack.slice(0, depth)
    const node: Node = {section, parent: stack.at(-1), children: []}
    ;(stack.at(-1)?.children ?? root).push(node)
    stack.push(node)
  }
  const visit = (siblings: readonly Section[], above: readonly Row[]): void => {
    const parent = above.at(-1)?.of
    for (const section of siblings) {
      const outer = outerOf(section, above)
      const isApart = outer !== undefined && standsApart(section, siblings, outer, draft)
      const depth = outer && !isApart ? outer.depth : below(stack, parent, section)
      place(section, depth)
      // What stands below a row of its own has nothing to do with what is above that row.
      visit(section.children, [...(isApart ? [] : above), {siblings, of: section, depth}])
    }
  }
  visit(draft.sections, [])
  return root
}

/** All nodes in the order of the text. */
export const allNodes = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap(node => [node, ...allNodes(node.children)])

/** A section that is open above another, and the row it stands in. */
interface Row {
  readonly siblings: readonly Section[]
  readonly of: Section
  /** How many sections it was put below. */
  readonly depth: number
}

/** The open row of a section's own kind that it stands below. Articles count through whatever they stand below. */
function outerOf(section: Section, above: readonly Row[]): Row | undefined {
  if (!isHead(section) || section.ordinal.form === 'article') return undefined
  return above.find(({of}) => isHead(of) && kindOf(of) === kindOf(section))
}

/** Whether the row of a section counts right by itself, as the outer one does; else the section strayed from that one. */
function standsApart(section: Section, siblings: readonly Section[], outer: Row, draft: Draft): boolean {
  if (!isHead(section)) return false
  const inner = valuesOf(siblings, section)
  const around = valuesOf(outer.siblings, section)
  return inner.length > 1 && isCounted(inner) && (isCounted(around) || isPiece(around, outer, draft))
}

/** Whether a row counts on from any number: the first level of a piece of a draft may, as it is left at its number. */
const isPiece = (values: readonly number[], {siblings}: Row, {title, sections}: Draft): boolean =>
  !title && siblings === sections && values.every((value, at) => value === values[0]! + at)

/** What heads its line; what stands inside a line counts within its paragraph. */
const isHead = (section: Section): section is Numbered => isNumbered(section) && section.layout !== 'inline'

const valuesOf = (siblings: readonly Section[], like: Numbered): readonly number[] =>
  siblings.filter(other => isHead(other) && kindOf(other) === kindOf(like)).map(({ordinal}) => ordinal!.value)

/** Whether numbers go 1, 2, 3. */
export const isCounted = (values: readonly number[]): boolean => values.every((value, at) => value === at + 1)

/** How many open sections stay open where one stays below its parent; where that one is closed, below the last open one that ranks higher. */
function below(stack: readonly Node[], parent: Section | undefined, section: Section): number {
  const at = stack.findIndex(({section: open}) => open === parent)
  if (at >= 0 || !parent) return at + 1
  if (!section.ordinal) return stack.length
  const rank = rankOf(section.ordinal.form)
  const closed = stack.findIndex(({section: open}) => open.ordinal && rankOf(open.ordinal.form) >= rank)
  return closed < 0 ? stack.length : closed
}
