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
