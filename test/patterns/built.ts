// Prints every regular expression that is built while drafts are read, checked, mended and laid out.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type * as GenreModule from '../../server/src/draft/genre'
import type * as Core from '../../server/src/service'
import type {Expression} from './expression'

const seen = new Map<string, Expression>()
const note = (made: RegExp): RegExp => {
  const from = /server[\\/]src[\\/]([^:)]+)/u.exec(new Error().stack ?? '')?.[1]
  if (from)
    seen.set(`/${made.source}/${made.flags}`, {
      source: made.source,
      flags: made.flags,
      from: from.replaceAll('\\', '/'),
    })
  return made
}
globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, args, as) => note(Reflect.construct(target, args, as) as RegExp),
  apply: (target, self, args) => note(Reflect.apply(target, self, args) as RegExp),
})

/* eslint-disable @typescript-eslint/no-require-imports -- The core is loaded when RegExp is watched, not before. */
const core = require('../../server/src/service') as typeof Core
const {compiled} = require('../../server/src/draft/genre') as typeof GenreModule
/* eslint-enable */

/** Every text in the values of a file: among them are all its patterns, and what is no pattern does no harm. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const unmarked = (text: string): string => text.replace(/[⟦⟧]/gu, '')
const data = join(__dirname, '../../server/src/data')
const lists = readdirSync(join(data, 'lexicons')).map(name => readFileSync(join(data, 'lexicons', name), 'utf8'))
const fixtures = join(__dirname, '../fixtures')
const texts = [
  ...core.explained.flatMap(({examples}) => examples.flatMap(({bad, good}) => [unmarked(bad), good])),
  ...(readdirSync(fixtures, {recursive: true}) as string[])
    .filter(name => name.endsWith('.md'))
    .map(name => readFileSync(join(fixtures, name), 'utf8')),
  // The sentences of each list, in which each of its entries is found: a condition is compiled when it is first asked.
  ...lists.map(list =>
    textsIn(JSON.parse(list))
      .filter(text => /\p{Script=Han}/u.test(text))
      .map(unmarked)
      .join('\n\n'),
  ),
]

for (const text of core.genres.flatMap(textsIn))
  if (/[\\[({|^$]/u.test(text))
    try {
      compiled(text)
    } catch {
      // A template, no pattern.
    }
const service = core.createService(core.defaultSettings)
for (const text of texts) {
  const draft = service.read(text)
  core.symbolsOf(draft)
  core.outlineOf(draft, service.check(draft))
  core.pagesOf(core.pageDocumentOf(draft, core.defaultPageSettings))
  core.renumberDraft(draft)
}
process.stdout.write(JSON.stringify([...seen.values()]))
