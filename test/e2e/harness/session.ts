import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {chromium, type Browser, type Page} from 'playwright-core'
import {chromium as chromiumPath} from '../../../scripts/editor/debian.mjs'
import {serveEditor} from '../../../scripts/editor/serve.mjs'
import {root} from '../../../scripts/shell.mjs'

/** An editor with our package installed, fresh folders, and a browser that is to show it. */
export interface Session {
  readonly url: string
  readonly authority: string
  /** The folder that is open in the editor. */
  readonly workspace: string
  newPage(): Promise<Page>
  stop(): Promise<void>
}

/** Starts an editor on fresh folders whose workspace holds `files`, text by name. */
export async function startSession(
  files: Record<string, string>,
  settings: Record<string, unknown> = {},
): Promise<Session> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongwen-e2e-'))
  const workspace = path.join(folder, 'workspace')
  fs.mkdirSync(workspace)
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(workspace, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    fs.writeFileSync(file, text)
  }
  const vsix = path.join(root, 'gongwen.vsix')
  // Without it the workbench ignores what the extension host is asked to run.
  const flags = ['--vscode-option', 'enable-smoke-test-driver']
  const editor = await serveEditor({folder, vsix, settings: {...testSettings, ...settings}, flags})
  let browser: Browser | undefined
  return {
    url: editor.url,
    authority: editor.authority,
    workspace,
    async newPage() {
      browser ??= await launch()
      const context = await browser.newContext({viewport: {width: 1400, height: 900}})
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      return page
    },
    async stop() {
      await browser?.close()
      await editor.stop()
      fs.rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 200})
    },
  }
}

/** Opens the workspace of a session, or the several folders that a workspace file in it names, and waits until they are listed. */
export async function openWorkbench(session: Session, workspaceFile?: string): Promise<Page> {
  const page = await session.newPage()
  const opened =
    workspaceFile === undefined ? {folder: session.workspace} : {workspace: path.join(session.workspace, workspaceFile)}
  await page.goto(`${session.url}/?${new URLSearchParams(opened)}`)
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({timeout: 60_000})
  return page
}

const testSettings = {
  'editor.fontFamily': 'Noto Sans Mono CJK SC',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.accessibilitySupport': 'off',
  'workbench.reduceMotion': 'on',
  'workbench.editor.empty.hint': 'hidden',
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
}

function launch(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('No Chromium on PATH: run npm test once, or set GONGWEN_CHROMIUM.')
  const background = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...background],
  })
}
