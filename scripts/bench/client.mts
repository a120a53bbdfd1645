import {spawn, type ChildProcess} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {setTimeout as sleep} from 'node:timers/promises'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'

const uri = 'file:///bench/report.md'

/** A language server in a process of its own with one document open. */
export interface Server {
  readonly process: ChildProcess
  /** Milliseconds from the start of the process to the first diagnostics. */
  readonly started: number
  /** The diagnostics published last. */
  diagnostics(): readonly Diagnostic[]
  text(): string
  /** Sends one change; resolves with the milliseconds until diagnostics of this version or a later one are here. */
  change(start: number, end: number, text: string): Promise<number>
  /** The most memory that the process has had resident so far, in MB; undefined where the system does not tell. */
  peak(): number | undefined
  /** Waits for the pause after typing, and until the server has done what it does then. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/** What takes so long that nobody would wait for it, and neither does the bench. */
export class TooSlow extends Error {}

/** Milliseconds that an answer may take. */
const longest = 60_000

/** The longest pause after which a server looks at the whole draft, and a little more. */
const pause = 600

/** Starts a server over stdio and opens a text; rejects when the server ends by itself. */
export async function startServer(file: string, text: string, initializationOptions: object = {}): Promise<Server> {
  const start = performance.now()
  const child = spawn(process.execPath, [file, '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']})
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const died = new Promise<never>((_, reject) => {
    child.on('error', reject)
    child.on('exit', code => reject(new Error(`The server ended with exit code ${code}: ${file}`)))
  })
  died.catch(() => undefined)
  let last: PublishDiagnosticsParams | undefined
  const waiting: {version: number; done: () => void}[] = []
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    last = params
    while (waiting[0] && waiting[0].version <= (params.version ?? 0)) waiting.shift()?.done()
  })
  const shown = (version: number): Promise<void> =>
    Promise.race([died, new Promise<void>(done => waiting.push({version, done}))])
  connection.onRequest('workspace/configuration', ({items}: {items: unknown[]}) => items.map(() => ({})))
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('client/unregisterCapability', () => null)
  connection.listen()
  const asked = connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: {configuration: true, didChangeConfiguration: {dynamicRegistration: true}},
      textDocument: {publishDiagnostics: {versionSupport: true, relatedInformation: true}},
    },
    initializationOptions,
  })
  await Promise.race([died, asked])
  void connection.sendNotification('initialized', {})
  const document = TextDocument.create(uri, 'markdown', 1, text)
  const first = soon(shown(1))
  void connection.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'markdown', version: 1, text},
  })
  try {
    await first
  } catch (error) {
    child.kill()
    throw error
  }
  const started = performance.now() - start

  return {
    process: child,
    started,
    diagnostics: () => last?.diagnostics ?? [],
    text: () => document.getText(),
    async change(from, to, text) {
      const range = {start: document.positionAt(from), end: document.positionAt(to)}
      const version = document.version + 1
      const answered = soon(shown(version))
      const sent = performance.now()
      void connection.sendNotification('textDocument/didChange', {
        textDocument: {uri, version},
        contentChanges: [{range, text}],
      })
      // Our own copy is written behind the message, while the server is at work.
      TextDocument.update(document, [{range, text}], version)
      await answered
      return performance.now() - sent
    },
    peak: () => peakOf(child.pid),
    async settle() {
      await sleep(pause)
      // Any server answers what it does not know, and does so in turn.
      await soon(
        connection.sendRequest('bench/settle').then(
          () => undefined,
          () => undefined,
        ),
      )
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return connection.dispose()
      const ended = new Promise(resolve => child.once('exit', resolve))
      const patience = setTimeout(() => child.kill(), longest)
      await connection.sendRequest('shutdown').catch(() => child.kill())
      await connection.sendNotification('exit').catch(() => child.kill())
      await ended
      clearTimeout(patience)
      connection.dispose()
    },
  }
}

/** Gives up on what does not come. */
async function soon(answer: Promise<void>): Promise<void> {
  const answered = new AbortController()
  const late = sleep(longest, undefined, {signal: answered.signal, ref: false}).then(() => {
    throw new TooSlow(`No answer within ${longest / 1000} s.`)
  })
  late.catch(() => undefined)
  try {
    await Promise.race([answer, late])
  } finally {
    answered.abort()
  }
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}
