import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {buildSync} from 'esbuild'
import {faulty} from './support'
import {random} from './random'

const rounds = Number(process.env['ROUNDS'] ?? 20)
const isOurs = (name: string): boolean => /^\.gongwen-\d+-[0-9a-f]{16}\.tmp$/.test(name)

describe('a run that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-killed-'))
  const [cli, write] = [join(folder, 'cli.js'), join(folder, 'write.js')]
  const work = join(folder, 'work')
  before(() => {
    const options = {bundle: true, platform: 'node', format: 'cjs', logLevel: 'error'} as const
    buildSync({...options, entryPoints: [join(__dirname, '../../server/src/cli/main.ts')], outfile: cli})
    buildSync({...options, entryPoints: [join(__dirname, '../../server/src/cli/write.ts')], outfile: write})
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  const inWork = (files: Readonly<Record<string, string>>): void => {
    rmSync(work, {recursive: true, force: true})
    mkdirSync(work)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(work, name), text)
  }
  const read = (name: string): string => readFileSync(join(work, name), 'utf8')

  it('leaves every file wholly as it was or wholly mended, and the next run tidies up', async () => {
    const {seed, below} = random()
    const before = Object.fromEntries(
      Array.from({length: 40}, (_, i) => [`${10 + i}.md`, faulty + `\n社区做了${i}件事。\n`.repeat(i)]),
    )
    const start = () => spawn(process.execPath, [cli, 'fix', '.'], {cwd: work, stdio: ['ignore', 'pipe', 'inherit']})
    const firstWord = async (child: ReturnType<typeof start>): Promise<number> => {
      await once(child.stdout!, 'data')
      child.stdout!.resume()
      return performance.now()
    }

    inWork(before)
    const whole = start()
    const began = await firstWord(whole)
    assert.deepEqual(await once(whole, 'close'), [0, null])
    const span = performance.now() - began
    const after = Object.fromEntries(Object.keys(before).map(name => [name, read(name)]))
    assert.ok(Object.keys(before).every(name => after[name] !== before[name]))

    let [killed, mended, left] = [0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      for (const [name, text] of Object.entries(before)) writeFileSync(join(work, name), text)
      const child = start()
      const ended = once(child, 'close')
      await firstWord(child)
      await new Promise(resolve => setTimeout(resolve, below(span)))
      child.kill('SIGKILL')
      const [, signal] = (await ended) as [number | null, string | null]
      if (signal === 'SIGKILL') killed++
      for (const name of readdirSync(work)) {
        if (name in before) assert.ok([before[name], after[name]].includes(read(name)), `seed ${seed}: ${name}`)
        else assert.ok(isOurs(name), `seed ${seed}: ${name}`)
      }
      mended += Object.keys(before).filter(name => read(name) === after[name]).length
      left += readdirSync(work).filter(isOurs).length
    }
    for (const [name, text] of Object.entries(before)) writeFileSync(join(work, name), text)
    assert.deepEqual(await once(start(), 'close'), [0, null])
    assert.deepEqual(readdirSync(work).sort(), Object.keys(before).sort())
    console.log(
      `      seed ${seed}: ${killed} of ${rounds} runs killed, ${mended} of ${rounds * 40} files were mended by then, ${left} leftovers met`,
    )
  }).timeout(600_000)

  /** Does `code` with what `write.ts` exports, and dies at the n-th call that touches a file; gives the number of calls. */
  const dying = (code: string, at: number): {status: number | null; calls: number} => {
    const script = `
      const fs = require('node:fs')
      let calls = 0
      const die = () => process.kill(process.pid, 'SIGKILL')
      for (const name of ['openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'chmodSync', 'chownSync', 'linkSync', 'renameSync', 'rmSync']) {
        const real = fs[name]
        fs[name] = (...args) => {
          if (++calls === ${at}) {
            if (name === 'writeFileSync') real(args[0], args[1].subarray(0, args[1].length / 2))
            die()
          }
          return real(...args)
        }
      }
      const {replaceFile, writeFile} = require(${JSON.stringify(write)})
      const bytes = text => new TextEncoder().encode(text)
      Promise.resolve(${code}).then(() => fs.writeSync(1, String(calls)))`
    const {status, stdout} = spawnSync(process.execPath, ['-e', script], {cwd: work, encoding: 'utf8'})
    return {status, calls: Number(stdout)}
  }
  const old = '旧'.repeat(5000)
  const fresh = '新的'.repeat(5000)
  const ways: Readonly<Record<string, readonly [string, readonly (string | undefined)[]]>> = {
    'a file that is mended': [`replaceFile('a.md', bytes('${old}'), bytes('${fresh}'))`, [old, fresh]],
    'a file that is overwritten': [`writeFile('a.md', bytes('${fresh}'), true)`, [old, fresh]],
    'a new file': [`writeFile('b.md', bytes('${fresh}'), false)`, [undefined, fresh]],
  }
  for (const [what, [code, allowed]] of Object.entries(ways)) {
    it(`leaves ${what} whole at each single step`, () => {
      const name = allowed[0] === undefined ? 'b.md' : 'a.md'
      inWork({'a.md': old})
      const {status, calls} = dying(code, 0)
      assert.equal(status, 0)
      assert.equal(read(name), fresh)
      assert.ok(calls >= 5)
      for (let at = 1; at <= calls; at++) {
        inWork({'a.md': old})
        assert.equal(dying(code, at).status, null)
        const found = readdirSync(work).includes(name) ? read(name) : undefined
        assert.ok(allowed.includes(found), `call ${at}`)
        assert.ok(readdirSync(work).every(other => other.endsWith('.md') || isOurs(other)))
        // Into the same folder once more: nothing is in the way, and nothing is left.
        if (name === 'b.md') rmSync(join(work, name), {force: true})
        else writeFileSync(join(work, name), old)
        assert.equal(dying(code, 0).status, 0)
        assert.equal(read(name), fresh)
        assert.deepEqual(readdirSync(work).filter(isOurs), [])
      }
      console.log(`      killed at each of ${calls} calls`)
    }).timeout(300_000)
  }

  it('has its leftovers taken away, those of a run that lives are not', () => {
    const tag = '0123456789abcdef'
    const uuid = '01234567-89ab-cdef-0123-456789abcdef'
    const [dead, living] = [`.gongwen-999999999-${tag}.tmp`, `.gongwen-${process.pid}-${tag}.tmp`]
    const [ancient, editors] = [`.gongwen-1-${tag}.tmp`, `.gongwen-${uuid}.tmp`]
    const ancientOfEditor = `.gongwen-${uuid.replace('0', '9')}.tmp`
    const others = ['.gongwen-x.tmp', '.a.tmp', '.gongwen-baseline.json']
    const files = [dead, living, ancient, editors, ancientOfEditor, ...others]
    inWork({'a.md': old, ...Object.fromEntries(files.map(name => [name, '']))})
    for (const name of [ancient, ancientOfEditor]) utimesSync(join(work, name), 1, 1)
    assert.equal(dying(ways['a file that is mended']![0], 0).status, 0)
    assert.deepEqual(readdirSync(work).sort(), ['a.md', living, editors, ...others].sort())
  })
})
