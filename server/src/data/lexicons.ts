import type {Lexicon} from './schema'
import certainWrongWords from './lexicons/certain-wrong-words.json'
import latinCase from './lexicons/latin-case.json'
import variants from './lexicons/variants.json'

/**
 * The lists of words that rules are made of, one JSON file each, under the name of their rule: `certainWrongWords` is
 * `certain-wrong-words`.
 */
export const lexicons = {
  certainWrongWords: certainWrongWords as Lexicon,
  variants: variants as Lexicon,
  latinCase: latinCase as Lexicon,
} satisfies Readonly<Record<string, Lexicon>>
