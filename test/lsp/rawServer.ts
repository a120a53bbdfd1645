import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import type {InitializeParams, Message, PublishDiagnosticsParams} from 'vscode-languageserver-protocol/node'
import {serverBundle} from './client'
import {createMessageCheck} from './shapes'

/** A message as it stands in the stream. */
export interface Frame {
  readonly id?: number | string | null
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: {readonly code: number; readonly message: string}
}

/** A server of whose stream every byte is ours, so that also what no library would send can be sent. */
export interface RawServer {
  readonly pid: number
  readonly received: readonly Frame[]
  bytes(bytes: string | Buffer): void
  send(frame: object): void
  notify(method: string, params?: unknown): void
  /** The answer, with its result or its error. */
  request(method: string, params?: unknown): Promise<Frame>
  /** The answer to a request that was sent by hand. */
  answerTo(id: number | string | null): Promise<Frame>
  initialize(params?: Partial<InitializeParams>): Promise<Frame>
  open(uri: string, text: string, version?: number): void
  /** What was last published of a document, once something was. */
  shown(uri: string, is?: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>
  until<T>(what: string, find: () => T | undefined | false): Promise<T>
  /** Ends the server's input. */
  hangUp(): void
  /** The exit code, once the server has ended. */
  readonly exit: Promise<number | null>
  /** Ends the server in order, and sees to it that every message it sent was right; gives how many there were. */
  stop(): Promise<number>
}

/** What to answer the server; `silent`: nothing, ever. */
export type Answers = 'silent' | ((method: string, params: unknown) => unknown)

/** Starts the server as it is shipped; it waits for `initialize`. */
export async function startRaw(answers: Answers = () => null): Promise<RawServer> {
  const server = spawn(process.execPath, [await serverBundle(), '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']})
  const exit = new Promise<number | null>(resolve => server.once('exit', resolve))
  const received: Frame[] = []
  const check = createMessageCheck()
  let lastId = 0
  let isOver = false
  void exit.then(() => (isOver = true))
  server.stdin.on('error', () => undefined)

  const bytes = (part: string | Buffer): void => void server.stdin.write(part)
  const send = (frame: object): void => {
    const message = {jsonrpc: '2.0', ...frame}
    check.sent(message)
    bytes(framed(JSON.stringify(message)))
  }
  readFrames(server.stdout, body => {
    const frame = JSON.parse(body) as Frame
    check.received(frame as unknown as Message)
    received.push(frame)
    if (frame.method !== undefined && frame.id !== undefined && answers !== 'silent')
      send({id: frame.id, result: answers(frame.method, frame.params) ?? null})
  })
  const until: RawServer['until'] = async (what, find) => {
    for (let turn = 0; turn < 800; turn++) {
      const found = find()
      if (found !== undefined && found !== false) return found
      if (isOver) break
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    throw new Error(`${isOver ? 'the server has ended' : 'waited in vain'}: ${what}`)
  }
  const answerTo = (id: number | string | null) =>
    until(`answer ${id}`, () => received.find(frame => frame.method === undefined && frame.id === id))
  const request = (method: string, params?: unknown) => {
    const id = ++lastId
    send({id, method, params})
    return answerTo(id)
  }
  const notify = (method: string, params?: unknown) => send({method, params})
  return {
    pid: server.pid!,
    received,
    bytes,
    send,
    notify,
    request,
    answerTo,
    until,
    exit,
    async initialize(params = {}) {
      const answer = await request('initialize', {processId: null, rootUri: null, capabilities: {}, ...params})
      notify('initialized', {})
      return answer
    },
    open: (uri, text, version = 1) =>
      notify('textDocument/didOpen', {textDocument: {uri, languageId: 'markdown', version, text}}),
    shown: (uri, is = () => true) =>
      until(`diagnostics of ${uri}`, () => {
        const last = received
          .filter(({method}) => method === 'textDocument/publishDiagnostics')
          .map(({params}) => params as PublishDiagnosticsParams)
          .filter(params => params.uri === uri)
          .at(-1)
        return last && is(last) && last
      }),
    hangUp: () => void server.stdin.end(),
    async stop() {
      assert.equal((await request('shutdown')).result, null)
      notify('exit')
      assert.equal(await exit, 0)
      assert.deepEqual(check.problems, [])
      return check.count()
    },
  }
}

/** A message with its header. */
export const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

function readFrames(stream: NodeJS.ReadableStream, take: (body: string) => void): void {
  let rest = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const end = rest.indexOf('\r\n\r\n')
      const length = end < 0 ? NaN : Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, end))?.[1])
      const whole = end + 4 + length
      if (!(rest.length >= whole)) return
      take(rest.toString('utf8', end + 4, whole))
      rest = rest.subarray(whole)
    }
  })
}
