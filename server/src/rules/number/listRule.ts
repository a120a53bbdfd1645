import type {Lexicon} from '../../data/schema'
import {lexiconRule, type LexiconFacts} from '../wording/lexiconRule'
import type {LineRule} from '../rule'

/**
 * A rule about numbers that is made of a list. Most lines hold none of its words, which one pattern tells faster than the
 * list does.
 */
export function listRule(lexicon: Lexicon, facts: LexiconFacts): LineRule {
  const rule = lexiconRule(lexicon, facts)
  const any = new RegExp(lexicon.entries.map(({wrong}) => wrong.replace(/[.．·•]/g, '\\$&')).join('|'))
  return {
    ...rule,
    category: 'number',
    check: (line, context) => (any.test(line.prose) ? rule.check(line, context) : []),
  }
}
