import {deParticle as data} from '../../data/grammar'
import type {Span} from '../../markdown/span'
import {headAt} from './adverbialHead'
import {clauseAround, endsIn, WordList, wordsOf} from './words'

const adverbs = new WordList(wordsOf(data.adverbs))
const adjectives = new WordList(wordsOf(data.adjectives))
const boundary = endsIn(`^|${data.boundaries}`)
const nominalizer = endsIn(data.nominalizers)
const modal = endsIn(data.modals)
const degree = endsIn(data.degrees)
const coordinate = /(?:\p{Script=Han}{2,4}[、和而]){1,3}$/u

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
      return strong || (open && !head.vague) ? {...named, certain: strong} : undefined
    case 'finite':
      return nominalizer.test(left) ? undefined : {...named, certain: false}
    case 'nominal':
      return nominalizer.test(left) || !(strong || open) ? undefined : {...named, certain: false}
  }
}

/** The adverbial that ends at `end`; strong, if it can hardly be a predicate: 认认真真, 一步一个脚印. */
function wordBefore(text: string, end: number): {readonly length: number; readonly strong: boolean} | undefined {
  if (isDoubled(text, end)) return {length: 4, strong: true}
  const adverb = adverbs.before(text, end)
  if (adverb) return {length: adverb.length, strong: true}
  const adjective = adjectives.before(text, end)
  return adjective ? {length: adjective.length, strong: false} : undefined
}

const doubled = /^(\p{Script=Han})\1(?!\1)(\p{Script=Han})\2$/u
const attributes = endsIn(data.notAdverbs)

/** Whether a word of the form 认认真真 ends at a place. */
function isDoubled(text: string, end: number): boolean {
  if (end < 4 || text[end - 1] !== text[end - 2]) return false
  const word = text.slice(end - 4, end)
  return doubled.test(word) && !attributes.test(word)
}
