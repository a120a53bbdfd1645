/**
 * Writes every file that follows from the data or from the lock file: `npx tsx scripts/generate.mts`. With `--check` it writes nothing, names the
 * files that are stale and ends with code 1.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {format, resolveConfig} from 'prettier'
import * as z from 'zod/mini'
import type {Genre} from '../server/src/data/schema'
import {listGenreFiles} from './genreFiles.mjs'
import {writeThirdParty} from './thirdParty.mjs'
import {writeTraditionalCharacters} from './traditionalCharacters.mjs'

const checking = process.argv.includes('--check')
let stale = 0
if (listGenreFiles({checking})) say('server/src/data/genreFiles.ts')
if (writeTraditionalCharacters({checking})) say('server/src/data/traditionalCharacters.json')
if (writeThirdParty({checking})) say('THIRD-PARTY.txt')

// Loaded only now: the kinds are what the list names.
const {genres} = await import('../server/src/data/index')
const {genreFileSchema} = await import('../server/src/data/schema')
const {wordListsSchema} = await import('../server/src/data/wordListSchema')
const {partSnippet, skeletonSnippet} = await import('../server/src/compose/skeleton')
const {categoryNames} = await import('../server/src/features/ruleDocumentation')
const {severities} = await import('../server/src/rules/rule')
const {explained} = await import('../server/src/service')

interface Generated {
  /** From the root of the repository. */
  readonly path: string
  readonly value: unknown
}

/** One line for each sort of generated file. */
const generators: readonly (() => Generated[])[] = [snippetFiles, schemaFiles, manifest]

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const style = await resolveConfig(join(root, 'package.json'))
for (const {path, value} of generators.flatMap(generate => generate())) {
  const text = await format(JSON.stringify(value), {
    ...style,
    parser: path === 'package.json' ? 'json-stringify' : 'json',
  })
  if (text === current(path)) continue
  if (!checking) writeFileSync(join(root, path), text)
  say(path)
}
if (checking && stale) {
  console.log('Run: npx tsx scripts/generate.mts')
  process.exitCode = 1
}

function say(path: string): void {
  stale++
  console.log(`${checking ? 'stale' : 'written'}: ${path}`)
}

function current(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}

function snippetFiles(): Generated[] {
  return genres.map(genre => ({path: `snippets/${genre.slug}.json`, value: snippetsOf(genre)}))
}

/** The snippets of a kind in VS Code's form: the whole draft, each part, each sentence. */
function snippetsOf(genre: Genre) {
  const {name, initials, parts, sentences} = genre
  return Object.fromEntries([
    snippet(`${name}：全文`, `gw${initials}`, skeletonSnippet(genre), genre.description),
    ...parts.map((part, index) =>
      snippet(`${name}：${part.name}`, `gw${initials}${index + 1}`, partSnippet(genre, part), part.why),
    ),
    ...sentences.map(({name, prefix, body}) => snippet(name, prefix, body, name)),
  ])
}

function snippet(name: string, prefix: string, body: string, description: string) {
  return [name, {prefix, body: body.split('\n'), description}] as const
}

function schemaFiles(): Generated[] {
  const schema = {
    title: '文种',
    description: '一个文种一个文件。内置的放在 data/genres，本单位自己的放在工作区的 .gongwen/kinds。',
    ...z.toJSONSchema(genreFileSchema),
  }
  const words = {
    title: '词表',
    description: '本单位的词表，放在工作区的 .gongwen/words.json。',
    ...z.toJSONSchema(wordListsSchema, {io: 'input'}),
  }
  return [
    {path: 'server/src/data/genre.schema.json', value: schema},
    {path: 'server/src/data/words.schema.json', value: words},
  ]
}

/**
 * package.json with each rule and category in the setting `gongwen.rules`, so that the editor completes and explains them,
 * and with the snippets of each kind.
 */
function manifest(): Generated[] {
  const value = JSON.parse(current('package.json') ?? '{}')
  const level = {type: 'string', enum: [...severities, 'off']}
  const categories = Object.entries(categoryNames).map(([id, name]) => [
    id,
    {...level, description: `${name}类的全部检查`},
  ])
  const rules = explained.map(({id, title, rationale}) => [id, {...level, description: `${title}：${rationale}`}])
  const setting = value.contributes.configuration.properties['gongwen.rules']
  setting.properties = Object.fromEntries([...categories, ...rules])
  value.contributes.snippets = genres.map(({slug}) => ({language: 'markdown', path: `./snippets/${slug}.json`}))
  return [{path: 'package.json', value}]
}
