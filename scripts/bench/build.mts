import {build, type BuildOptions, type Plugin} from 'esbuild'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {optionsOfBundles} from '../bundles.mjs'
import {root} from '../shell.mjs'

/** Where the bench keeps what it makes: bundles, texts, peers. */
export const cache = join(root, '.cache/bench')

/** As scripts/build.mjs bundles for Node. */
const likeOurs: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
  minify: true,
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
}

/** A bundle in dist/; throws when it has not been built. */
export function shipped(name: string): string {
  const file = join(root, `dist/${name}.js`)
  if (!existsSync(file)) throw new Error(`dist/${name}.js is not there. Run: npm run build`)
  return file
}

/** Bundles a program of `programs/` as ours are bundled, into a folder; gives the file. */
export async function bundled(name: string, folder = cache): Promise<string> {
  const outfile = join(folder, `${name}.js`)
  await build({...likeOurs, entryPoints: [join(root, `scripts/bench/programs/${name}.mts`)], outfile})
  return outfile
}

/** Bundles one of dist/ as it is shipped, but with every JSON file of our data emptied; gives the code. */
export async function codeWithoutData(name: string): Promise<Uint8Array> {
  const {plugins = [], ...options} = optionsOfBundles().find(({outfile}) => outfile === `dist/${name}.js`)!
  const {outputFiles} = await build({...options, plugins: [withoutData, ...plugins], write: false})
  return outputFiles?.[0]?.contents ?? new Uint8Array()
}

const withoutData: Plugin = {
  name: 'without-data',
  setup({onLoad}) {
    onLoad({filter: /server[\\/]src[\\/]data[\\/].*\.json$/}, ({path}) => {
      // The outermost names stay, since some of them are imported.
      const names = Object.keys(JSON.parse(readFileSync(path, 'utf8')))
      return {contents: JSON.stringify(Object.fromEntries(names.map(name => [name, 0]))), loader: 'json'}
    })
  },
}
