import type {WordLists} from '../data/wordLists'
import type {Span} from '../markdown/span'
import type {Rule} from '../rules/rule'

/** Whether a rule questions words, so that the writer's own silence it and may be added to: all of `wording`, and who says so. */
export const isAboutWords = ({category, aboutWords}: Rule): boolean => aboutWords ?? category === 'wording'

/**
 * Tells whether a stretch of text lies inside one of the writer's own words, which no lexicon may fault: `会报` in `《社会报》`
 * where `社会报` is a word here. What the writer's own list writes for another word is right too. Asks at each place only for the
 * lengths of the words that begin with its character, so that thousands of words cost what ten do.
 */
export function createOwnWords({accept, replace}: WordLists): (text: string, span: Span) => boolean {
  const words = new Set([...accept, ...replace.map(({right}) => right)])
  const lengths = lengthsByFirst(words)
  const longest = Math.max(0, ...[...lengths.values()].map(([most = 0]) => most))
  const isInside = (text: string, at: number, end: number): boolean =>
    (lengths.get(text[at] ?? '') ?? []).some(length => at + length >= end && words.has(text.slice(at, at + length)))
  return (text, {start, end}) => {
    for (let at = start; at >= Math.max(0, end - longest); at--) if (isInside(text, at, end)) return true
    return false
  }
}

/** How long the words are that begin with a character, the longest first. */
function lengthsByFirst(words: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, number[]>()
  for (const word of words) {
    const known = lengths.get(word[0]!)
    if (!known) lengths.set(word[0]!, [word.length])
    else if (!known.includes(word.length)) known.push(word.length)
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a)
  return lengths
}
