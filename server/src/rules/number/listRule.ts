import type {Lexicon} from '../../data/schema'
import {lexiconRule, type LexiconFacts} from '../wording/lexiconRule'
import type {LineRule} from '../rule'

/** A rule about numbers that is made of a list. */
export const listRule = (lexicon: Lexicon, facts: LexiconFacts): LineRule => ({
  ...lexiconRule(lexicon, facts),
  category: 'number',
})
