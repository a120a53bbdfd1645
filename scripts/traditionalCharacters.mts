/** Writes `server/src/data/traditionalCharacters.json` from the dictionaries of OpenCC. `scripts/generate.mts` calls it first. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Locale} from 'opencc-js/t2cn'

const path = join(dirname(fileURLToPath(import.meta.url)), '../server/src/data/traditionalCharacters.json')

/** Whether the characters were stale; written anew unless `checking`. */
export function writeTraditionalCharacters({checking}: {checking: boolean}): boolean {
  const text = `${JSON.stringify({pairs: pairs().join('')}, null, 2)}\n`
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
  if (!checking) writeFileSync(path, text)
  return true
}

/** Each traditional character before its simplified one: what a first check needs of the dictionaries. */
function pairs(): readonly string[] {
  const [, characters = ''] = Locale.to['cn']![0] as readonly string[]
  const all = characters.split('|').map(pair => pair.replace(' ', ''))
  return all.filter(pair => pair.length === 2 && pair[0] !== pair[1])
}
