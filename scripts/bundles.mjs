// What dist/ holds, and how it is made.
import fs from 'node:fs'
import {later, loadLater} from './later.mjs'
import {root} from './shell.mjs'
import {withoutUnused, withoutUnusedInWord} from './unused.mjs'

/** @type {import('esbuild').BuildOptions} */
const node = {platform: 'node', format: 'cjs', target: 'node20'}
/**
 * In a worker there is no document, which modules for browsers may take for granted.
 * @type {import('esbuild').BuildOptions}
 */
const worker = {platform: 'browser', conditions: ['worker', 'module'], format: 'cjs', target: 'es2022'}

/** What Node runs: each a starter, which runs the bundle `….main.js` with what V8 compiled of it before. */
const started = ['extension', 'server', 'cli']

/** @param {string} name */
const bannerOf = name => (name === 'cli' ? {banner: {js: '#!/usr/bin/env node'}} : {})

/**
 * What dist/ holds, and where each bundle starts.
 * @type {readonly ({entry: string, outfile: string} & import('esbuild').BuildOptions)[]}
 */
export const bundles = [
  ...started.map(name => ({
    ...node,
    entry: 'server/src/starter/main.ts',
    outfile: `dist/${name}.js`,
    ...bannerOf(name),
  })),
  {...node, entry: 'client/src/node.ts', outfile: 'dist/extension.main.js', external: ['vscode']},
  {...node, entry: 'server/src/lsp/node.ts', outfile: 'dist/server.main.js', plugins: [loadLater]},
  {...node, entry: 'server/src/cli/main.ts', outfile: 'dist/cli.main.js', plugins: [loadLater]},
  {...worker, entry: 'client/src/browser.ts', outfile: 'dist/web/extension.js', external: ['vscode']},
  {...worker, entry: 'server/src/lsp/browser.ts', outfile: 'dist/web/server.js', format: 'iife'},
  ...later.map(({name, entry}) => ({...node, entry, outfile: `dist/${name}.js`})),
  // One each for every host: they have nothing to require.
  {...worker, entry: 'server/src/word/index.ts', outfile: 'dist/word.js', plugins: [withoutUnusedInWord]},
  {...worker, entry: 'server/src/patterns/index.ts', outfile: 'dist/patterns.js'},
]

/** The first entries of a list are the examples of its rule; the sentences of the others are for tests only. */
const examples = 6

/**
 * Data as a string to parse: V8 reads it several times faster than the same as an object literal.
 * @param {unknown} value
 */
const parsing = value => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** @param {unknown} value */
const asParsed = value => `export default ${parsing(value)}`

/** What of a kind only its own drafts need. */
const readLater = ['parts', 'sentences']

/**
 * The file of a kind, of which that is parsed each time that it is asked for: see `resolveGenre`, which asks once.
 * @param {Record<string, unknown>} kind
 */
function asKind(kind) {
  const later = readLater.filter(key => key in kind)
  const rest = Object.fromEntries(Object.entries(kind).filter(([key]) => !later.includes(key)))
  const getters = later.map(key => `${key}: {enumerable: true, get: () => ${parsing(kind[key])}}`)
  return `export default Object.defineProperties(${parsing(rest)}, {${getters.join()}})`
}

/** @type {import('esbuild').Plugin} */
const parsedData = {
  name: 'parsed-data',
  setup(build) {
    build.onLoad({filter: /data[\\/]genres[\\/][\w-]+\.json$/}, ({path: file}) => ({
      contents: asKind(JSON.parse(fs.readFileSync(file, 'utf8'))),
      loader: 'js',
    }))
    build.onLoad({filter: /server[\\/]src[\\/]data[\\/].*\.json$/}, ({path: file}) => ({
      contents: asParsed(JSON.parse(fs.readFileSync(file, 'utf8'))),
      loader: 'js',
    }))
  },
}

/** @type {import('esbuild').Plugin} */
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
 * Word files, and the patterns of an organisation's own, are bundles of their own, which the others load when they are needed.
 * @type {import('esbuild').Plugin}
 */
const loadedApart = {
  name: 'loaded-apart',
  setup(build) {
    build.onResolve({filter: /\/(?:word|patterns)\/index$/}, ({kind, path}) =>
      kind === 'require-call' ? {path: `./${path.split('/').at(-2)}.js`, external: true} : undefined,
    )
  },
}

/**
 * How each of them is made.
 * @returns {(import('esbuild').BuildOptions & {outfile: string})[]}
 */
export function optionsOfBundles() {
  return bundles.map(({entry, plugins = [], ...rest}) => ({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [...plugins, withoutUnused, listsWithoutTests, parsedData, loadedApart],
    ...rest,
  }))
}
