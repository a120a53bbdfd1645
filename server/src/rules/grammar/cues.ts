import {allLists} from '../wording/allLists'

/** Where words stand in a text, each with what belongs to it. */
export type Cues<T> = (text: string) => Iterable<readonly [at: number, value: T]>

/** Words that a rule looks closer at; they are found in the one pass in which all lists are. */
export function createCues<T>(words: readonly (readonly [word: string, value: T])[]): Cues<T> {
  const places = allLists.add(words, ([word]) => word)
  return text => places(text).map(({word: [, value], start}) => [start, value] as const)
}
