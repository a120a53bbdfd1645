import {type ExtensionContext, Uri} from 'vscode'
import {LanguageClient} from 'vscode-languageclient/browser'
import {clientOptions, startClient} from './client'
import {createServerWorker} from './serverWorker'

let client: LanguageClient | undefined
let stop: () => void = () => undefined

/** Starts the language server in a worker and wires the editor to it. */
export function activate(context: ExtensionContext): void {
  const server = createServerWorker(Uri.joinPath(context.extensionUri, 'dist/web/server.js'))
  stop = server.stop
  const patternsBundle = Uri.joinPath(context.extensionUri, 'dist/patterns.js').toString()
  client = new LanguageClient('gongwen', 'Gongwen 公文', server.start, clientOptions({patternsBundle}))
  startClient(context, client)
}

export async function deactivate(): Promise<void> {
  try {
    await client?.dispose()
  } finally {
    stop()
  }
}
