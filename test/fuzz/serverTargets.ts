import assert from 'node:assert/strict'
import {PassThrough} from 'node:stream'
import {createConnection} from 'vscode-languageserver/node'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {timers} from '../../server/src/lsp/runtime'
import {startServer} from '../../server/src/lsp/server'
import * as protocol from '../../server/src/protocol'
import {target, type Target} from './target'
import {hostile, type Hostile} from './texts'

interface Diagnostics {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly {readonly range: Range}[]
}
type Range = protocol.Range
type Position = protocol.Position

/** A server in this process, and what it complains of. */
async function start() {
  const [up, down] = [new PassThrough(), new PassThrough()]
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down))
  startServer(server, {...timers, soon: run => setImmediate(run)})
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
  const complaints: string[] = []
  const published = new Map<string, Diagnostics>()
  client.onNotification('window/logMessage', ({type, message}: {type: number; message: string}) => {
    if (type === 1) complaints.push(message)
  })
  client.onNotification(
    'textDocument/publishDiagnostics',
    (params: Diagnostics) => void published.set(params.uri, params),
  )
  client.onRequest('client/registerCapability', () => null)
  client.onRequest('client/unregisterCapability', () => null)
  client.onRequest('workspace/configuration', ({items}: {items: unknown[]}) =>
    items.map(() => ({enable: true, files: ['**/*']})),
  )
  client.listen()
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {workspace: {configuration: true}},
  })
  await client.sendNotification('initialized', {})
  return {client, complaints, published}
}

let running: ReturnType<typeof start> | undefined
let number = 0

/** Places that an editor might send, and places that none should. */
const wild = (text: TextDocument, at: number): readonly Position[] => [
  text.positionAt(Math.floor(at * text.getText().length)),
  {line: 0, character: 2 ** 31 - 1},
  {line: text.lineCount + 5, character: 3},
]

/** Every request, at every place. */
function* requestsAt(uri: string, position: Position, end: Position): Generator<readonly [string, object]> {
  const textDocument = {uri}
  const range = {start: position, end}
  for (const method of ['completion', 'hover', 'definition', 'documentHighlight', 'documentSymbol', 'foldingRange'])
    yield [`textDocument/${method}`, {textDocument, position}]
  yield ['textDocument/references', {textDocument, position, context: {includeDeclaration: true}}]
  yield ['textDocument/codeAction', {textDocument, range, context: {diagnostics: []}}]
  yield ['textDocument/formatting', {textDocument, options: {tabSize: 2, insertSpaces: true}}]
  yield ['textDocument/inlayHint', {textDocument, range}]
  for (const method of [
    protocol.outlineRequest,
    protocol.figuresRequest,
    protocol.pagesRequest,
    protocol.suggestsRequest,
    protocol.fixAllRequest,
    protocol.renumberRequest,
    protocol.sectionNameRequest,
  ])
    yield [method, {uri, position}]
  for (const rewrite of protocol.rewrites) yield [protocol.rewriteRequest, {uri, rewrite, range}]
  for (const to of ['up', 'down', 'end', 'promote', 'demote', {before: end}, {part: 'work'}])
    yield [protocol.moveSectionRequest, {uri, position, to}]
  yield [protocol.renameSectionRequest, {uri, position, title: '新的标题'}]
}

const fits = ({start, end}: Range, text: TextDocument): boolean =>
  [start, end].every(place => {
    const same = text.positionAt(text.offsetAt(place))
    return same.line === place.line && same.character === place.character
  }) && text.offsetAt(start) <= text.offsetAt(end)

async function converse(input: Hostile): Promise<void> {
  const {client, complaints, published} = await (running ??= start())
  const uri = `file:///fuzz/${++number}.md`
  const document = TextDocument.create(uri, 'markdown', 1, input.text)
  await client.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'markdown', version: 1, text: input.text},
  })
  for (const {at, removed, inserted} of input.edits) {
    const length = document.getText().length
    const from = Math.floor(at * length)
    const range = {start: document.positionAt(from), end: document.positionAt(Math.min(length, from + removed))}
    const change = {range, text: inserted}
    TextDocument.update(document, [change], document.version + 1)
    await client.sendNotification('textDocument/didChange', {
      textDocument: {uri, version: document.version},
      contentChanges: [change],
    })
  }
  const places = wild(document, input.at)
  for (const position of places)
    for (const [method, params] of requestsAt(uri, position, places[0]!)) {
      const answer = await client.sendRequest<unknown>(method, params)
      if (method === 'textDocument/formatting') TextDocument.applyEdits(document, answer as [])
    }
  for (let turn = 0; turn < 5; turn++) await client.sendRequest(protocol.genresRequest)
  for (const {range} of published.get(uri)?.diagnostics ?? []) assert.ok(fits(range, document), JSON.stringify(range))
  await client.sendNotification('textDocument/didClose', {textDocument: {uri}})
  published.delete(uri)
  assert.deepEqual(complaints.splice(0), [])
}

/** The server as a client sees it. */
export const serverTargets: readonly Target[] = [
  target(
    'server',
    hostile.filter(({text}) => text.length < 30_000),
    converse,
  ),
]
