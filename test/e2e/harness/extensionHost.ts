import {startSession} from './session'
import {bundleHostTests} from './hostBundles'
import {serveFolders} from './serveFolders'
import {openForTests, type Address, type Development} from './developmentPage'

/**
 * Where extensions run: beside the server of the editor; in a worker of the browser, with files of the server; in a worker, with
 * no server at all behind it, as on vscode.dev.
 */
export const extensionHosts = ['node', 'web', 'web alone'] as const
export type ExtensionHost = (typeof extensionHosts)[number]

/** One test that ran inside the extension host. */
export interface HostTest {
  readonly title: string
  readonly error: string | null
}

const limit = 180_000

/**
 * Runs test/e2e/host/tests.ts inside the editor's own extension host, beside our package, with a tiny extension
 * (test/e2e/host/extension.ts) as the extension under development that VS Code asks for.
 */
export async function runInExtensionHost(host: ExtensionHost): Promise<readonly HostTest[]> {
  const kind = host === 'node' ? 'node' : 'web'
  const bundles = await bundleHostTests(kind)
  const session = await startSession({}, {host: kind})
  const served = kind === 'web' ? await serveFolders({tests: bundles, extension: session.extension}) : undefined
  // A worker reads extensions over http, from the address of the workbench only: the editor forwards to ports of the machine.
  const address = (folder: 'tests' | 'extension', file = ''): Address =>
    served
      ? {scheme: 'http', authority: session.authority, path: `/proxy/${served.port}/${folder}/${file}`}
      : {scheme: 'vscode-remote', authority: session.authority, path: `${bundles}/${file}`}
  const development: Development = {
    // Without a server behind it the workbench has no installed extension.
    extensions: [address('tests'), ...(host === 'web alone' ? [address('extension')] : [])],
    extensionTestsPath: address('tests', 'tests.js'),
  }
  const page = await session.newPage()
  try {
    const {heard, exited} = await openForTests(page, session, development, host === 'web alone')
    const ended = await Promise.race([exited, new Promise(resolve => setTimeout(resolve, limit).unref())])
    if (ended === undefined) throw new Error(`No end in ${limit / 1000} s:\n${heard.slice(-20).join('\n')}`)
    const results = heard.flatMap(message => /test-result (.*)/.exec(message)?.[1] ?? [])
    if (results.length === 0) throw new Error(`No test ran:\n${heard.slice(-20).join('\n')}`)
    return results.map(result => JSON.parse(result) as HostTest)
  } finally {
    await page.close()
    served?.stop()
    await session.stop()
  }
}
