import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {buildSync} from 'esbuild'

describe('the starter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-starter-'))
  const bundle = join(folder, 'tool.main.js')
  before(() => {
    const entryPoints = [join(__dirname, '../../server/src/starter/main.ts')]
    const outfile = join(folder, 'tool.js')
    buildSync({entryPoints, bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error'})
  })
  beforeEach(() => {
    for (const name of readdirSync(folder)) if (name !== 'tool.js') rmSync(join(folder, name))
    // `much` has a function that is worth keeping, which is compiled when it is called.
    const long = Array.from({length: 2000}, (_, at) => `n = (n * ${at + 2} + ${at}) % 65521`).join(';')
    writeFileSync(
      bundle,
      `#!/usr/bin/env node
       function much(n) { ${long}; return n }
       exports.answer = 42
       if (process.argv[2] === 'throw') throw new Error('thrown')
       if (process.argv[2] === 'exit') process.exit(3)
       const own = [require('path').basename(__filename), require.main === module, require('./tool.js').answer, module.exports.answer, '公文𠮷']
       console.log(JSON.stringify({own, much: process.argv[2] === 'much' ? much(1) : null}))`,
    )
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  const run = (word = '', environment: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [join(folder, 'tool.js'), word], {
      encoding: 'utf8',
      env: {...process.env, NODE_DISABLE_COMPILE_CACHE: undefined, ...environment},
    })
  const kept = () => readdirSync(folder).filter(name => !/^tool\.(?:main\.)?js$/.test(name))
  /** Which file it is, and not what the same name leads to now. */
  const keptFile = () => kept().map(name => statSync(join(folder, name)).ino)
  const said = (word?: string) => {
    const {status, stdout, stderr} = run(word)
    assert.deepEqual([status, stderr], [0, ''])
    return JSON.parse(stdout) as {own: unknown; much: number | null}
  }

  it('runs the bundle as the module that was asked for', () => {
    assert.deepEqual(said().own, ['tool.js', true, 42, 42, '公文𠮷'])
    assert.deepEqual(said().own, ['tool.js', true, 42, 42, '公文𠮷'])
  })

  it('keeps what was compiled, once, and again when more was', () => {
    said()
    const first = keptFile()
    assert.equal(first.length, 1)
    assert.match(kept()[0]!, /^tool\.main\.js\..+\.compiled$/)
    said()
    assert.deepEqual(keptFile(), first)
    const {much} = said('much')
    const second = keptFile()
    assert.notDeepEqual(second, first)
    assert.equal(said('much').much, much)
    assert.deepEqual(keptFile(), second)
  })

  it('keeps it also when the process is ended by itself', () => {
    assert.equal(run('exit').status, 3)
    assert.equal(kept().length, 1)
  })

  it('tells the place of a fault in the bundle', () => {
    for (let time = 0; time < 2; time++) {
      const {status, stderr} = run('throw')
      assert.equal(status, 1)
      assert.match(stderr, /tool\.main\.js:4/)
    }
  })

  it('takes nothing that is of another bundle, and keeps its own instead', () => {
    said('much')
    const [before] = keptFile()
    appendFileSync(bundle, '\n// one more line')
    said('much')
    assert.notEqual(keptFile()[0], before)
    const [then] = keptFile()
    utimesSync(bundle, new Date(), new Date(Date.now() - 60_000))
    said('much')
    assert.notEqual(keptFile()[0], then)
  })

  it('does without a file that is cut off or is no such file', () => {
    said('much')
    const file = join(folder, kept()[0]!)
    const {size} = statSync(file)
    for (const length of [0, 10, 79, 80, 81, 200, size - 1]) {
      truncateSync(file, length)
      assert.notEqual(said('much').much, null)
      assert.equal(statSync(join(folder, kept()[0]!)).size > 200, true, `${length} bytes`)
    }
    writeFileSync(file, 'no such file')
    assert.notEqual(said('much').much, null)
  })

  it('leaves everything alone when it is turned off', () => {
    assert.equal(run('much', {NODE_DISABLE_COMPILE_CACHE: '1'}).status, 0)
    assert.deepEqual(kept(), [])
  })

  it('sets flags of V8 for the server and the command line, and leaves them alone in the editor', () => {
    const spy = join(folder, 'spy.js')
    writeFileSync(spy, 'require("node:v8").setFlagsFromString = flag => console.error(flag)')
    const flags = (name: string) => {
      copyFileSync(join(folder, 'tool.js'), join(folder, `${name}.js`))
      writeFileSync(join(folder, `${name}.main.js`), '')
      const {status, stderr} = spawnSync(process.execPath, ['--require', spy, join(folder, `${name}.js`)], {
        encoding: 'utf8',
      })
      assert.equal(status, 0)
      return stderr.replace(/=\d+/, '=…').trim()
    }
    assert.equal(flags('cli'), '--interrupt-budget=…')
    assert.equal(flags('server'), '--interrupt-budget=…\n--no-allocation-site-pretenuring')
    assert.equal(flags('extension'), '')
  })

  it('says that the bundle is not there', () => {
    rmSync(bundle)
    const {status, stderr} = run()
    assert.equal(status, 1)
    assert.match(stderr, /tool\.main\.js/)
  })
})
