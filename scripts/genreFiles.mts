/** Writes `server/src/data/genreFiles.ts`, the list of the files in `data/genres`. `scripts/generate.mts` calls it first. */
import {readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const data = join(dirname(fileURLToPath(import.meta.url)), '../server/src/data')

/** Whether the list was stale; written anew unless `checking`. */
export function listGenreFiles({checking}: {checking: boolean}): boolean {
  const path = join(data, 'genreFiles.ts')
  const text = source()
  if (text === current(path)) return false
  if (!checking) writeFileSync(path, text)
  return true
}

function source(): string {
  const slugs = readdirSync(join(data, 'genres'))
    .filter(name => name.endsWith('.json'))
    .map(name => name.slice(0, -'.json'.length))
    .sort()
  const nameOf = (slug: string): string => slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  return [
    '// Written by scripts/generate.mts from the files in genres.',
    ...slugs.map(slug => `import ${nameOf(slug)} from './genres/${slug}.json'`),
    '',
    '/** Every file of a kind, as it is written. */',
    'export const genreFiles: readonly unknown[] = [',
    ...slugs.map(slug => `  ${nameOf(slug)},`),
    ']',
    '',
  ].join('\n')
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
