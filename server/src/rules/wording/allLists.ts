import {WordIndex} from './wordIndex'

/**
 * All lists of the rules (words, cues of sentence patterns, scars, heads of pairs) are looked up together: each line is asked about
 * by all of them, and its characters are walked once.
 */
export const allLists = new WordIndex()
