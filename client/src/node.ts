import type {ExtensionContext} from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {clientOptions, startClient} from './client'
import {provideTasks} from './tasks'

let client: LanguageClient | undefined

/** Starts the language server as a process of its own and wires the editor to it. */
export function activate(context: ExtensionContext): void {
  const server = {module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc}
  const debug = {...server, options: {execArgv: ['--nolazy', '--inspect=6019']}}
  client = new LanguageClient('gongwen', 'Gongwen 公文', {run: server, debug}, clientOptions())
  context.subscriptions.push(provideTasks(context.asAbsolutePath('dist/cli.js')))
  startClient(context, client)
}

export async function deactivate(): Promise<void> {
  await client?.dispose()
}
