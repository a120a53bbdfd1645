/**
 * The candidate that is written most like `word`, if one is close enough to be meant:
 * `nearest('ordnal-form', ['ordinal-form', 'placeholder'])` is `ordinal-form`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.ceil(word.length * 0.4) + 1
  for (const candidate of candidates) {
    const changes = distance(word, candidate)
    if (changes < least) [best, least] = [candidate, changes]
  }
  return best
}

/** `是否想写“check”？`, or nothing. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, candidates)
  return meant === undefined ? '' : `是否想写“${meant}”？`
}

/** How many characters have to be put in, taken out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
