/**
 * Writes every file that follows from the data: `npx tsx scripts/generate.mts`. With `--check` it writes nothing, names the
 * files that are stale and ends with code 1.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {format, resolveConfig} from 'prettier'
import * as z from 'zod/mini'
import {genres} from '../server/src/data/index'
import {genreSchema, type Genre} from '../server/src/data/schema'
import {partSnippet, skeletonSnippet} from '../server/src/compose/skeleton'
import {categoryNames} from '../server/src/features/ruleDocumentation'
import {severities} from '../server/src/rules/rule'
import {explained} from '../server/src/service'

interface Generated {
  /** From the root of the repository. */
  readonly path: string
  readonly value: unknown
}

/** One line for each sort of generated file. */
const generators: readonly (() => Generated[])[] = [snippetFiles, schemaFiles, manifest]

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const style = await resolveConfig(join(root, 'package.json'))
const checking = process.argv.includes('--check')
let stale = 0
for (const {path, value} of generators.flatMap(generate => generate())) {
  const text = await format(JSON.stringify(value), {
    ...style,
    parser: path === 'package.json' ? 'json-stringify' : 'json',
  })
  if (text === current(path)) continue
  stale++
  if (!checking) writeFileSync(join(root, path), text)
  console.log(`${checking ? 'stale' : 'written'}: ${path}`)
}
if (checking && stale) {
  console.log('Run: npx tsx scripts/generate.mts')
  process.exitCode = 1
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
  const schema = {title: '文种', description: '一个文种一个文件，放在 data/genres。', ...z.toJSONSchema(genreSchema)}
  return [{path: 'server/src/data/genre.schema.json', value: schema}]
}

/** package.json with each rule and category in the setting `gongwen.rules`, so that the editor completes and explains them. */
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
  return [{path: 'package.json', value}]
}
