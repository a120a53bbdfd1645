// Bundles the extension, the language server and the command line into dist/. usage: node scripts/build.mjs [--watch]
import * as esbuild from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'
import {root, runMain} from './shell.mjs'

/** @type {esbuild.BuildOptions} */
const node = {platform: 'node', format: 'cjs', target: 'node20'}
/**
 * In a worker there is no document, which modules for browsers may take for granted.
 * @type {esbuild.BuildOptions}
 */
const worker = {platform: 'browser', conditions: ['worker', 'module'], format: 'cjs', target: 'es2022'}

/**
 * What dist/ holds, and where each bundle starts.
 * @type {readonly ({entry: string, outfile: string} & esbuild.BuildOptions)[]}
 */
const bundles = [
  {...node, entry: 'client/src/node.ts', outfile: 'dist/extension.js', external: ['vscode']},
  {...node, entry: 'server/src/lsp/node.ts', outfile: 'dist/server.js'},
  {...node, entry: 'server/src/cli/main.ts', outfile: 'dist/cli.js'},
  {...worker, entry: 'client/src/browser.ts', outfile: 'dist/web/extension.js', external: ['vscode']},
  {...worker, entry: 'server/src/lsp/browser.ts', outfile: 'dist/web/server.js', format: 'iife'},
  // One each for every host: they have nothing to require.
  {...worker, entry: 'server/src/word/index.ts', outfile: 'dist/word.js'},
  {...worker, entry: 'server/src/patterns/index.ts', outfile: 'dist/patterns.js'},
]

/** The first entries of a list are the examples of its rule; the sentences of the others are for tests only. */
const examples = 6

/** @type {esbuild.Plugin} */
const listsWithoutTests = {
  name: 'lists-without-tests',
  setup(build) {
    build.onLoad({filter: /data[\\/]lexicons[\\/][\w-]+\.json$/}, ({path: file}) => {
      const list = JSON.parse(fs.readFileSync(file, 'utf8'))
      for (const entries of Object.values(list).filter(Array.isArray))
        for (const entry of entries.slice(examples)) if (entry instanceof Object) delete entry.tests
      return {contents: JSON.stringify(list), loader: 'json'}
    })
  },
}

/**
 * Word files, and the patterns of an organisation's own, are bundles of their own, which the others load when they are needed.
 * @type {esbuild.Plugin}
 */
const loadedLater = {
  name: 'loaded-later',
  setup(build) {
    build.onResolve({filter: /\/(?:word|patterns)\/index$/}, ({kind, path}) =>
      kind === 'require-call' ? {path: `./${path.split('/').at(-2)}.js`, external: true} : undefined,
    )
  },
}

/** @returns {esbuild.BuildOptions[]} */
function options() {
  return bundles.map(({entry, ...rest}) => ({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [listsWithoutTests, loadedLater],
    ...rest,
  }))
}

/** @param {string} file */
function size(file) {
  const bytes = fs.statSync(path.join(root, file)).size
  return `${file.padEnd(21)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`
}

await runMain(async () => {
  const missing = bundles.filter(({entry}) => !fs.existsSync(path.join(root, entry))).map(({entry}) => entry)
  if (missing.length > 0) throw new Error(`Not there, so not built: ${missing.join(', ')}`)
  fs.rmSync(path.join(root, 'dist'), {recursive: true, force: true})
  if (process.argv.includes('--watch')) {
    const contexts = await Promise.all(options().map(option => esbuild.context({...option, logLevel: 'info'})))
    await Promise.all(contexts.map(context => context.watch()))
    return
  }
  await Promise.all(options().map(option => esbuild.build(option)))
  fs.chmodSync(path.join(root, 'dist/cli.js'), 0o755)
  for (const {outfile} of bundles) console.log(size(outfile))
})
