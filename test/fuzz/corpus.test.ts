import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {targets} from './targets'

const folder = join(__dirname, 'corpus')

/** Inputs that once broke a promise, as `npm run fuzz` kept them. */
describe('the corpus of past failures', () => {
  for (const file of readdirSync(folder).sort()) {
    const {target: name, input} = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      target: string
      input: unknown
    }
    it(`${name}: ${file}`, async () => {
      const target = targets.find(other => other.name === name)
      assert.ok(target, `no target is called ${name}`)
      await target.holds(input)
    }).timeout(60_000)
  }
})
