// A real VS Code for the browser (code-server) with a Node of its own, from npm packages alone.
import fs from 'node:fs'
import path from 'node:path'
import {run} from '../shell.mjs'
import {cacheFolder} from './cache.mjs'
import {compilerNeeds, ensure} from './debian.mjs'

const codeServerVersion = '4.139.1'
const nodeVersion = '24.21.0'
/** To be raised when the way of installing changes, so that an older installation is not taken for a new one. */
const revision = 1

/**
 * A VS Code that can be started: its Node and its start script.
 * @typedef {{node: string, entry: string}} Editor
 */

/**
 * The editor, installed now if it is not there yet. An interrupted installation starts over.
 * @returns {Promise<Editor>}
 */
export async function getEditor() {
  const folder = path.join(
    cacheFolder(),
    `code-server-${codeServerVersion}-node-${nodeVersion}-${process.arch}-r${revision}`,
  )
  const editor = {
    node: path.join(nodeFolder(folder), 'bin', 'node'),
    entry: path.join(codeServerFolder(folder), 'out/node/entry.js'),
  }
  if (fs.existsSync(folder)) return editor
  if (process.platform !== 'linux') throw new Error('VS Code for the browser is set up on Linux only.')
  await ensure(compilerNeeds)
  console.log(`   Getting VS Code for the browser (once, about a minute and 620 MB) into\n   ${folder}`)
  const unfinished = `${folder}.tmp`
  fs.rmSync(unfinished, {recursive: true, force: true})
  fs.mkdirSync(unfinished, {recursive: true})
  fs.writeFileSync(path.join(unfinished, 'package.json'), '{"private": true}\n')
  await install(unfinished)
  fs.renameSync(unfinished, folder)
  return editor
}

/** @param {string} folder */
async function install(folder) {
  const vscode = path.join(codeServerFolder(folder), 'lib/vscode')
  const npm = npmWith(folder)
  await say(`Node ${nodeVersion}`, () => npm(folder, 'install', `node-linux-${process.arch}@${nodeVersion}`))
  await say(`code-server ${codeServerVersion}`, () => npm(folder, 'install', `code-server@${codeServerVersion}`))
  // The versions below are pinned by the lock files that come with code-server.
  await say('the modules of VS Code', () => npm(vscode, 'install', '--omit=dev'))
  await say('its built-in extensions', () => npm(path.join(vscode, 'extensions'), 'install', '--omit=dev'))
  // The only native modules without a ready-made binary that running extensions needs.
  await say('two native modules', () => npm(vscode, 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog'))
  for (const [link, target] of [
    ['bin/remote-cli/code-server', 'code-linux.sh'],
    ['bin/helpers/browser.sh', 'browser-linux.sh'],
  ]) {
    fs.rmSync(path.join(vscode, String(link)), {force: true})
    fs.symlinkSync(String(target), path.join(vscode, String(link)))
  }
  dropUnused(path.join(vscode, 'node_modules'))
}

/**
 * npm, run by the editor's own Node once that is there; scripts of packages run on `rebuild` only.
 * @param {string} folder
 * @returns {(cwd: string, command: string, ...args: string[]) => Promise<void>}
 */
function npmWith(folder) {
  const log = path.join(folder, 'install.log')
  return async (cwd, command, ...args) => {
    const output = fs.openSync(log, 'a')
    const scripts = command === 'rebuild' ? [] : ['--ignore-scripts']
    const env = {
      ...process.env,
      PATH: `${path.join(nodeFolder(folder), 'bin')}${path.delimiter}${process.env['PATH']}`,
      npm_config_nodedir: nodeFolder(folder),
      npm_config_audit: 'false',
      npm_config_fund: 'false',
      npm_config_loglevel: 'error',
    }
    try {
      await run('npm', [command, '--prefix', cwd, ...scripts, ...args], {cwd, env, stdio: ['ignore', output, output]})
    } catch (error) {
      const end = fs.readFileSync(log, 'utf8').trim().split('\n').slice(-15).join('\n')
      throw new Error(
        `${end}\nInstalling VS Code for the browser failed (npm ${command} ${args.join(' ')}); see ${log}`,
        {cause: error},
      )
    } finally {
      fs.closeSync(output)
    }
  }
}

/**
 * 200 MB that an editor without an assistant never loads.
 * @param {string} modules
 */
function dropUnused(modules) {
  const github = path.join(modules, '@github')
  const names = fs.existsSync(github) ? fs.readdirSync(github).filter(name => name.startsWith('copilot')) : []
  for (const unused of [...names.map(name => path.join(github, name)), path.join(modules, '@microsoft/mxc-sdk')]) {
    fs.rmSync(unused, {recursive: true, force: true})
  }
}

/**
 * @param {string} what
 * @param {() => Promise<void>} work
 */
async function say(what, work) {
  const start = performance.now()
  process.stdout.write(`   · ${what} … `)
  await work()
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`)
}

/** @param {string} folder */
function nodeFolder(folder) {
  return path.join(folder, 'node_modules', `node-linux-${process.arch}`)
}

/** @param {string} folder */
function codeServerFolder(folder) {
  return path.join(folder, 'node_modules/code-server')
}
