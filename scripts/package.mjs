// Packs dist/ and what the extension contributes into gongwen.vsix, and looks into it. usage: node scripts/package.mjs
import fs from 'node:fs'
import path from 'node:path'
import {root, runInstalled, runMain} from './shell.mjs'
import {later} from './later.mjs'
import {listZip} from './zip.mjs'

const vsix = path.join(root, 'gongwen.vsix')

/** What must be in the package. */
const required = [
  'extension.vsixmanifest',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/package.nls.zh-cn.json',
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/THIRD-PARTY.txt',
  'extension/dist/extension.js',
  'extension/dist/extension.main.js',
  'extension/dist/server.js',
  'extension/dist/server.main.js',
  'extension/dist/web/extension.js',
  'extension/dist/web/server.js',
  'extension/dist/word.js',
  ...later.map(({name}) => `extension/dist/${name}.js`),
  'extension/dist/patterns.js',
  'extension/dist/cli.js',
  'extension/dist/cli.main.js',
  'extension/server/src/data/genre.schema.json',
  'extension/server/src/data/words.schema.json',
]

/** What may be in the package: nothing else, so no module folder, no source, no test. */
const allowed = [
  ...required.map(name => new RegExp(`^${name.replaceAll('.', '\\.')}$`)),
  /^\[Content_Types\]\.xml$/,
  /^extension\/(?:snippets|syntaxes)\/[^/]+\.json$/,
  /^extension\/client\/l10n\/[^/]+\.json$/,
  /^extension\/client\/media\/(?:walkthrough\/)?[^/]+\.(?:css|js|svg|png|md)$/,
]

/** The files that package.json names relative to itself: a contribution without its file would fail silently. */
function named() {
  const manifest = fs.readFileSync(path.join(root, 'package.json'), 'utf8')
  const names = [...manifest.matchAll(/"(?:\.\/)?((?:client|dist|server|snippets|syntaxes)\/[^"*]*\.\w+)"/g)]
  return names.map(([, name]) => `extension/${name}`)
}

/** @param {string[]} names */
function check(names) {
  const missing = [...required, ...named()].filter(name => !names.includes(name))
  const surplus = names.filter(name => !allowed.some(pattern => pattern.test(name)))
  if (missing.length > 0) throw new Error(`The package lacks ${missing.join(', ')}`)
  if (surplus.length > 0) throw new Error(`The package should not hold ${surplus.join(', ')}`)
}

await runMain(async () => {
  fs.rmSync(vsix, {force: true})
  // Our own links need no repository; dependencies are in the bundles.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix]
  await runInstalled('@vscode/vsce/vsce', ['package', ...options], {stdio: ['ignore', 'ignore', 'inherit']})
  const files = listZip(vsix)
  check(files.map(({name}) => name))
  console.log(`gongwen.vsix: ${files.length} files, ${(fs.statSync(vsix).size / 1024).toFixed(0)} KB`)
})
