import type {Lexicon} from './schema'
import certainWrongWords from './lexicons/certain-wrong-words.json'

/** The lists of words that rules are made of, one JSON file each. */
export const lexicons: {readonly certainWrongWords: Lexicon} = {certainWrongWords}
