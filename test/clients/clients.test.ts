import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A draft with characters of two UTF-16 units before its half-width comma. */
const draft = '# 青禾社区2026年工作总结\n\n## 一、主要工作\n\n𠮷祥里😀走访居民860户,办结诉求312件。\n'
const server = join(__dirname, '../../dist/server.js')

/** What an editor has said, by step. */
type Steps = Record<string, unknown>

const editors: {name: string; command: string; args: (script: string) => string[]; script: string}[] = [
  {
    name: 'Neovim',
    command: 'nvim',
    args: script => ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`],
    script: 'neovim.lua',
  },
  // Not -Q, which hides what Debian has installed.
  {name: 'Emacs with eglot', command: 'emacs', args: script => ['--batch', '-q', '-l', script], script: 'eglot.el'},
]

/** Runs the script of an editor on a draft of its own. */
async function run(
  {command, args, script}: (typeof editors)[number],
  folder: string,
): Promise<{readonly steps: Steps; readonly code: number | null}> {
  const file = join(folder, '总结.md')
  writeFileSync(file, draft)
  const env = {...process.env, SERVER: server, NODE: process.execPath, DRAFT: file, LC_ALL: 'C.UTF-8', HOME: folder}
  const editor = spawn(command, args(join(__dirname, script)), {env, stdio: ['ignore', 'pipe', 'pipe']})
  const said: Buffer[] = []
  const complaints: Buffer[] = []
  editor.stdout.on('data', (part: Buffer) => said.push(part))
  editor.stderr.on('data', (part: Buffer) => complaints.push(part))
  const code = await new Promise<number | null>((resolve, reject) => {
    editor.once('error', reject)
    editor.once('close', resolve)
  })
  const lines = Buffer.concat(said).toString().split('\n')
  const found = lines
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line) as {step: string; value: unknown})
  const steps = Object.fromEntries(found.map(({step, value}) => [step, value]))
  if (code !== 0) console.log(steps, Buffer.concat(complaints).toString())
  return {steps, code}
}

describe('a client that nobody here wrote', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-clients-'))
  let passed = 0
  before(() => assert.ok(existsSync(server), 'build first: node scripts/build.mjs'))
  after(() => {
    console.log(`    ${passed} of ${editors.length} clients passed`)
    rmSync(folder, {recursive: true, force: true})
  })

  for (const editor of editors) {
    it(`${editor.name}: types, sees, mends, formats, asks, and ends`, async () => {
      const {steps, code} = await run(editor, folder)
      assert.equal(steps['problem'], undefined)
      // The words under each finding, cut out by the client's own columns.
      assert.deepEqual(steps['opened'], ['😀', ','])
      assert.deepEqual(steps['typed'], ['😀', ',', ','])
      const fixed = `${draft.replace('户,', '户，')}𠮷里走访居民20户，`
      assert.equal(String(steps['fixed']).replace(/\n{2,}(?=𠮷里)/, '\n'), fixed)
      assert.deepEqual(steps['symbols'], ['青禾社区2026年工作总结', '一、主要工作'])
      // Three empty lines went in at the end.
      assert.ok(Number(steps['formatted']) <= fixed.split('\n').length + 2, `${String(steps['formatted'])} lines`)
      assert.ok(Number(steps['completion']) > 0)
      assert.equal(steps['exit'], 0)
      assert.equal(code, 0)
      assert.deepEqual(serversWith(folder), [])
      passed++
    })
  }
})

/** The processes of servers that were started by an editor in this folder and are still there, where the system tells. */
const serversWith = (home: string): string[] =>
  (existsSync('/proc/self/environ') ? readdirSync('/proc') : []).filter(name => {
    try {
      return (
        /^\d+$/.test(name) &&
        readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(server) &&
        readFileSync(`/proc/${name}/environ`, 'utf8').includes(`HOME=${home}\0`)
      )
    } catch {
      return false
    }
  })
