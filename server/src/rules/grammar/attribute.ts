import {deParticle as data} from '../../data/grammar'
import type {Span} from '../../markdown/span'
import {WordList, wordsOf} from './words'

const adverbials = new WordList([...wordsOf(data.adverbs), ...wordsOf(data.adjectives)])
const verbs = new WordList(wordsOf(data.nominal).filter(verb => verb.length === 2))
const doing = new RegExp(`(?:进行|予以|给予|加以|作出|做出)(?:了|过)?(?:(?:${data.degrees}|全面|一次))?$`, 'u')
const ending = /^(?:\p{Script=Han}{2})?(?=[，。；、！,;!]|$)/u

/** Reads whether 地 at `at` stands in the object of 进行: 进行深入地调查摸底, where it should be 的 (定语). */
export function attributeAt(text: string, at: number): Span | undefined {
  const word = adverbials.before(text, at)
  if (!word || !doing.test(text.slice(Math.max(0, at - word.length - 8), at - word.length))) return undefined
  const verb = verbs.at(text, at + 1)
  const rest = verb ? ending.exec(text.slice(at + 1 + verb.length)) : undefined
  return verb && rest ? {start: at - word.length, end: at + 1 + verb.length + rest[0].length} : undefined
}
