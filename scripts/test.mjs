// All checks, one after another; the first that fails ends the run. usage: node scripts/test.mjs [--quick]
import {browserNeeds, ensure} from './editor/debian.mjs'
import {getEditor} from './editor/install.mjs'
import {run, runInstalled, runMain} from './shell.mjs'

/** @type {readonly (readonly [name: string, work: () => Promise<void>])[]} */
const quick = [
  ['types', () => runInstalled('typescript/bin/tsc', ['-b'])],
  ['lint', () => runInstalled('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])],
  ['style', () => runInstalled('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])],
  ['generated files', () => runInstalled('tsx/dist/cli.mjs', ['scripts/generate.mts', '--check'])],
  ['unit tests', () => runInstalled('mocha/bin/mocha.js', ['--reporter', 'dot'])],
  ['grammar', () => run(process.execPath, ['test/grammar/run.mjs'])],
  ['build', () => run(process.execPath, ['scripts/build.mjs'])],
  ['package', () => run(process.execPath, ['scripts/package.mjs'])],
]

/** @type {typeof quick} */
const endToEnd = [
  ['browser', () => ensure(browserNeeds)],
  ['editor', async () => void (await getEditor())],
  ['end to end', () => runInstalled('mocha/bin/mocha.js', ['--config', 'test/e2e/mocharc.json'])],
]

await runMain(async () => {
  const steps = process.argv.includes('--quick') ? quick : [...quick, ...endToEnd]
  const times = []
  for (const [name, work] of steps) {
    // Said before and not after a step: the last line is the count of the end-to-end tests.
    if (times.length > 0) console.log(`   ${times.at(-1)}`)
    console.log(`── ${name}`)
    const start = performance.now()
    try {
      await work()
    } catch (error) {
      throw new Error(`Failed: ${name} (${error instanceof Error ? error.message : error})`, {cause: error})
    }
    times.push(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
})
