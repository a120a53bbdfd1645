import assert from 'node:assert/strict'
import {fork, spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Worker} from 'node:worker_threads'
import {build} from 'esbuild'
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
  type ClientCapabilities,
  type DataCallback,
  type InitializeResult,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {
  listFolderRequest,
  readFileRequest,
  statusNotification,
  type DraftStatus,
  type PathParams,
  type InitializationOptions,
} from '../../server/src/protocol'
import {createMessageCheck} from './shapes'

const features = [
  'completion',
  'hover',
  'codeAction',
  'documentSymbol',
  'foldingRange',
  'formatting',
  'definition',
  'references',
  'documentHighlight',
  'rename',
  'inlayHint',
]

/** Everything that a server may be registered for later. */
const dynamic: ClientCapabilities = {
  workspace: {configuration: true, didChangeConfiguration: {dynamicRegistration: true}, workspaceFolders: true},
  textDocument: {
    publishDiagnostics: {versionSupport: true, relatedInformation: true},
    ...Object.fromEntries(features.map(name => [name, {dynamicRegistration: true}])),
  },
}

export interface ClientOptions {
  /** `worker`: the bundle for browsers, in a worker. */
  readonly transport?: 'stdio' | 'ipc' | 'worker'
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: InitializationOptions
  readonly folder?: string
  /** The texts of files that the client reads for the server, by URI. */
  readonly files?: ReadonlyMap<string, string>
  /** Whether the server is to be asked for its heap; over stdio only. */
  readonly probed?: boolean
  /** The section `gongwen` of a document. */
  readonly settings?: (uri: string) => unknown
}

/** The bytes of a heap, and how many of them are compiled code. */
export interface Heap {
  readonly all: number
  readonly code: number
}

/** A server in a process of its own, and what it has said. */
export interface Client {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  readonly published: PublishDiagnosticsParams[]
  readonly statuses: DraftStatus[]
  readonly messages: string[]
  /** The methods registered for a document at present. */
  registered(uri: string): readonly string[]
  registration(uri: string, method: string): Registration | undefined
  open(uri: string, text: string, languageId?: string): Document
  changeSettings(settings: (uri: string) => unknown): Promise<void>
  /** Waits until something holds; fails when it does not within a few seconds. */
  until<T>(what: string, find: () => T | undefined | false | null): Promise<T>
  /** Waits until the server has handled everything sent so far and what that led to. */
  settle(): Promise<void>
  /** What the server's heap holds once what is not needed has gone; of a probed server. */
  heap(): Promise<Heap>
  /** Ends the server; gives its exit code. */
  stop(): Promise<number | null>
}

/** A document of the client. */
export interface Document {
  readonly uri: string
  readonly text: () => string
  readonly version: () => number
  /** Replaces `from` (its first occurrence behind `after`, or an offset) by `to`. */
  replace(from: string | number, to: string, length?: number): void
  replaceAll(text: string): void
  apply(edits: readonly TextEdit[]): void
  position(at: string | number): {line: number; character: number}
  close(): void
}

