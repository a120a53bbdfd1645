import type {Page} from 'playwright-core'
import type {Session} from './session'

/** A URI in parts, as VS Code's own options have it. */
export interface Address {
  readonly scheme: string
  readonly authority: string
  readonly path: string
}

/** What VS Code is to load and to run when it starts. */
export interface Development {
  readonly extensions: readonly Address[]
  readonly extensionTestsPath: Address
}

/** What the page says while tests run in its extension host, and their end. */
export interface TestRun {
  readonly heard: readonly string[]
  /** The exit code: 0 unless the tests could not be run. */
  readonly exited: Promise<number>
}

/** Opens the workbench for tests in its extension host; `alone`: without a server behind it, in a workspace of the browser's memory. */
export async function openForTests(
  page: Page,
  session: Session,
  development: Development,
  alone: boolean,
): Promise<TestRun> {
  const heard: string[] = []
  const exited = new Promise<number>(resolve => void page.exposeFunction('codeAutomationExit', resolve))
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    heard.push(`${type}: ${args.join(' ')}`)
  })
  await page.addInitScript(patchOptions, {...development, enableSmokeTestDriver: true})
  if (alone) await withoutServer(page)
  const folder = alone ? 'tmp:/workspace' : session.workspace
  await page.goto(`${session.url}/?${new URLSearchParams({folder})}`)
  return {heard, exited}
}

/** Runs in the page: puts what is to be loaded and run into the options that the server wrote there, when the workbench reads them. */
function patchOptions(developmentOptions: object): void {
  const {getAttribute} = Element.prototype
  Element.prototype.getAttribute = function (name: string) {
    const value = getAttribute.call(this, name)
    if (value === null || name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value
    const options = JSON.parse(value) as {developmentOptions?: object}
    return JSON.stringify({...options, developmentOptions: {...options.developmentOptions, ...developmentOptions}})
  }
}

/** The workbench of code-server always takes where it came from for its server; here it does not. */
async function withoutServer(page: Page): Promise<void> {
  await page.route('**/workbench/workbench.js', async route => {
    const response = await route.fetch()
    const script = await response.text()
    const body = script.replace('remoteAuthority:location.host', 'remoteAuthority:void 0')
    if (body === script) throw new Error('The workbench no longer says where its server is.')
    await route.fulfill({response, body})
  })
}
