import fs from 'node:fs'
import path from 'node:path'
import {build, type BuildOptions, type Plugin} from 'esbuild'
import type {Page} from 'playwright-core'
import {root} from '../../../scripts/shell.mjs'
import {serveFolder} from './serveFolder'
import type {Host, Session} from './session'

/** One test that ran inside the extension host. */
export interface HostTest {
  readonly title: string
  readonly error: string | null
}

/** The extension under development and its tests, ready to be loaded by VS Code. */
interface Development {
  /** Where VS Code finds the extension under development, and the module with its tests. */
  readonly extension: Address
  readonly tests: Address
  stop(): void
}

/** A URI in parts, as VS Code's own options have it. */
interface Address {
  readonly scheme: string
  readonly authority: string
  readonly path: string
}

/** In the checkout, so that the bundles find what `npm ci` installed. */
const bundles = path.join(root, '.cache', 'e2e-host')
const limit = 180_000

/**
 * Runs test/e2e/host/tests.ts inside the editor's own extension host, beside our installed package, with a tiny extension
 * (test/e2e/host/extension.ts) as the extension under development that VS Code asks for.
 */
export async function runInExtensionHost(session: Session): Promise<readonly HostTest[]> {
  const folder = await bundle(session.host)
  const development = await (session.host === 'web' ? overHttp(session, folder) : onTheMachine(session, folder))
  const page = await session.newPage()
  try {
    const messages = await runTests(session, page, development)
    const results = path.join(session.workspace, 'results.json')
    if (fs.existsSync(results)) return JSON.parse(fs.readFileSync(results, 'utf8')) as HostTest[]
    throw new Error(`The tests in the extension host came to no end:\n${messages.slice(-20).join('\n')}`)
  } finally {
    await page.close()
    development.stop()
  }
}

/** Waits until the tests have ended, or too long; gives what was said meanwhile. */
async function runTests(session: Session, page: Page, development: Development): Promise<readonly string[]> {
  const messages: string[] = []
  const exited = new Promise<void>(resolve => {
    void page.exposeFunction('codeAutomationExit', () => resolve())
  })
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    messages.push(`${type}: ${args.join(' ')}`)
  })
  await tellWorkbench(page, development)
  await page.goto(`${session.url}/?${new URLSearchParams({folder: session.workspace})}`)
  const timer = setTimeout(() => messages.push(`no answer in ${limit / 1000} s`), limit)
  await Promise.race([exited, new Promise(resolve => setTimeout(resolve, limit).unref())])
  clearTimeout(timer)
  return messages
}

/** The Node host reads extensions from the disk of the server. */
async function onTheMachine({authority}: Session, folder: string): Promise<Development> {
  const address = (file: string) => ({scheme: 'vscode-remote', authority, path: path.join(folder, file)})
  return {extension: address(''), tests: address('tests.js'), stop: () => undefined}
}

/** A worker reads them over http, and from the address of the workbench only: the editor forwards to other ports of the machine. */
async function overHttp({authority}: Session, folder: string): Promise<Development> {
  const {port, stop} = await serveFolder(folder)
  const address = (file: string) => ({scheme: 'http', authority, path: `/proxy/${port}/${file}`})
  return {extension: address(''), tests: address('tests.js'), stop}
}

/** Puts what is to be developed and tested into the options that the server writes into the page, when the workbench reads them. */
async function tellWorkbench(page: Page, {extension, tests}: Development): Promise<void> {
  await page.addInitScript(
    developmentOptions => {
      const {getAttribute} = Element.prototype
      Element.prototype.getAttribute = function (name: string) {
        const value = getAttribute.call(this, name)
        if (value === null || name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value
        const options = JSON.parse(value) as {developmentOptions?: object}
        return JSON.stringify({...options, developmentOptions: {...options.developmentOptions, ...developmentOptions}})
      }
    },
    {extensions: [extension], extensionTestsPath: tests, enableSmokeTestDriver: true},
  )
}

/** What differs between the bundles of the two hosts: in a worker there is no module to be required but `vscode`. */
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

/** The bundles of a host, in a folder of their own. */
async function bundle(host: Host): Promise<string> {
  const folder = path.join(bundles, host)
  await build({
    ...options[host],
    absWorkingDir: root,
    entryPoints: ['extension', 'tests'].map(name => `test/e2e/host/${name}.ts`),
    outdir: folder,
    bundle: true,
    format: 'cjs',
    logLevel: 'warning',
  })
  fs.copyFileSync(path.join(root, 'test/e2e/host/package.json'), path.join(folder, 'package.json'))
  return folder
}
