import {allLists} from '../wording/allLists'
import type {List} from '../wording/wordIndex'

/** Where words stand in a text, each with what belongs to it. */
export interface Cues<T> {
  readonly placesIn: (text: string) => Iterable<readonly [at: number, value: T]>
  readonly list: List<unknown>
}

/** Words that a rule looks closer at; they are found in the one pass in which all lists are. */
export function createCues<T>(
  words: readonly (readonly [word: string, value: T])[],
  fits: (value: T, text: string, start: number) => boolean = () => true,
): Cues<T> {
  const list = allLists.add(
    words,
    ([word]) => word,
    ([, value], text, start) => fits(value, text, start),
  )
  return {placesIn: text => list.placesIn(text).map(({word: [, value], start}) => [start, value] as const), list}
}