const folder = mkdtempSync(join(tmpdir(), 'gongwen-server-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
/** As in scripts/build.mjs. */
const forNode = {platform: 'node', format: 'cjs', target: 'node20'} as const
const forWorker = {platform: 'browser', format: 'iife', target: 'es2022'} as const
const bundles = new Map<string, Promise<string>>()

/** The file of the server for Node, made once. */
export const serverBundle = (): Promise<string> => bundle('node')

/** The server as it is shipped: one file, for Node or for a worker in a browser. */
function bundle(entry: 'node' | 'browser'): Promise<string> {
  const bundled = bundles.get(entry) ?? makeBundle(entry)
  bundles.set(entry, bundled)
  return bundled
}

async function makeBundle(entry: 'node' | 'browser'): Promise<string> {
  const outfile = join(folder, `${entry}.js`)
  await build({
    entryPoints: [join(__dirname, `../../server/src/lsp/${entry}.ts`)],
    outfile,
    bundle: true,
    logLevel: 'warning',
    ...(entry === 'node' ? forNode : {...forWorker, conditions: ['worker', 'module']}),
  })
  return outfile
}

export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const {ended, reader, writer, heap} = await startServer(options.probed ? 'probed' : (options.transport ?? 'stdio'))
  const check = createMessageCheck()
  const connection = createProtocolConnection(reader, told(writer, check.sent), undefined, {
    messageStrategy: {
      handleMessage(message, next) {
        check.received(message)
        return next(message)
      },
    },
  })
  const published: PublishDiagnosticsParams[] = []
  const statuses: DraftStatus[] = []
  const messages: string[] = []
  const registrations = new Map<string, Registration>()
  let settings = options.settings ?? (() => ({}))

  connection.onNotification(PublishDiagnosticsNotification.type, params => void published.push(params))
  connection.onNotification(statusNotification, (status: DraftStatus) => void statuses.push(status))
  connection.onNotification(ShowMessageNotification.type, ({message}) => void messages.push(message))
  connection.onRequest(RegistrationRequest.type, ({registrations: added}) => {
    for (const registration of added) registrations.set(registration.id, registration)
  })
  connection.onRequest(UnregistrationRequest.type, ({unregisterations}) => {
    for (const {id} of unregisterations) registrations.delete(id)
  })
  connection.onRequest('workspace/configuration', ({items}: {items: {scopeUri: string}[]}) =>
    items.map(({scopeUri}) => settings(scopeUri)),
  )
  connection.onRequest(readFileRequest, ({uri}: PathParams) => options.files?.get(uri) ?? null)
  connection.onRequest(listFolderRequest, ({uri}: PathParams) =>
    [...(options.files?.keys() ?? [])].flatMap(file =>
      file.startsWith(`${uri}/`) ? [file.slice(uri.length + 1)] : [],
    ),
  )
  connection.listen()
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? dynamic,
    workspaceFolders: options.folder ? [{uri: options.folder, name: 'folder'}] : null,
    ...(options.initializationOptions ? {initializationOptions: options.initializationOptions} : {}),
  })
  await connection.sendNotification(InitializedNotification.type, {})

  const registrationsOf = (uri: string) =>
    [...registrations.values()].filter(({registerOptions}) => isFor(registerOptions, uri))
  const client: Client = {
    connection,
    initialized,
    published,
    statuses,
    messages,
    registered: uri =>
      registrationsOf(uri)
        .map(({method}) => method)
        .sort(),
    registration: (uri, method) => registrationsOf(uri).find(found => found.method === method),
    open: (uri, text, languageId = 'markdown') => openDocument(connection, uri, text, languageId),
    async changeSettings(changed) {
      settings = changed
      await connection.sendNotification(DidChangeConfigurationNotification.type, {settings: null})
    },
    async until(what, find) {
      for (let turn = 0; turn < 500; turn++) {
        const found = find()
        if (found !== undefined && found !== false && found !== null) return found
        await new Promise(resolve => setTimeout(resolve, 10))
      }
      throw new Error(`waited in vain: ${what}`)
    },
    async settle() {
      // A request is answered after what was sent before it; two more let a coalesced check and what it sends pass.
      for (let turn = 0; turn < 5; turn++) await connection.sendRequest('gongwen/genres')
    },
    heap: () => heap?.() ?? Promise.reject(new Error('not probed')),
    async stop() {
      assert.deepEqual(check.problems, [], 'messages against the protocol')
      await connection.sendRequest(ShutdownRequest.type)
      await connection.sendNotification(ExitNotification.type)
      return ended()
    },
  }
  return client
}

/** How to speak with a running server, and to wait for its end. */
interface Running {
  readonly reader: MessageReader
  readonly writer: MessageWriter
  /** The exit code; a server that does not end by itself is ended after a while. */
  ended(): Promise<number | null>
  readonly heap?: () => Promise<Heap>
}

