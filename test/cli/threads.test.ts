import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {buildSync} from 'esbuild'
import {run} from '../../server/src/cli/run'
import {dealOut} from '../../server/src/cli/threads/dealOut'
import type {Outcome} from '../../server/src/cli/threads/outcome'
import {broken, faulty, folderWith, memoryIo, withResidue} from './support'

const files = (count: number) =>
  Object.fromEntries([
    ...Array.from({length: count}, (_, at) => [`稿${at}.md`, (at % 2 ? faulty : withResidue).replace('三百', `${at}`)]),
    ['坏.md', broken],
    ['别的.md', '买菜：萝卜、白菜。\n'],
  ])

describe('threads of the command line', function () {
  this.timeout(60_000)
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-threads-'))
  const cli = join(folder, 'cli.js')
  before(() => {
    const entryPoints = [join(__dirname, '../../server/src/cli/main.ts')]
    buildSync({entryPoints, bundle: true, platform: 'node', format: 'cjs', outfile: cli, logLevel: 'error'})
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  const gongwen = (words: readonly string[], cwd: string) => {
    const {stdout, stderr, status} = spawnSync(process.execPath, [cli, ...words], {
      cwd,
      encoding: 'utf8',
      input: withResidue,
      maxBuffer: 1e9,
    })
    return {stdout, stderr, status}
  }

  it('say the same as one, in the same order', () => {
    const cwd = folderWith(files(12))
    for (const format of ['json', 'stylish']) {
      const call = (jobs: number) =>
        gongwen(['check', '--jobs', `${jobs}`, '--format', format, '没有.md', '.', '-'], cwd)
      const one = call(1)
      assert.equal(one.status, 2)
      assert.match(one.stderr, /没有\.md：没有这个文件。\n坏\.md：[^\n]*\n略过 1 个/)
      assert.match(one.stdout, /稿11\.md/)
      assert.deepEqual(call(4), one)
    }
  })

  it('mend the same as one', () => {
    const [one, four] = [1, 4].map(jobs => {
      const cwd = folderWith(files(12))
      const said = gongwen(['fix', '--jobs', `${jobs}`, '.'], cwd)
      return {said, texts: readdirSync(cwd).map(name => [name, readFileSync(join(cwd, name), 'latin1')])}
    })
    assert.match(one!.said.stdout, /稿3\.md：改了 \d+ 处。/)
    assert.deepEqual(four, one)
  })

  it('are as many as is asked, and no other number than a whole one may be asked', async () => {
    for (const jobs of ['0', '1.5', 'viele']) {
      const io = memoryIo(folderWith({'a.md': faulty}))
      assert.equal(await run(['check', '--jobs', jobs, 'a.md'], io), 2)
      assert.equal(io.written.error, `gongwen：--jobs 要写 1 到 999 的整数，现为“${jobs}”。\n`)
    }
  })

  it('that break down are told of their file, and the others go on', async () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const targets = names.map(name => ({name, path: `/${name}`, walked: true}))
    const dealt = async (fatal: readonly string[], threads: number) => {
      const script = join(folder, 'thread.cjs')
      writeFileSync(
        script,
        `const {parentPort: port} = require('worker_threads')
         port.on('message', ({name}) => {
           if (${JSON.stringify(fatal)}.includes(name)) throw new Error('stop')
           port.postMessage({said: [], result: name, failed: false, skipped: false})
         })`,
      )
      const here = ({name}: {name: string}): Promise<Outcome> =>
        Promise.resolve({said: [], result: `here ${name}`, failed: false, skipped: false})
      const job = {command: 'check', call: {values: {}, switches: new Set<string>(), operands: []}, cwd: '/'}
      const outcomes: unknown[] = []
      for await (const {result, said} of dealOut(targets, {script, job, threads, here}))
        outcomes.push(result ?? said[0]?.text)
      return outcomes
    }
    assert.deepEqual(await dealt([], 3), names)
    assert.deepEqual(await dealt(['b'], 2), ['a', 'b：程序内部出错：Error: stop', 'c', 'd', 'e'])
    const [first, ...others] = await dealt(names, 1)
    assert.deepEqual([first, ...others], ['a：程序内部出错：Error: stop', 'here b', 'here c', 'here d', 'here e'])
  })

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    it(`leave nothing behind when ${signal} finds them with a file in the making`, async () => {
      // Every thread stops for ever before it would put its file in place.
      const preload = join(folder, 'stuck.cjs')
      writeFileSync(
        preload,
        `if (!require('node:worker_threads').isMainThread)
           require('node:fs').renameSync = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)`,
      )
      const cwd = folderWith(files(30))
      const before = contentOf(cwd)
      const prepared = () => readdirSync(cwd).filter(name => name.endsWith('.tmp')).length
      const child = spawn(process.execPath, ['--require', preload, cli, 'fix', '--jobs', '3', '.'], {cwd})
      let said = ''
      child.stderr.on('data', (data: Buffer) => (said += data.toString()))
      const ended = once(child, 'close')
      while (prepared() < 3 && child.exitCode === null) await setTimeout(20)
      child.kill(signal)
      const [code] = (await ended) as [number | null]
      assert.equal(code, signal === 'SIGINT' ? 130 : 143)
      assert.match(said, /(?:^|\n)gongwen：已中断，没有做完；写过的文件都是完整的。\n$/)
      assert.deepEqual(contentOf(cwd), before)
    })
})

const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'latin1')]))
