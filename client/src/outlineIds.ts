import type {OutlineNode} from '../../server/src/protocol'
import type {Row} from './outlineRows'

/**
 * Gives rows their ids, those of the rows `before` where it is the same row: by a title that only one of them has in either outline
 * (moved, or numbered anew), else by part or ordinal below the same parent (the title is being written).
 */
export function createIds(
  outline: readonly OutlineNode[],
  before: readonly Row[],
): (node: OutlineNode, parent: Row | undefined) => string {
  const old = flattened(before, ({children}) => children)
  const titles = uniqueBy(old, ({node}) => titleKey(node))
  const kept = new Map<OutlineNode, string>()
  for (const [title, node] of uniqueBy(
    flattened(outline, ({children}) => children),
    titleKey,
  )) {
    const same = titles.get(title)
    if (same) kept.set(node, same.id)
  }
  const taken = new Set(kept.values())
  const known = new Set(old.map(({id}) => id))
  const claim = (id: string): string => {
    taken.add(id)
    return id
  }
  return (node, parent) => {
    const same = kept.get(node)
    if (same !== undefined) return same
    const name = nameOf(node)
    const asBefore = old.find(row => row.parent?.id === parent?.id && nameOf(row.node) === name && !taken.has(row.id))
    if (asBefore) return claim(asBefore.id)
    for (let count = 1; ; count++) {
      const id = `${parent?.id ?? ''}/${name}${count > 1 ? `#${count}` : ''}`
      if (!taken.has(id) && !known.has(id)) return claim(id)
    }
  }
}

const nameOf = ({part, ordinal, kind}: OutlineNode): string => part ?? ordinal ?? kind

/** What is missing and what is there are two rows, though they are called the same. */
const titleKey = ({state, title}: OutlineNode): string => (state === 'missing' ? `missing ${title}` : title)

function flattened<Item>(items: readonly Item[], childrenOf: (item: Item) => readonly Item[]): readonly Item[] {
  return items.flatMap(item => [item, ...flattened(childrenOf(item), childrenOf)])
}

/** The items whose key no other has. */
function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>()
  const twice = new Set<string>()
  for (const item of items) {
    const key = keyOf(item)
    if (found.has(key)) twice.add(key)
    else found.set(key, item)
  }
  for (const key of twice) found.delete(key)
  return found
}
