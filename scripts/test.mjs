// All checks; the first that fails ends the run. usage: node scripts/test.mjs [--quick]
import {execFile} from 'node:child_process'
import {browserNeeds, canHaveClients, clientNeeds, ensure} from './editor/debian.mjs'
import {getEditor} from './editor/install.mjs'
import {canRender, ensureRenderer} from './render/render.mjs'
import {root, runInstalled, runMain} from './shell.mjs'

/** @typedef {readonly [name: string, ...command: string[]]} Step a name, and what Node is to run */

/** Two rows of steps that go on side by side. @type {readonly (readonly Step[])[]} */
const checks = [
  [
    ['types', 'node_modules/typescript/bin/tsc', '-b'],
    ['lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0', '--cache', '--cache-location=.cache/eslint'],
    ['style', 'node_modules/prettier/bin/prettier.cjs', '.', '--check', '--cache', '--cache-location=.cache/prettier'],
    ['generated files', 'node_modules/tsx/dist/cli.mjs', 'scripts/generate.mts', '--check'],
    ['build', 'scripts/build.mjs'],
    ['package', 'scripts/package.mjs'],
  ],
  [
    ['grammar', 'test/grammar/run.mjs'],
    ['unit tests', 'node_modules/mocha/bin/mocha.js', '--parallel', '--jobs=2', '--reporter=dot'],
  ],
]

await runMain(async () => {
  const rows = await Promise.allSettled(checks.map(checkRow))
  for (const row of rows) if (row.status === 'rejected') throw row.reason
  if (process.argv.includes('--quick')) return
  console.log('── Word files on paper, rendered by LibreOffice')
  if (canRender()) {
    await ensureRenderer()
    await runInstalled('mocha/bin/mocha.js', ['--config', 'test/render/mocharc.json'])
  } else console.log('   left out: LibreOffice is not here, and there is no apt-get to get it with.')
  console.log('── the server in Neovim and Emacs')
  if (canHaveClients()) {
    await ensure(clientNeeds)
    await runInstalled('mocha/bin/mocha.js', ['--config', 'test/clients/mocharc.json'])
  } else console.log('   left out: Neovim or Emacs is not here, and there is no apt-get to get it with.')
  console.log('── end to end, in a real VS Code')
  await ensure(browserNeeds)
  await getEditor()
  await runInstalled('mocha/bin/mocha.js', ['--config', 'test/e2e/mocharc.json'])
  console.log('── end to end, with the extension in a worker of the browser')
  const env = {...process.env, GONGWEN_E2E_HOST: 'web'}
  await runInstalled('mocha/bin/mocha.js', ['--config', 'test/e2e/mocharc.web.json'], {env})
  console.log('── a short bench: its ratios are told, none of them fails')
  await runInstalled('tsx/dist/cli.mjs', ['scripts/bench/bench.mts', '--short'])
})

/** @param {readonly Step[]} steps */
async function checkRow(steps) {
  for (const step of steps) await check(step)
}

/**
 * Runs one step and prints its name, its time, and what it said.
 * @param {Step} step
 * @returns {Promise<void>}
 */
function check([name, ...command]) {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, {cwd: root, maxBuffer: 1 << 28}, (error, output, errors) => {
      console.log(`── ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
      const said = `${output}${errors}`.trim()
      if (said) console.log(said)
      if (error) reject(new Error(`Failed: ${name} (${command.join(' ')})`))
      else resolve()
    })
  })
}
