// The floor: an extension that does nothing but start a language server.
import type {ExtensionContext} from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'

let client: LanguageClient | undefined

export function activate(context: ExtensionContext): void {
  const server = {module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc}
  client = new LanguageClient('empty', 'Empty', {run: server, debug: server}, {documentSelector: ['markdown']})
  void client.start()
}

export const deactivate = (): Promise<void> | undefined => client?.dispose()
