const none: readonly RegExpExecArray[] = []

/**
 * The matches of a global pattern, as `matchAll` gives them. Most texts have none, and `matchAll` makes a copy of the pattern before it
 * looks.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  const first = pattern.exec(text)
  if (!first) return none
  const found: RegExpExecArray[] = []
  for (let match: RegExpExecArray | null = first; match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex = afterCharacter(text, match.index, pattern.unicode)
  }
  return found
}

/** Nothing was matched here; the next place to look at is behind this character. */
const afterCharacter = (text: string, at: number, unicode: boolean): number =>
  at + (unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
