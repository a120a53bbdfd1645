import {deParticle as data} from '../../data/grammar'
import type {Span} from '../../markdown/span'
import {clauseAround, WordList, wordsOf} from './words'

const adverbs = new WordList(wordsOf(data.adverbs))
const adjectives = new WordList(wordsOf(data.adjectives))
const finite = new WordList(wordsOf(data.finite))
const nominal = new WordList(wordsOf(data.nominal))
const objects = new WordList(wordsOf(data.objects))
const begins = (alternatives: string) => new RegExp(`^(?:${alternatives})`, 'u')
const ends = (alternatives: string) => new RegExp(`(?:${alternatives})$`, 'u')
const prepositions = new Map(Object.entries(data.prepositions).map(([word, not]) => [word, begins(not)]))
const boundary = ends(`^|${data.boundaries}`)
const nominalizer = ends(data.nominalizers)
const modal = ends(data.modals)
const stop = begins(data.stops)
const tail = ends(data.tails)
const degree = ends(data.degrees)
const aspect =
  /^(?:了(?![解结断却])|着(?![力手眼重实装落陆])|过(?![程去渡于大高低多后硬关往错剩度境]))(?=\p{Script=Han})/u
const direction = /^(?:到(?![位期场底])|于(?!是)|起来|出(?![现台发口版席路勤资台]))(?=\p{Script=Han})/u
const coordinate = /(?:\p{Script=Han}{2,4}[、和而])+$/u

/** An adverbial with the particle behind it and the verb or preposition that it belongs to. */
export interface Adverbial {
  readonly span: Span
  /** Where the particle stands. */
  readonly particle: number
  /** Whether nothing else can be meant. */
  readonly certain: boolean
}

/** Reads whether the particle at `at` (的, or 得 for it) stands between an adverbial and its verb (状语). */
export function adverbialAt(text: string, at: number): Adverbial | undefined {
  const word = wordBefore(text, at)
  if (!word) return undefined
  const start = at - word.length
  if ('不未没非无'.includes(text[start - 1] ?? ' ')) return undefined
  const {strong} = word
  const clause = clauseAround(text, at)
  const left = text.slice(clause.start, start).replace(coordinate, '').replace(degree, '')
  const open = boundary.test(left)
  const head = headAt(text.slice(at + 1, clause.end), {strong, modal: modal.test(left)})
  if (!head) return undefined
  const named = {span: {start, end: at + 1 + head.length}, particle: at}
  switch (head.kind) {
    case 'aspect':
      return {...named, certain: true}
    case 'preposition':
      return strong || open ? {...named, certain: strong} : undefined
    case 'finite':
      return nominalizer.test(left) ? undefined : {...named, certain: false}
    case 'nominal':
      return nominalizer.test(left) || !(strong || open) ? undefined : {...named, certain: false}
  }
}

/** The adverbial that ends at `end`; strong, if it can hardly be a predicate: 认认真真, 一步一个脚印. */
function wordBefore(text: string, end: number): {readonly length: number; readonly strong: boolean} | undefined {
  if (isDoubled(text.slice(Math.max(0, end - 4), end))) return {length: 4, strong: true}
  const adverb = adverbs.before(text, end)
  if (adverb) return {length: adverb.length, strong: true}
  const adjective = adjectives.before(text, end)
  return adjective ? {length: adjective.length, strong: false} : undefined
}

const doubled = /^(\p{Script=Han})\1(?!\1)(\p{Script=Han})\2$/u
const attributes = ends(data.notAdverbs)
const isDoubled = (word: string): boolean => doubled.test(word) && !attributes.test(word)

interface Head {
  readonly length: number
  readonly kind: 'aspect' | 'preposition' | 'finite' | 'nominal'
}

/** What the rest of a clause begins with, if it is read as a verb and nothing else. */
function headAt(rest: string, {strong, modal}: {strong: boolean; modal: boolean}): Head | undefined {
  const other = prepositions.get(rest[0] ?? '')
  if (other && rest.length > 3 && !other.test(rest.slice(1))) return {length: 1, kind: 'preposition'}
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
