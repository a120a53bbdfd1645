/** What is known by text: most of it since a text was last read as a whole, and a little more since each change. */
export interface Known<T> {
  readonly whole: ReadonlyMap<string, T>
  readonly since: ReadonlyMap<string, T>
}

export const nothingKnown = <T>(): Known<T> => ({whole: new Map(), since: new Map()})

/** What was put under a key last. */
export const lookUp = <T>({whole, since}: Known<T>, key: string): T | undefined => since.get(key) ?? whole.get(key)

/** How many changes are remembered before a text is read as a whole again, which forgets what no longer stands in it. */
export const MOST_SINCE = 500

/** The same in characters: a paragraph of a whole draft is remembered few times only. */
export const MOST_CHARACTERS_SINCE = 2_000_000

/** Whether so much is remembered since a text was read as a whole that it is to be read so again. */
export function isFull(...all: readonly Known<unknown>[]): boolean {
  let count = 0
  let characters = 0
  for (const {since} of all) {
    count += since.size
    for (const key of since.keys()) characters += key.length
  }
  return count > MOST_SINCE || characters > MOST_CHARACTERS_SINCE
}
