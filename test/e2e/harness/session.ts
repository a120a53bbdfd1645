import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {chromium, type Browser, type Page} from 'playwright-core'
import {chromium as chromiumPath} from '../../../scripts/editor/debian.mjs'
import {serveEditor} from '../../../scripts/editor/serve.mjs'
import {root} from '../../../scripts/shell.mjs'

/** Where extensions run: beside the server of the editor, or in a worker of the browser, as on vscode.dev. */
const hosts = ['node', 'web'] as const
export type Host = (typeof hosts)[number]

/** The host that the environment names (`GONGWEN_E2E_HOST=web`). */
export const chosenHost: Host = hosts.find(host => host === process.env['GONGWEN_E2E_HOST']) ?? 'node'

/** An editor with our package installed, fresh folders, and a browser that is to show it. */
export interface Session {
  readonly url: string
  readonly authority: string
  readonly host: Host
  /** The folder that is open in the editor. */
  readonly workspace: string
  /** The folder of our package as it is installed. */
  readonly extension: string
  newPage(): Promise<Page>
  /** What the pages have asked of anybody but the editor itself. */
  readonly strangers: readonly string[]
  stop(): Promise<void>
}

/** What files hold, by their names. */
export type Files = Readonly<Record<string, string | Uint8Array>>

export interface SessionOptions {
  readonly settings?: Record<string, unknown> | undefined
  readonly host?: Host
  /** The workspace is not trusted until somebody says so. */
  readonly restricted?: boolean
}

/** Starts an editor on fresh folders whose workspace holds `files`. */
export async function startSession(
  files: Files,
  {settings = {}, host = chosenHost, restricted = false}: SessionOptions = {},
): Promise<Session> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongwen-e2e-'))
  const workspace = path.join(folder, 'workspace')
  fs.mkdirSync(workspace)
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(workspace, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    fs.writeFileSync(file, content)
  }
  const vsix = path.join(root, 'gongwen.vsix')
  const all = {...testSettings, ...hostSettings[host], ...settings}
  const editor = await serveEditor({folder, vsix, settings: all, restricted})
  const strangers: string[] = []
  const note = (address: string): void => {
    const {protocol, host: asked} = new URL(address)
    if (!/^(?:https?|wss?):$/.test(protocol) || asked === editor.authority || webviewFiles.test(asked)) return
    strangers.push(address)
  }
  let browser: Browser | undefined
  return {
    strangers,
    url: editor.url,
    authority: editor.authority,
    host,
    workspace,
    extension: installed(path.join(folder, 'extensions')),
    async newPage() {
      browser ??= await launch()
      const context = await browser.newContext({viewport: {width: 1400, height: 900}})
      // Workers and frames too, unlike the events of a page.
      context.on('request', request => note(request.url()))
      const page = await context.newPage()
      page.on('websocket', socket => note(socket.url()))
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

export interface Opening {
  /** A workspace file whose folders are opened instead of the workspace. */
  readonly workspaceFile?: string
  /** The language of the interface, for what comes from us; VS Code's own words stay English. */
  readonly language?: string
}

/** Opens the workspace of a session and waits until its files are listed. */
export async function openWorkbench(session: Session, {workspaceFile, language}: Opening = {}): Promise<Page> {
  const page = await session.newPage()
  const opened =
    workspaceFile === undefined ? {folder: session.workspace} : {workspace: path.join(session.workspace, workspaceFile)}
  if (language !== undefined)
    await page.addInitScript(chosen => Object.assign(globalThis, {_VSCODE_NLS_LANGUAGE: chosen}), language)
  await page.goto(`${session.url}/?${new URLSearchParams(opened)}`)
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({timeout: 60_000})
  return page
}

/** By this host a webview names files of its extension; a service worker of the editor answers, and nothing is sent. */
const webviewFiles = /\.vscode-resource\.vscode-cdn\.net$/

function installed(extensions: string): string {
  const ours = fs.readdirSync(extensions).find(name => name.startsWith('gongwen.gongwen-'))
  if (!ours) throw new Error('Our package is not installed.')
  return path.join(extensions, ours)
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

/** An installed extension that can run beside the server does so unless told otherwise. */
const hostSettings: Readonly<Record<Host, Record<string, unknown>>> = {
  node: {},
  web: {'remote.extensionKind': {'gongwen.gongwen': ['web']}},
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
