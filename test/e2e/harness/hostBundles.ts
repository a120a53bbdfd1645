import fs from 'node:fs'
import path from 'node:path'
import {build, type BuildOptions, type Plugin} from 'esbuild'
import {root} from '../../../scripts/shell.mjs'
import type {Host} from './session'

/**
 * Bundles the tests that run inside the extension host (test/e2e/host), with the extension that is developed there, and gives
 * their folder. It is in the checkout, so that the bundles for Node find what `npm ci` installed.
 */
export async function bundleHostTests(host: Host): Promise<string> {
  const folder = path.join(root, '.cache', 'e2e-host', host)
  await build({
    ...options[host],
    absWorkingDir: root,
    entryPoints: ['extension', 'tests'].map(name => `test/e2e/host/${name}.ts`),
    outdir: folder,
    bundle: true,
    format: 'cjs',
    loader: {'.md': 'text'},
    logLevel: 'warning',
  })
  fs.copyFileSync(path.join(root, 'test/e2e/host/package.json'), path.join(folder, 'package.json'))
  return folder
}

/** In a worker there is no module to be required but `vscode`. */
const options: Readonly<Record<Host, BuildOptions>> = {
  node: {platform: 'node', target: 'node20', external: ['vscode', 'mocha']},
  web: {
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: {'node:assert/strict': path.join(root, 'test/e2e/host/assert.ts')},
    plugins: [mochaForBrowsers()],
  },
}

/** Mocha's own build for browsers. It takes itself for a module of its own where it sees `module`, which is that of the bundle. */
function mochaForBrowsers(): Plugin {
  const file = path.join(root, 'node_modules/mocha/mocha.js')
  return {
    name: 'mocha-for-browsers',
    setup(bundling) {
      bundling.onResolve({filter: /^mocha$/}, () => ({path: file, namespace: 'mocha'}))
      bundling.onLoad({filter: /.*/, namespace: 'mocha'}, () => ({
        contents: `var exports, module\n${fs.readFileSync(file, 'utf8')}\nexport default globalThis.Mocha`,
      }))
    },
  }
}
