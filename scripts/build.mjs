// Bundles the extension, the language server and the command line into dist/. usage: node scripts/build.mjs [--watch]
import * as esbuild from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'
import {later, loadLater} from './later.mjs'
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
  {...node, entry: 'server/src/lsp/node.ts', outfile: 'dist/server.js', plugins: [loadLater]},
  {...node, entry: 'server/src/cli/main.ts', outfile: 'dist/cli.js', plugins: [loadLater]},
  {...worker, entry: 'client/src/browser.ts', outfile: 'dist/web/extension.js', external: ['vscode']},
  {...worker, entry: 'server/src/lsp/browser.ts', outfile: 'dist/web/server.js', format: 'iife'},
  ...later.map(({name, entry}) => ({...node, entry, outfile: `dist/${name}.js`})),
  // One for every host: it has nothing to require.
  {...worker, entry: 'server/src/word/index.ts', outfile: 'dist/word.js'},
]

/** The first entries of a list are the examples of its rule; the sentences of the others are for tests only. */
const examples = 6

/**
 * A module that holds data as a string to parse: V8 reads it several times faster than the same as an object literal.
 * @param {unknown} value
 */
const asParsed = value => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** @type {esbuild.Plugin} */
const parsedData = {
  name: 'parsed-data',
  setup(build) {
    build.onLoad({filter: /server[\\/]src[\\/]data[\\/].*\.json$/}, ({path: file}) => ({
      contents: asParsed(JSON.parse(fs.readFileSync(file, 'utf8'))),
      loader: 'js',
    }))
  },
}

/** @type {esbuild.Plugin} */
const listsWithoutTests = {
  name: 'lists-without-tests',
  setup(build) {
    build.onLoad({filter: /data[\\/]lexicons[\\/][\w-]+\.json$/}, ({path: file}) => {
      const list = JSON.parse(fs.readFileSync(file, 'utf8'))
      for (const entries of Object.values(list).filter(Array.isArray))
        for (const entry of entries.slice(examples)) if (entry instanceof Object) delete entry.tests
      return {contents: asParsed(list), loader: 'js'}
    })
  },
}

/**
 * Word files are a bundle of their own, which the others load when it is needed.
 * @type {esbuild.Plugin}
 */
const wordApart = {
  name: 'word-apart',
  setup(build) {
    build.onResolve({filter: /\/word\/index$/}, ({kind}) =>
      kind === 'require-call' ? {path: './word.js', external: true} : undefined,
    )
  },
}

/** @returns {esbuild.BuildOptions[]} */
function options() {
  return bundles.map(({entry, plugins = [], ...rest}) => ({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [...plugins, listsWithoutTests, parsedData, wordApart],
    ...rest,
  }))
}

/** @param {string} file */
function size(file) {
  const bytes = fs.statSync(path.join(root, file)).size
  return `${file.padEnd(21)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`
}

await runMain(async () => {
  const missing = bundles
    .filter(({entry}) => /[\\/]/.test(entry) && !fs.existsSync(path.join(root, entry)))
    .map(({entry}) => entry)
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
