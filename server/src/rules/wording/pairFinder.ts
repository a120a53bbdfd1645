import type {RedundantPair, RedundantPairs} from '../../data/schema'
import type {Span} from '../../markdown/span'
import {once} from '../once'
import {allLists} from './allLists'
import type {List, Place} from './wordIndex'

/** Where the two halves of a pair stand; offsets count from the start of the line. */
export interface FoundPair {
  readonly pair: RedundantPair
  readonly head: Span
  readonly tail: Span
}

/** A pair with its pattern, whose groups are the head and the tail. */
interface Matcher {
  readonly pair: RedundantPair
  /** Its place in the list. */
  readonly order: number
  readonly pattern: () => RegExp
}

/** Finds pairs in the prose of a line. */
export interface PairFinder {
  readonly find: (prose: string) => Iterable<FoundPair>
  /** The heads of the pairs. */
  readonly heads: List<unknown>
}

/** Finds the pairs of a list; where a head stands, only the pairs that have it are tried, in the order of the list. */
export function createPairFinder({parts, pairs}: RedundantPairs): PairFinder {
  const words = pairs.flatMap((pair, order) => {
    const matcher = {pair, order, pattern: once(() => patternOf(pair, parts))}
    return pair.heads.map(head => ({head, matcher}))
  })
  const heads = allLists.add(words, ({head}) => head)
  return {find, heads}

  function* find(prose: string): Iterable<FoundPair> {
    let from = 0
    for (const [start, matchers] of byPlace(heads.placesIn(prose))) {
      if (start < from) continue
      const found = firstAt(matchers, prose, start)
      if (!found) continue
      yield found
      from = found.tail.end
    }
  }
}

/** Each place with the matchers of the heads that stand there. */
function byPlace(places: readonly Place<{readonly matcher: Matcher}>[]): ReadonlyMap<number, Matcher[]> {
  const found = new Map<number, Matcher[]>()
  for (const {word, start} of places) {
    const here = found.get(start)
    if (here) here.push(word.matcher)
    else found.set(start, [word.matcher])
  }
  return found
}

function firstAt(matchers: readonly Matcher[], prose: string, at: number): FoundPair | undefined {
  for (const {pair, pattern: ready} of [...matchers].sort((a, b) => a.order - b.order)) {
    const pattern = ready()
    pattern.lastIndex = at
    const match = pattern.exec(prose)
    if (!match) continue
    const [whole, head, tail] = match as unknown as [string, string, string]
    const end = at + whole.length
    return {pair, head: {start: at, end: at + head.length}, tail: {start: end - tail.length, end}}
  }
  return undefined
}

function patternOf(
  {heads, notAfter, between, tails, notBefore, before}: RedundantPair,
  parts: RedundantPairs['parts'],
) {
  const filled = between.replace(/\{(\p{Script=Han}+)\}/gu, (whole, name: string) => parts[name] ?? whole)
  const [left, right, needed] = [
    notAfter ? `(?<!${notAfter})` : '',
    notBefore ? `(?!${notBefore})` : '',
    before ? `(?=${before})` : '',
  ]
  return new RegExp(`${left}(${heads.join('|')})(?:${filled})(${tails.join('|')})${right}${needed}`, 'uy')
}
