import type {Lexicon} from './schema'
import certainWrongWords from './lexicons/certain-wrong-words.json'
import confusables from './lexicons/confusables.json'
import redundancy from './lexicons/redundancy.json'

/**
 * The lists of words that rules are made of, one JSON file each, under the name of their rule: `certainWrongWords` is
 * `certain-wrong-words`.
 */
export const lexicons = {
  certainWrongWords: certainWrongWords as Lexicon,
  confusables: confusables as Lexicon,
  redundancy: redundancy as Lexicon,
} satisfies Readonly<Record<string, Lexicon>>
