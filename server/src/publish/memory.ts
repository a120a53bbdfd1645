/** Enough for several long drafts; a draft that is longer is only slower. */
const mostCharacters = 2_000_000

/**
 * What was made for a text is remembered by it, in two generations: what nobody asked for since the young one was last full is
 * forgotten. One for a module, never for a draft.
 */
export function createMemory<T>(): (key: string, make: () => T) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  let characters = 0
  return (key, make) => {
    const known = young.get(key)
    if (known !== undefined) return known
    const found = old.get(key) ?? make()
    characters += key.length
    if (characters > mostCharacters) {
      old = young
      young = new Map()
      characters = key.length
    }
    young.set(key, found)
    return found
  }
}
