import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {genres} from '../../server/src/data/index'

interface Snippet {
  readonly prefix: string
  readonly body: readonly string[]
  readonly description: string
}

const root = join(dirname(__filename), '../..')
const files = readdirSync(join(root, 'snippets')).filter(name => name.endsWith('.json'))
const snippetsOf = (file: string) =>
  Object.entries(JSON.parse(readFileSync(join(root, 'snippets', file), 'utf8')) as Record<string, Snippet>)
const all = files.flatMap(snippetsOf)

/** Numbers of the tab stops in the order of the text, `$0` left out. */
const tabStops = (body: string): number[] =>
  [...body.matchAll(/(?<!\\)\$\{?(\d+)/gu)].map(([, number]) => Number(number)).filter(number => number > 0)

describe('snippets', () => {
  it('are what the data say now', () => {
    const run = () =>
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate.mts', '--check'], {
        cwd: root,
        encoding: 'utf8',
      })
    assert.doesNotThrow(run)
  })

  it('are there for every kind: the whole, each part, each sentence', () => {
    assert.deepEqual(files.sort(), genres.map(({slug}) => `${slug}.json`).sort())
    for (const {slug, initials, parts, sentences} of genres) {
      const prefixes = snippetsOf(`${slug}.json`).map(([, {prefix}]) => prefix)
      assert.deepEqual(prefixes, [
        `gw${initials}`,
        ...parts.map((_, index) => `gw${initials}${index + 1}`),
        ...sentences.map(({prefix}) => prefix),
      ])
    }
  })

  it('have prefixes of their own that begin with gw', () => {
    const prefixes = all.map(([, {prefix}]) => prefix)
    assert.deepEqual(
      prefixes.filter(prefix => !/^gw[a-z]+\d*$/u.test(prefix)),
      [],
    )
    assert.equal(new Set(prefixes).size, prefixes.length)
  })

  for (const [name, {body, description}] of all) {
    it(`${name} has tab stops from 1 on and nothing left open`, () => {
      const text = body.join('\n')
      const stops = tabStops(text)
      assert.deepEqual(
        [...new Set(stops)].sort((a, b) => a - b),
        Array.from({length: new Set(stops).size}, (_, at) => at + 1),
      )
      const rest = text.replace(/\\[\\$}]/gu, '').replace(/\$(?:\d+|\{\d+(?::[^{}|]*|\|[^{}|]+\|)\})/gu, '')
      assert.doesNotMatch(rest, /[${}]/u)
      assert.notEqual(description, '')
    })
  }
})
