import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {PATIENCE} from '../../server/src/lsp/patience'
import {framed, startRaw, type RawServer} from './rawServer'

const draft = '# 青禾社区2026年工作总结\n\n## 一、主要工作\n\n走访居民860户,办结诉求312件。\n'
const uri = 'file:///稿/总结.md'
const hover = {textDocument: {uri}, position: {line: 0, character: 0}}
const isMarked = ({diagnostics}: {diagnostics: {code?: string | number}[]}) =>
  diagnostics.some(({code}) => code === 'half-width-punctuation')

describe('the life of a server', () => {
  it('begins with initialize, and ends with shutdown and exit', async () => {
    const server = await startRaw()
    server.open(uri, draft)
    assert.equal((await server.request('textDocument/hover', hover)).error?.code, -32002)
    assert.equal((await server.request('gongwen/genres')).error?.code, -32002)
    assert.equal((await server.request('shutdown')).error?.code, -32002)
    assert.equal((await server.request('initialize')).error?.code, -32602)
    assert.ok((await server.initialize()).result)
    assert.equal(
      (await server.request('initialize', {processId: null, rootUri: null, capabilities: {}})).error?.code,
      -32600,
    )
    // What was opened before its time was not heard.
    assert.deepEqual((await server.request('textDocument/documentSymbol', hover)).result, [])
    server.open(uri, draft)
    await server.shown(uri, isMarked)
    assert.equal((await server.request('shutdown')).result, null)
    assert.equal((await server.request('textDocument/hover', hover)).error?.code, -32600)
    assert.equal((await server.request('shutdown')).error?.code, -32600)
    server.notify('exit')
    assert.equal(await server.exit, 0)
  })

  const ends: [how: string, code: number, end: (server: RawServer) => unknown][] = [
    ['exit without shutdown', 1, server => server.notify('exit')],
    ['the end of its input', 1, server => server.hangUp()],
    [
      'the end of its input in the middle of a message',
      1,
      server => (server.bytes('Content-Length: 100\r\n\r\n{"js'), server.hangUp()),
    ],
    ['shutdown and the end of its input', 0, server => server.request('shutdown').then(server.hangUp)],
  ]
  for (const [how, code, end] of ends) {
    it(`ends with code ${code} at ${how}`, async () => {
      const server = await startRaw()
      await server.initialize()
      await end(server)
      assert.equal(await server.exit, code)
    })
  }

  it('ends with exit before initialize too', async () => {
    const server = await startRaw()
    server.notify('exit')
    assert.equal(await server.exit, 1)
  })

  it('ends with the process of the client, whose pipe somebody else may hold', async () => {
    const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {stdio: 'ignore'})
    const server = await startRaw()
    await server.initialize({processId: client.pid!})
    client.kill()
    await once(client, 'exit')
    assert.equal(await server.exit, 1)
  })
})

describe('bytes that are no message', () => {
  const cases: [what: string, bytes: string][] = [
    ['broken JSON', framed('{"jsonrpc": "2.0", "id": 1, "method"')],
    ['JSON that is no object', framed('[1, 2]') + framed('"text"') + framed('null') + framed('7')],
    ['an object that is no message', framed('{}') + framed('{"jsonrpc": "2.0", "id": {}}')],
    ['an answer to nothing', framed('{"jsonrpc": "2.0", "id": 99, "result": null}')],
    [
      'a header of another kind',
      `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n${framed('{"jsonrpc": "2.0", "method": "$/a"}')}`,
    ],
    ['an empty body', framed('')],
    ['a header without a length', 'Content-Type: text/plain\r\n\r\n'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n'],
    ['half of a character', 'Content-Length: 1\r\n\r\n' + '{'],
  ]
  for (const [what, bytes] of cases) {
    it(`${what}: the server serves on`, async () => {
      const server = await startRaw()
      await server.initialize()
      server.bytes(bytes)
      server.open(uri, draft)
      // What came in one piece with a broken header is read when more comes; a client has always more to say.
      const talking = setInterval(() => server.notify('$/more'), 50)
      await server.shown(uri, isMarked).finally(() => clearInterval(talking))
      server.notify('exit')
      await server.exit
    })
  }
})

describe('a client that does not answer', () => {
  const asking = {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: {dynamicRegistration: true},
      didChangeWatchedFiles: {dynamicRegistration: true},
    },
    textDocument: {codeAction: {dynamicRegistration: true}, documentSymbol: {dynamicRegistration: true}},
  }
  const folder = 'memfs:/稿'
  const params = {
    capabilities: asking,
    initializationOptions: {readsFiles: true},
    workspaceFolders: [{uri: folder, name: '稿'}],
  }
  const inFolder = `${folder}/总结.md`

  it(`is served after ${PATIENCE / 1000} seconds as if nothing were set`, async () => {
    const server = await startRaw('silent')
    await server.initialize(params)
    server.open(inFolder, draft)
    await server.shown(inFolder, isMarked)
    const ofDocument = {textDocument: {uri: inFolder}}
    assert.match(JSON.stringify((await server.request('textDocument/documentSymbol', ofDocument)).result), /主要工作/)
    await server.stop()
  })

  it('in time is heard when it answers at last', async () => {
    const server = await startRaw('silent')
    await server.initialize(params)
    server.open(inFolder, draft)
    await server.shown(inFolder, isMarked)
    const asked = server.received.filter(({method, id}) => method !== undefined && id !== undefined)
    const answer = (method: string, result: (params: unknown) => unknown) => {
      for (const one of asked.filter(frame => frame.method === method))
        server.send({id: one.id, result: result(one.params)})
    }
    answer('workspace/configuration', () => [{rules: {'half-width-punctuation': 'off'}}])
    await server.shown(inFolder, shown => !isMarked(shown))
    answer('gongwen/readFile', asked => (/words/.test(JSON.stringify(asked)) ? '{"accept": ["居民"]}' : null))
    await server.until(
      'settings are asked for anew',
      () => server.received.filter(({method}) => method === 'workspace/configuration').length > 1,
    )
    server.notify('exit')
    await server.exit
  })
  it('is waited for once, not for each document, and its folders are followed without a question', async () => {
    const server = await startRaw('silent')
    await server.initialize(params)
    server.open(inFolder, draft)
    await server.shown(inFolder, isMarked)
    const before = server.received.filter(({id, method}) => id !== undefined && method === 'workspace/workspaceFolders')
    server.notify('workspace/didChangeWorkspaceFolders', {
      event: {added: [{uri: 'memfs:/新', name: '新'}], removed: []},
    })
    for (let at = 0; at < 8; at++) {
      const uri = `memfs:/新/${at}.md`
      server.open(uri, draft)
      await server.shown(uri, isMarked)
    }
    const after = server.received.filter(({id, method}) => id !== undefined && method === 'workspace/workspaceFolders')
    assert.equal(after.length, before.length)
    assert.ok(
      server.received.some(
        ({method, params}) =>
          method === 'gongwen/readFile' && JSON.stringify(params).includes(encodeURIComponent('新')),
      ),
    )
    server.notify('exit')
    await server.exit
  })
})
