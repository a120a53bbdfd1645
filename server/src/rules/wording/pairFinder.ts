import type {RedundantPair, RedundantPairs} from '../../data/schema'
import type {Span} from '../../markdown/span'

/** Where the two halves of a pair stand; offsets count from the start of the line. */
export interface FoundPair {
  readonly pair: RedundantPair
  readonly head: Span
  readonly tail: Span
}

/** A pair with its pattern, whose groups are the head and the tail. */
interface Matcher {
  readonly pair: RedundantPair
  readonly pattern: RegExp
}

/** Finds the pairs of a list in one pass; at each character only those are tried whose head begins with it. */
export function createPairFinder({parts, pairs}: RedundantPairs): (prose: string) => Iterable<FoundPair> {
  const matchers = new Map<string, Matcher[]>()
  for (const pair of pairs) {
    const matcher = {pair, pattern: patternOf(pair, parts)}
    for (const first of new Set(pair.heads.map(head => head[0]!))) {
      matchers.set(first, [...(matchers.get(first) ?? []), matcher])
    }
  }
  const begins = new Uint8Array(0x10000)
  for (const first of matchers.keys()) begins[first.charCodeAt(0)] = 1
  return function* find(prose) {
    for (let at = 0; at < prose.length; at++) {
      if (begins[prose.charCodeAt(at)] === 0) continue
      const found = firstAt(matchers.get(prose[at]!) ?? [], prose, at)
      if (!found) continue
      yield found
      at = found.tail.end - 1
    }
  }
}

function firstAt(matchers: readonly Matcher[], prose: string, at: number): FoundPair | undefined {
  for (const {pair, pattern} of matchers) {
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
