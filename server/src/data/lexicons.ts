import type {Lexicon} from './schema'
import certainWrongWords from './lexicons/certain-wrong-words.json'
import fixedNumbers from './lexicons/fixed-numbers.json'
import twoBeforeMeasure from './lexicons/two-before-measure.json'
import unitForm from './lexicons/unit-form.json'
import confusables from './lexicons/confusables.json'
import redundancy from './lexicons/redundancy.json'
import colloquial from './lexicons/colloquial.json'
import fixedPhrases from './lexicons/fixed-phrases.json'
import misusedIdioms from './lexicons/misused-idioms.json'
import supersededOrgs from './lexicons/superseded-orgs.json'
import supersededTerms from './lexicons/superseded-terms.json'
import wordingAdvice from './lexicons/wording-advice.json'
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
  confusables: confusables as Lexicon,
  redundancy: redundancy as Lexicon,
  misusedIdioms: misusedIdioms as Lexicon,
  fixedPhrases: fixedPhrases as Lexicon,
  colloquial: colloquial as Lexicon,
  supersededOrgs: supersededOrgs as Lexicon,
  supersededTerms: supersededTerms as Lexicon,
  wordingAdvice: wordingAdvice as Lexicon,
  variants: variants as Lexicon,
  latinCase: latinCase as Lexicon,
} satisfies Readonly<Record<string, Lexicon>>
