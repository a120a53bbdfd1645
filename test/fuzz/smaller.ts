/**
 * A smaller input that is as bad, found by leaving out stretches of its longest string, ever shorter ones.
 * @param tries how often `isBad` is asked at most: each may take as long as a hang.
 */
export async function smaller(
  input: unknown,
  isBad: (input: unknown) => Promise<boolean>,
  tries: number,
): Promise<unknown> {
  let best = input
  for (let part = 2; tries > 0; part *= 2) {
    const length = longestIn(best).length
    const size = Math.ceil(length / part)
    if (size < 4) break
    for (let start = 0; start < longestIn(best).length && tries > 0; tries--) {
      const text = longestIn(best)
      const shorter = replaced(best, text, text.slice(0, start) + text.slice(start + size))
      if (await isBad(shorter)) best = shorter
      else start += size
    }
  }
  return best
}

function longestIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value)
    .map(longestIn)
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

function replaced(value: unknown, from: string, to: string): unknown {
  if (value === from) return to
  if (Array.isArray(value)) return value.map(inner => replaced(inner, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, from, to)]))
}
