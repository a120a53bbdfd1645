// Bundles the extension, the language server and the command line into dist/. usage: node scripts/build.mjs [--watch]
import * as esbuild from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'
import {bundles, optionsOfBundles} from './bundles.mjs'
import {root, runMain} from './shell.mjs'

/** @param {string} file */
function size(file) {
  const bytes = fs.statSync(path.join(root, file)).size
  return `${file.padEnd(21)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`
}

await runMain(async () => {
  const missing = bundles
    .filter(({entry}) => /^(?:\.\/)?(?:client|server)\//.test(entry) && !fs.existsSync(path.join(root, entry)))
    .map(({entry}) => entry)
  if (missing.length > 0) throw new Error(`Not there, so not built: ${missing.join(', ')}`)
  fs.rmSync(path.join(root, 'dist'), {recursive: true, force: true})
  if (process.argv.includes('--watch')) {
    const contexts = await Promise.all(optionsOfBundles().map(option => esbuild.context({...option, logLevel: 'info'})))
    await Promise.all(contexts.map(context => context.watch()))
    return
  }
  await Promise.all(optionsOfBundles().map(option => esbuild.build(option)))
  fs.chmodSync(path.join(root, 'dist/cli.js'), 0o755)
  for (const {outfile} of bundles) console.log(size(outfile))
})
