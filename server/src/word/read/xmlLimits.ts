import {damaged, tooLarge, WordFileError} from './wordFileError'

/** More than three thousand pages have. */
const MOST_TAGS = 2_000_000
/** Word knows some hundreds of names, and no element of it has a hundred attributes. */
const MOST_NAMES = 2_000
const MOST_ATTRIBUTES = 500

/**
 * Throws {@link WordFileError} where an XML text brings entities of its own, or more names and attributes than any Word file has: the
 * parser takes time in their square.
 */
export function checkXml(source: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) throw new WordFileError(`${damaged}（文件里有不该有的 DOCTYPE。）`)
  const names = new Set<string>()
  let tags = 0
  let attributes = 0
  for (const [found, name] of source.matchAll(/<([^\s<>/!?]*)|=\s*["']/g)) {
    if (found[0] === '=') attributes++
    else {
      attributes = 0
      tags++
      if (name) names.add(name)
    }
    if (tags > MOST_TAGS) throw new WordFileError(tooLarge)
    if (attributes > MOST_ATTRIBUTES || names.size > MOST_NAMES) throw new WordFileError(damaged)
  }
}
