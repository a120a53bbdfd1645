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
  const place = (section: Section, parent: Section | undefined, strayed: boolean): void => {
    const at = strayed ? besideIts(stack, section) : below(stack, parent, section)
    stack = stack.slice(0, at)
    const node: Node = {section, parent: stack.at(-1), children: []}
    ;(stack.at(-1)?.children ?? root).push(node)
    stack.push(node)
  }
  const visit = (siblings: readonly Section[], above: readonly Row[]): void => {
    const parent = above.at(-1)?.of
    for (const section of siblings) {
      const standing = standingOf(section, siblings, above, draft)
      place(section, parent, standing === 'strayed')
      // What stands below a row of its own has nothing to do with what is above that row.
      visit(section.children, [...(standing === 'apart' ? [] : above), {siblings, of: section}])
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
}

/** Where a section stands below one of its own kind: in a row apart, or strayed from the other's row. */
type Standing = 'apart' | 'strayed' | undefined

function standingOf(section: Section, siblings: readonly Section[], above: readonly Row[], draft: Draft): Standing {
  // Articles count through whatever they stand below.
  if (!isHead(section) || section.ordinal.form === 'article') return undefined
  const outer = above.find(({of}) => isHead(of) && kindOf(of) === kindOf(section))
  if (!outer) return undefined
  const inner = valuesOf(siblings, section)
  const around = valuesOf(outer.siblings, section)
  const isWhole = isCounted(around) || (!draft.title && around.every((value, at) => value === around[0]! + at))
  return inner.length > 1 && isCounted(inner) && isWhole ? 'apart' : 'strayed'
}

/** What heads its line; what stands inside a line counts within its paragraph. */
const isHead = (section: Section): section is Numbered => isNumbered(section) && section.layout !== 'inline'

const valuesOf = (siblings: readonly Section[], like: Numbered): readonly number[] =>
  siblings.filter(other => isHead(other) && kindOf(other) === kindOf(like)).map(({ordinal}) => ordinal!.value)

/** Whether numbers go 1, 2, 3. */
export const isCounted = (values: readonly number[]): boolean => values.every((value, at) => value === at + 1)

/** How many open sections stay open where a section goes beside the first open one of its kind. */
function besideIts(stack: readonly Node[], section: Section): number {
  const kind = kindOf(section as Numbered)
  const at = stack.findIndex(({section: open}) => isHead(open) && kindOf(open) === kind)
  return at < 0 ? stack.length : at
}

/** The same for one that stays below its parent; where that one is closed, below the last open one that ranks higher. */
function below(stack: readonly Node[], parent: Section | undefined, section: Section): number {
  const at = stack.findIndex(({section: open}) => open === parent)
  if (at >= 0 || !parent) return at + 1
  if (!section.ordinal) return stack.length
  const rank = rankOf(section.ordinal.form)
  const closed = stack.findIndex(({section: open}) => open.ordinal && rankOf(open.ordinal.form) >= rank)
  return closed < 0 ? stack.length : closed
}
