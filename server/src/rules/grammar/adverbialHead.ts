import {deParticle as data} from '../../data/grammar'
import {beginsWith, endsIn, WordList, wordsOf} from './words'

const finite = new WordList(wordsOf(data.finite))
const nominal = new WordList(wordsOf(data.nominal))
const objects = new WordList(wordsOf(data.objects))
const prepositions = new Map(Object.entries(data.prepositions).map(([word, not]) => [word, beginsWith(not)]))
const stop = beginsWith(data.stops)
const tail = endsIn(data.tails)
const aspect =
  /^(?:了(?![解结断却])|着(?![力手眼重实装落陆])|过(?![程去渡于大高低多后硬关往错剩度境]))(?=\p{Script=Han})/u
const direction = /^(?:到(?![位期场底])|于(?!是)|起来|出(?![现台发口版席路勤资台]))(?=\p{Script=Han})/u

/** What an adverbial belongs to, as far as it is read as a verb and nothing else. */
export interface Head {
  readonly length: number
  readonly kind: 'aspect' | 'preposition' | 'finite' | 'nominal'
  /** Whether the phrase may belong to a noun further on: `多层次的与发展相适应的体系`. */
  readonly vague?: boolean
}

/** Prepositions that only a verb can follow. */
const disposal = '把被将'

/** What the rest of a clause begins with, if it is read as a verb and nothing else. */
export function headAt(rest: string, {strong, modal}: {strong: boolean; modal: boolean}): Head | undefined {
  const other = prepositions.get(rest[0] ?? '')
  if (other && rest.length > 3 && !other.test(rest.slice(1))) {
    return {length: 1, kind: 'preposition', vague: !modal && !disposal.includes(rest[0]!) && rest.includes('的')}
  }
  const verb = finite.at(rest, 0) ?? nominal.at(rest, 0)
  if (!verb) return undefined
  const behind = rest.slice(verb.length)
  if (aspect.test(behind) || direction.test(behind)) return {length: verb.length + 1, kind: 'aspect'}
  if (behind.length < 2 || stop.test(behind)) return undefined
  if (!modal && behind.includes('的')) return undefined
  if (!strong && !modal && tail.test(rest)) return undefined
  if (finite.at(rest, 0)) return {length: verb.length, kind: 'finite'}
  return modal || objects.at(behind, 0) ? {length: verb.length, kind: 'nominal'} : undefined
}
