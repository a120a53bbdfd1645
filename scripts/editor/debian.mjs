// Debian's packages: installed where we may, asked for with the exact command where we may not.
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {run} from '../shell.mjs'

/**
 * A program or font that is needed, and the package of Debian that brings it.
 * @typedef {{package: string, found: () => boolean}} Need
 */

/** Chromium and Chinese fonts: what the end-to-end tests see the editor with. @type {readonly Need[]} */
export const browserNeeds = [
  {package: 'chromium', found: () => chromium() !== undefined},
  {package: 'fonts-noto-cjk', found: hasChineseFont},
]

/** What compiles the two native modules of the editor. @type {readonly Need[]} */
export const compilerNeeds = [
  {package: 'python3', found: () => onPath('python3') !== undefined},
  {package: 'make', found: () => onPath('make') !== undefined},
  {package: 'g++', found: () => (onPath('g++') ?? onPath('c++')) !== undefined},
]

/** The editors beside VS Code that the server is tried in. @type {readonly Need[]} */
export const clientNeeds = [
  {package: 'neovim', found: () => onPath('nvim') !== undefined},
  {package: 'emacs-nox', found: () => onPath('emacs') !== undefined},
  {package: 'elpa-eglot', found: hasEglot},
]

/** Whether {@link clientNeeds} are there, or can be got. */
export const canHaveClients = () => clientNeeds.every(need => need.found()) || onPath('apt-get') !== undefined

/** The path of a Chromium, or undefined. `GONGWEN_CHROMIUM` names another one. */
export function chromium() {
  const {GONGWEN_CHROMIUM} = process.env
  if (GONGWEN_CHROMIUM) return GONGWEN_CHROMIUM
  return onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome')
}

/**
 * The full path of a program on PATH, or undefined.
 * @param {string} name
 */
export function onPath(name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : ['']
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  return folders.flatMap(folder => endings.map(ending => path.join(folder, name + ending))).find(isExecutable)
}

/**
 * Sees to it that what is needed is there.
 * @param {readonly Need[]} needs
 */
export async function ensure(needs) {
  const missing = needs.filter(need => !need.found()).map(need => need.package)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Error(
      `Missing: ${missing.join(', ')}. On Debian or Ubuntu run\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}\nand try again.`,
    )
  }
  console.log(`   apt-get install ${missing.join(' ')} …`)
  /** @type {import('node:child_process').SpawnOptions} */
  const options = {env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}, stdio: ['ignore', 'ignore', 'inherit']}
  await run('apt-get', ['update', '-qq'], options)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options)
  const still = needs.filter(need => !need.found()).map(need => need.package)
  if (still.length > 0) throw new Error(`Installed, but still not found: ${still.join(', ')}`)
}

function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], {encoding: 'utf8'})
  return list.status === 0 && list.stdout.trim() !== ''
}

function hasEglot() {
  // Not -Q, which hides what Debian has installed.
  const script = '(progn (require \'package) (package-initialize) (kill-emacs (if (locate-library "eglot") 0 1)))'
  return spawnSync('emacs', ['--batch', '-q', '--eval', script]).status === 0
}

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}
