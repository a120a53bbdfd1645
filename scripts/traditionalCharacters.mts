/** Writes `server/src/data/traditionalCharacters.json` from the dictionaries of OpenCC. `scripts/generate.mts` calls it first. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Locale} from 'opencc-js/t2cn'

const path = join(dirname(fileURLToPath(import.meta.url)), '../server/src/data/traditionalCharacters.json')

/** Whether the characters were stale; written anew unless `checking`. */
export function writeTraditionalCharacters({checking}: {checking: boolean}): boolean {
  const text = `${JSON.stringify(known(), null, 2)}\n`
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
  if (!checking) writeFileSync(path, text)
  return true
}

/**
 * What a first check needs of the dictionaries: each traditional character before its simplified one, and characters that are so in some
 * words only (`覆` in `答覆`), with these words. A simplified character is none of them (`坏` in `坏布`): there the word is right.
 */
function known() {
  const [words = [], characters = []] = (Locale.to['cn']![0] as readonly string[]).map(dictionary =>
    dictionary.split('|').map(entry => entry.split(' ') as [string, string]),
  )
  const pairs = characters.filter(([from, to]) => from !== to && from.length === 1 && to.length === 1)
  const ofPairs = new Set(pairs.flat())
  const changing = words.map(([from, to]) => [...from].filter((character, at) => character !== [...to][at]))
  const inWords = new Set(changing.flat().filter(character => !ofPairs.has(character)))
  return {
    pairs: pairs.flat().join(''),
    inWords: [...inWords].join(''),
    words: words.map(([from]) => from).filter((_, at) => changing[at]!.some(character => inWords.has(character))),
  }
}
