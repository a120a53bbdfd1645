import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import fc from 'fast-check'
import {hostile} from './texts'

describe('the fuzzer itself', () => {
  it('makes inputs that can be kept, whatever the seed', () => {
    fc.assert(
      fc.property(hostile, ({text}) => assert.equal(JSON.parse(JSON.stringify(text)), text)),
      {numRuns: 300},
    )
  })

  it('ends a process whose input takes too much processor time', async () => {
    const endless = `require(${JSON.stringify(join(__dirname, 'watch.ts'))}).startWatch()(1); setTimeout(() => {for (;;);}, 100)`
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', '-e', endless])
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
    assert.equal(signal, 'SIGTERM')
  }).timeout(60_000)
})
