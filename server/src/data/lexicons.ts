import type {Lexicon} from './schema'
import certainWrongWords from './lexicons/certain-wrong-words.json'
import fixedNumbers from './lexicons/fixed-numbers.json'
import twoBeforeMeasure from './lexicons/two-before-measure.json'
import unitForm from './lexicons/unit-form.json'
import latinCase from './lexicons/latin-case.json'
import variants from './lexicons/variants.json'

/**
 * The lists of words that rules are made of, one JSON file each, under the name of their rule: `certainWrongWords` is
 * `certain-wrong-words`.
 */
export const lexicons = {
  certainWrongWords: certainWrongWords as Lexicon,
  fixedNumbers: fixedNumbers as Lexicon,
  twoBeforeMeasure: twoBeforeMeasure as Lexicon,
  unitForm: unitForm as Lexicon,
  variants: variants as Lexicon,
  latinCase: latinCase as Lexicon,
} satisfies Readonly<Record<string, Lexicon>>
