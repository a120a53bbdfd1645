import type {Span} from '../markdown/span'

/**
 * Whether a stretch of text lies inside one of the writer's own words, which no lexicon may fault:
 * `会报` in `《社会报》` where `社会报` is a word here.
 */
export const isWithinWord = (text: string, {start, end}: Span, words: readonly string[]): boolean =>
  words.some(word => text.slice(Math.max(0, end - word.length), start + word.length).includes(word))
