import type {WordLists} from './wordLists'

/** Where nobody keeps any. */
export const noWords: WordLists = {accept: [], replace: [], forbid: []}

/** Both lists as one; of two that say something of the same word, `nearer` is heard. */
export const mergedWords = (nearer: WordLists, farther: WordLists): WordLists => ({
  accept: [...new Set([...nearer.accept, ...farther.accept])],
  replace: uniqueBy([...nearer.replace, ...farther.replace], ({wrong}) => wrong),
  forbid: uniqueBy([...nearer.forbid, ...farther.forbid], ({word}) => word),
})

/** The first of each key. */
const uniqueBy = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => [
  ...new Map([...items].reverse().map(item => [keyOf(item), item])).values(),
]
