import fs from 'node:fs'
import path from 'node:path'
import {build} from 'esbuild'
import {root} from '../../../scripts/shell.mjs'
import type {Session} from './session'

/** One test that ran inside the extension host. */
export interface HostTest {
  readonly title: string
  readonly error: string | null
}

/** In the checkout, so that the bundles find what `npm ci` installed. */
const bundles = path.join(root, '.cache', 'e2e-host')
const limit = 90_000

/**
 * Runs test/e2e/host/tests.ts inside the editor's own extension host, beside our installed package, with a tiny extension
 * (test/e2e/host/extension.ts) as the extension under development that VS Code asks for.
 */
export async function runInExtensionHost(session: Session): Promise<readonly HostTest[]> {
  await bundle()
  const page = await session.newPage()
  const messages: string[] = []
  const exited = new Promise<void>(resolve => {
    void page.exposeFunction('codeAutomationExit', () => resolve())
  })
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    messages.push(`${type}: ${args.join(' ')}`)
  })
  const uri = (file: string) => `vscode-remote://${session.authority}${path.join(bundles, file)}`
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', uri('')],
    ['extensionTestsPath', uri('tests.js')],
  ])
  const results = path.join(session.workspace, 'results.json')
  await page.goto(`${session.url}/?${new URLSearchParams({folder: session.workspace, payload})}`)
  const timer = setTimeout(() => messages.push(`no answer in ${limit / 1000} s`), limit)
  await Promise.race([exited, new Promise(resolve => setTimeout(resolve, limit).unref())])
  clearTimeout(timer)
  await page.close()
  if (!fs.existsSync(results)) throw new Error(`The extension host ran no test:\n${messages.slice(-20).join('\n')}`)
  return JSON.parse(fs.readFileSync(results, 'utf8')) as HostTest[]
}

async function bundle(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['extension', 'tests'].map(name => `test/e2e/host/${name}.ts`),
    outdir: bundles,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  })
  fs.copyFileSync(path.join(root, 'test/e2e/host/package.json'), path.join(bundles, 'package.json'))
}
