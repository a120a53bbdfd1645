// Tests the injection grammar where it works: injected, as package.json says, into the Markdown grammar of VS Code.
// usage: node test/grammar/run.mjs [FILE…]
import {spawnSync} from 'node:child_process'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../..')
const {resolve} = createRequire(import.meta.url)
const tool = resolve('vscode-tmgrammar-test/dist/unit.js')
const grammars = ['markdown', 'html-derivative', 'html', 'yaml'].map(name => resolve(`tm-grammars/grammars/${name}.json`))
const files = process.argv.length > 2 ? process.argv.slice(2) : ['test/grammar/*.test.md']

const {status, stdout, stderr} = spawnSync(
  process.execPath,
  [tool, '--config', 'package.json', ...grammars.flatMap(file => ['-g', file]), ...files],
  {cwd: root, encoding: 'utf8'},
)
process.stdout.write(stdout)
// The languages that Markdown can hold in fenced code are not loaded, and not needed.
const warnings = stderr.split('\n').filter(line => line !== '' && !/^grammar not found for/.test(line))
if (warnings.length > 0) process.stderr.write(`${warnings.join('\n')}\n`)
process.exitCode = status === 0 ? 0 : 1
