import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {buildSync} from 'esbuild'
import {faulty, folderWith, withResidue} from './support'

describe('the command line as a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-bundle-'))
  const cli = join(folder, 'cli.js')
  before(() => {
    const entryPoints = [join(__dirname, '../../server/src/cli/main.ts')]
    buildSync({entryPoints, bundle: true, platform: 'node', format: 'cjs', outfile: cli, logLevel: 'error'})
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  const gongwen = (words: readonly string[], cwd: string, input?: string) =>
    spawnSync(process.execPath, [cli, ...words], {cwd, encoding: 'utf8', ...(input !== undefined && {input})})

  it('ends with its exit code and keeps what it says apart', () => {
    const cwd = folderWith({'a.md': faulty, 'b.md': withResidue})
    assert.deepEqual(
      [['a.md'], ['b.md'], ['none.md']].map(files => gongwen(['check', ...files], cwd).status),
      [0, 1, 2],
    )
    const {stdout, stderr} = gongwen(['check', '--format', 'json', 'none.md'], cwd)
    assert.deepEqual(JSON.parse(stdout), [])
    assert.equal(stderr, 'none.md：没有这个文件。\n')
  })

  it('reads standard input and writes no colours into a pipe', () => {
    const {stdout, status} = gongwen(['check', '-'], folderWith({}), withResidue)
    assert.match(stdout, /^标准输入 {2}工作总结\n/)
    assert.doesNotMatch(stdout, /\x1b/)
    assert.equal(status, 1)
  })

  it('does not mind a reader that leaves early', async () => {
    const files = Object.fromEntries(Array.from({length: 300}, (_, i) => [`${i}.md`, faulty]))
    const child = spawn(process.execPath, [cli, 'check', '--format', 'json', '.'], {cwd: folderWith(files)})
    let error = ''
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = (await once(child, 'close')) as [number]
    assert.deepEqual([code, error], [0, ''])
  })
})