async function startServer(transport: 'stdio' | 'ipc' | 'worker' | 'probed'): Promise<Running> {
  if (transport === 'worker') return startWorker(await bundle('browser'))
  const file = await bundle('node')
  if (transport === 'ipc') {
    const server = fork(file, ['--node-ipc'])
    const ended = endOf(server, () => server.kill())
    return {ended, reader: new IPCMessageReader(server), writer: new IPCMessageWriter(server)}
  }
  if (transport === 'probed') {
    const execArgv = ['--expose-gc', '--require', join(__dirname, 'heapProbe.cjs')]
    const server = fork(file, ['--stdio'], {silent: true, execArgv})
    const heap = async (): Promise<Heap> => {
      server.send('heap')
      return ((await once(server, 'message')) as [Heap])[0]
    }
    const ended = endOf(server, () => server.kill())
    return {
      ended,
      heap,
      reader: new StreamMessageReader(server.stdout!),
      writer: new StreamMessageWriter(server.stdin!),
    }
  }
  const server = spawn(process.execPath, [file, '--stdio'], {stdio: 'pipe'})
  const ended = endOf(server, () => server.kill())
  return {ended, reader: new StreamMessageReader(server.stdout), writer: new StreamMessageWriter(server.stdin)}
}

/** A worker of Node's with the little of a browser's that the server sees: `self`. */
function startWorker(file: string): Running {
  const browser = `
    const {parentPort} = require('node:worker_threads')
    globalThis.self = parentPort
    self.close = () => process.exit()
    require(${JSON.stringify(file)})`
  const worker = new Worker(browser, {eval: true})
  return {
    ended: endOf(worker, () => void worker.terminate()),
    reader: new WorkerReader(worker),
    writer: new WorkerWriter(worker),
  }
}

class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super()
    worker.on('error', error => this.fireError(error))
  }
  listen(callback: DataCallback) {
    this.worker.on('message', callback)
    return {dispose: () => void this.worker.off('message', callback)}
  }
}

class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super()
  }
  async write(message: Message): Promise<void> {
    this.worker.postMessage(message)
  }
  end(): void {}
}

/** A writer of which somebody is told what it writes. */
function told(writer: MessageWriter, tell: (message: Message) => void): MessageWriter {
  const write = writer.write.bind(writer)
  writer.write = message => {
    tell(message)
    return write(message)
  }
  return writer
}

function endOf(server: ChildProcess | Worker, kill: () => void): () => Promise<number | null> {
  const exit = new Promise<number | null>(resolve => server.once('exit', resolve))
  return async () => {
    const timer = setTimeout(kill, 5000)
    const code = await exit
    clearTimeout(timer)
    return code
  }
}

/** Whether a registration selects the document, read as literally as an editor reads it. */
function isFor(options: unknown, uri: string): boolean {
  const {documentSelector = []} = (options ?? {}) as {documentSelector?: {scheme: string; pattern: string}[]}
  const scheme = uri.slice(0, uri.indexOf(':'))
  const path = decodeURIComponent(uri.slice(scheme.length + 1).replace(/^\/\/[^/]*/, ''))
  return documentSelector.some(filter => filter.scheme === scheme && filter.pattern.replace(/\[(.)\]/g, '$1') === path)
}

function openDocument(connection: ProtocolConnection, uri: string, text: string, languageId: string): Document {
  const document = TextDocument.create(uri, languageId, 1, text)
  const send = <P>(type: {method: string}, params: P) => void connection.sendNotification(type.method, params)
  send(DidOpenTextDocumentNotification.type, {textDocument: {uri, languageId, version: 1, text}})
  const change = (changes: readonly ({range: TextEdit['range']; text: string} | {text: string})[]) => {
    TextDocument.update(document, [...changes], document.version + 1)
    send(DidChangeTextDocumentNotification.type, {
      textDocument: {uri, version: document.version},
      contentChanges: changes,
    })
  }
  const offsetOf = (at: string | number): number => {
    const found = typeof at === 'number' ? at : document.getText().indexOf(at)
    if (found < 0) throw new Error(`not in the text: ${at}`)
    return found
  }
  return {
    uri,
    text: () => document.getText(),
    version: () => document.version,
    replace(from, to, length = typeof from === 'string' ? from.length : 0) {
      const start = offsetOf(from)
      change([{range: {start: document.positionAt(start), end: document.positionAt(start + length)}, text: to}])
    },
    replaceAll: whole => change([{text: whole}]),
    apply(edits) {
      // An editor sends the changes of one edit from the last to the first.
      const inOrder = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      change(inOrder.map(({range, newText}) => ({range, text: newText})))
    },
    position: at => document.positionAt(offsetOf(at)),
    close: () => send(DidCloseTextDocumentNotification.type, {textDocument: {uri}}),
  }
}
