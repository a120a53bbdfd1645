import {type Uri, workspace} from 'vscode'
import {BrowserMessageReader, BrowserMessageWriter, type MessageTransports} from 'vscode-languageclient/browser'

/** The worker in which the language server runs; one at a time. */
export interface ServerWorker {
  /** A new one, in the place of the one before, which may hang. */
  start(): Promise<MessageTransports>
  stop(): void
}

/** @param script where the bundle of the server lies, within the extension */
export function createServerWorker(script: Uri): ServerWorker {
  let worker: Worker | undefined
  let address: Promise<string> | undefined
  const stop = () => {
    worker?.terminate()
    worker = undefined
  }
  return {
    async start() {
      address ??= addressFor(script)
      const url = await address
      stop()
      worker = new Worker(url)
      return {reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker)}
    },
    stop,
  }
}

/** What lies on a remote machine cannot be started from there, says VS Code; the text of it can. The address holds as long as we run. */
async function addressFor(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true)
  const text = await workspace.fs.readFile(script)
  return URL.createObjectURL(new Blob([new Uint8Array(text)], {type: 'text/javascript'}))
}
