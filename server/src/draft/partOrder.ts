import type {Genre} from '../data/schema'
import type {Section} from './draft'
import type {Found} from './parts'

/** Parts with a section of their own at the top that break the usual order: those outside the longest run in order. */
export function misplaced(genre: Genre, found: ReadonlyMap<string, Found>, top: readonly Section[]): Set<string> {
  const placed = genre.parts
    .flatMap((part, order) => {
      const here = found.get(part.id)
      const at = top.indexOf(here?.section as Section)
      const isMovable = !part.anyOrder && !part.within && here?.headed
      return at < 0 || !isMovable ? [] : [{id: part.id, order, at}]
    })
    .sort((a, b) => a.at - b.at || a.order - b.order)
  const kept = longestRun(placed)
  return new Set(placed.filter(part => !kept.has(part)).map(({id}) => id))
}

/** Of several as long, the last: what stands too early is said to be misplaced, not what it pushed back. */
function longestRun<T extends {readonly order: number}>(items: readonly T[]): Set<T> {
  const best: T[][] = []
  for (const item of items) {
    const before = best
      .filter(run => run.at(-1)!.order < item.order)
      .reduce<T[]>((a, b) => (b.length > a.length ? b : a), [])
    best.push([...before, item])
  }
  return new Set(best.reduce<T[]>((a, b) => (b.length >= a.length ? b : a), []))
}
