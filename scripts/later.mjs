/**
 * What a first check does not need, each with the functions that are called of it: in Node a bundle of its own beside the one that uses
 * it, which is read when one of them is first called. The sources import it as they import anything; in a browser, where nothing can
 * be read at once, it stays a part of the bundle.
 * @type {readonly {name: string, from: RegExp, entry: string, functions: readonly string[]}[]}
 */
export const later = [
  {name: 'opencc', from: /^opencc-js\/t2cn$/, entry: 'opencc-js/t2cn', functions: ['Converter']},
  {name: 'yaml', from: /^yaml$/, entry: 'yaml', functions: ['parseDocument']},
  {
    name: 'readOwn',
    from: /\/readOwn$/,
    entry: './server/src/data/readOwn.ts',
    functions: ['needPatterns', 'readBaseline', 'readOwnGenres', 'readOwnWords', 'readWordLists', 'withWord'],
  },
]

/**
 * Puts in the place of each of these modules one that loads it.
 * @type {import('esbuild').Plugin}
 */
export const loadLater = {
  name: 'load-later',
  setup(build) {
    for (const {name, from, functions} of later) {
      build.onResolve({filter: from}, ({kind, importer}) =>
        kind === 'import-statement' && /[\\/]server[\\/]src[\\/]/.test(importer)
          ? {path: name, namespace: 'later', sideEffects: false}
          : undefined,
      )
      build.onResolve({filter: new RegExp(`^\\./${name}\\.js$`), namespace: 'later'}, ({path}) => ({
        path,
        external: true,
      }))
      const lines = functions.map(own => `export const ${own} = (...given) => require('./${name}.js').${own}(...given)`)
      build.onLoad({filter: new RegExp(`^${name}$`), namespace: 'later'}, () => ({contents: lines.join('\n')}))
    }
  },
}
