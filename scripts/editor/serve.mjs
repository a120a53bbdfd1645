// Starts the VS Code for the browser with our package installed, on a free port of this machine only.
import {execFile, spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {getEditor} from './install.mjs'

const startLimit = 60_000

/**
 * A running editor. `url` is the address without a folder; `stop` ends it with all its children; `gone` is
 * settled when it has ended, by itself or not.
 * @typedef {{url: string, authority: string, gone: Promise<unknown>, stop: () => Promise<void>}} RunningEditor
 */

/**
 * Starts an editor whose profile, extensions and home lie in `folder`.
 * `restricted`: folders are not trusted until somebody says so; otherwise all are.
 * @param {{folder: string, vsix: string, settings: Record<string, unknown>, restricted?: boolean, flags?: readonly string[]}} options
 * @returns {Promise<RunningEditor>}
 */
export async function serveEditor({folder, vsix, settings, restricted = false, flags = []}) {
  const {node, entry} = await getEditor()
  const user = path.join(folder, 'user')
  const settingsFile = path.join(user, 'User', 'settings.json')
  fs.mkdirSync(path.dirname(settingsFile), {recursive: true})
  if (!fs.existsSync(settingsFile))
    fs.writeFileSync(
      settingsFile,
      JSON.stringify({...quietSettings, ...(restricted ? restrictedMode : trusting), ...settings}, null, 2),
    )
  const command = [
    entry,
    '--config',
    '/dev/null',
    '--user-data-dir',
    user,
    '--extensions-dir',
    path.join(folder, 'extensions'),
  ]
  const env = environment(folder)
  await promisify(execFile)(node, [...command, '--install-extension', vsix, '--force'], {env})
  const child = spawn(
    node,
    [...command, ...serverFlags, ...(restricted ? [] : ['--disable-workspace-trust']), ...flags],
    {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const gone = new Promise(resolve => child.once('close', resolve))
  const stop = stopper(child, gone)
  try {
    const url = await listening(child)
    return {url, authority: new URL(url).host, gone, stop}
  } catch (error) {
    await stop()
    throw error
  }
}

const serverFlags = [
  ...['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check'],
  '--disable-getting-started-override',
]

/** Nothing that asks, advertises or looks something up in the net. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'editor.wordWrap': 'on',
  'editor.unicodeHighlight.ambiguousCharacters': false,
}

const trusting = {'security.workspace.trust.enabled': false}

/** Without the question at the start, a folder is opened in Restricted Mode. */
const restrictedMode = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'always',
}

/**
 * Our own environment, with a home apart from the user's and without what would reach another editor.
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
function environment(folder) {
  return {
    ...process.env,
    VSCODE_IPC_HOOK_CLI: undefined,
    PORT: undefined,
    PASSWORD: undefined,
    HASHED_PASSWORD: undefined,
    NODE_OPTIONS: undefined,
    HOME: folder,
    XDG_CONFIG_HOME: path.join(folder, 'config'),
    XDG_DATA_HOME: path.join(folder, 'data'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  }
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<string>} the address it listens on
 */
function listening(child) {
  let output = ''
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`The editor ${why}.\n${output}`))
    const limit = setTimeout(() => fail(`did not start in ${startLimit / 1000} s`), startLimit)
    const read = (/** @type {Buffer} */ data) => {
      output += data
      const address = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)
      if (!address?.[1]) return
      clearTimeout(limit)
      resolve(address[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', error => fail(`could not be started: ${error.message}`))
    child.once('exit', code => fail(`ended with exit code ${code}`))
  })
}

/**
 * The server has children of its own (extension host, watchers): all of its process group has to go.
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} gone
 * @returns {() => Promise<void>}
 */
function stopper(child, gone) {
  const kill = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has gone by itself.
    }
  }
  process.once('exit', kill)
  return async () => {
    process.off('exit', kill)
    kill()
    if (child.pid !== undefined) await gone
  }
}
