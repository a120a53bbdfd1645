import assert from 'node:assert/strict'
import {isDeepStrictEqual} from 'node:util'
import type {CodeAction, DocumentSymbol, InitializeResult, Range} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {startRaw, type RawServer} from './rawServer'

/** A draft whose one half-width comma stands behind characters of two UTF-16 units each. */
const draft = '# 青禾社区2026年工作总结\n\n## 一、主要工作\n\n𠮷祥里😀走访居民860户,办结诉求312件。\n'
const rule = 'half-width-punctuation'
const textAt = (text: string, range: Range) => TextDocument.create('', 'markdown', 0, text).getText(range)
const messages = {count: 0}

describe('a client of the plain protocol', () => {
  let server: RawServer
  let number = 0
  const newUri = () => `file:///稿/${++number}.md`
  const change = (uri: string, version: number, ...contentChanges: object[]) =>
    server.notify('textDocument/didChange', {textDocument: {uri, version}, contentChanges})
  /** Waits until these words are found fault with in a version; what is being written is looked at when the writer pauses. */
  const find = (uri: string, version: number, text: string, words: string[]) =>
    server.shown(uri, params => {
      const found = params.diagnostics.filter(({code}) => code === rule).map(({range}) => textAt(text, range))
      return params.version === version && isDeepStrictEqual(found, words)
    })
  const at = (line: number, character: number, toLine = line, toCharacter = character): Range => ({
    start: {line, character},
    end: {line: toLine, character: toCharacter},
  })
  const symbolsOf = async (uri: string) =>
    (await server.request('textDocument/documentSymbol', {textDocument: {uri}})).result as DocumentSymbol[]

  before(async () => {
    server = await startRaw()
    const {result} = await server.initialize({
      capabilities: {general: {positionEncodings: ['utf-8', 'utf-32', 'utf-16']}},
    })
    const {capabilities} = result as InitializeResult
    assert.equal(capabilities.positionEncoding, 'utf-16')
    assert.equal(capabilities.codeActionProvider !== undefined, true)
  })
  after(async () => {
    messages.count += await server.stop()
    console.log(`    ${messages.count} messages of the server had the shape of the protocol`)
  })

  it('that lists utf-8 first is answered in utf-16, also behind characters of two units', async () => {
    const uri = newUri()
    server.open(uri, draft)
    await find(uri, 1, draft, [','])
    const {diagnostics} = await server.shown(uri)
    const finding = diagnostics.find(({code}) => code === rule)!
    assert.deepEqual(finding.range, at(4, 14, 4, 15))
    const {result} = await server.request('textDocument/codeAction', {
      textDocument: {uri},
      range: finding.range,
      context: {diagnostics: [finding]},
    })
    const [{edit}] = result as [CodeAction]
    const fixed = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, draft), edit!.changes![uri]!)
    assert.equal(fixed, draft.replace('户,', '户，'))
  })

  it('may send whole texts and ranges, also in one change', async () => {
    const uri = newUri()
    server.open(uri, draft)
    await find(uri, 1, draft, [','])
    const line = '𠮷祥里走访居民860户，办结诉求312件。'
    const whole = draft.split('\n').with(4, line).join('\n')
    change(uri, 2, {text: whole})
    await find(uri, 2, whole, [])
    // The first inserts a line, the second replaces all, the third counts in what the second left.
    change(
      uri,
      3,
      {range: at(0, 0), text: '\n'},
      {text: whole},
      {range: at(4, 12, 4, 13), rangeLength: 1, text: ','},
      {range: at(4, 0, 4, 2), text: ''},
    )
    const mixed = whole.replace('户，', '户,').replace('𠮷', '')
    await find(uri, 3, mixed, [','])
    assert.deepEqual((await server.shown(uri)).diagnostics.find(({code}) => code === rule)!.range, at(4, 10, 4, 11))
  })

  it('may name positions that are not there', async () => {
    const uri = newUri()
    server.open(uri, draft)
    await find(uri, 1, draft, [','])
    change(uri, 2, {range: at(900, 7, 901, 0), text: '## 二、下步打算\n'})
    change(uri, 3, {range: at(4, 15, 4, 14), text: '，'})
    change(uri, 4, {range: at(0, 900), text: ''})
    const expected = `${draft.replace('户,', '户，')}## 二、下步打算\n`
    await find(uri, 4, expected, [])
    assert.deepEqual(
      (await symbolsOf(uri))
        .flatMap(({name, children}) => [name, ...(children ?? []).map(child => child.name)])
        .filter(name => /^[一二]、/.test(name)),
      ['一、主要工作', '二、下步打算'],
    )
    for (const position of [
      {line: 900, character: 0},
      {line: 0, character: 900},
      {line: -1, character: -1},
    ]) {
      const {error} = await server.request('textDocument/hover', {textDocument: {uri}, position})
      assert.equal(error, undefined)
    }
  })

  it('may open a document twice: the last text holds, also of the same version', async () => {
    const uri = newUri()
    server.open(uri, draft)
    await find(uri, 1, draft, [','])
    const other = draft.replace('户,', '户，').replace('一、主要工作', '一、年度工作')
    server.open(uri, other)
    await server.shown(uri, ({diagnostics}) => !diagnostics.some(({code}) => code === rule))
    assert.match(JSON.stringify(await symbolsOf(uri)), /年度工作/)
  })

  it('may count its versions backwards, or not at all', async () => {
    const uri = newUri()
    server.open(uri, draft, 7)
    await find(uri, 7, draft, [','])
    const fixed = draft.replace('户,', '户，')
    change(uri, 3, {text: fixed})
    await find(uri, 3, fixed, [])
    change(uri, 3, {text: draft})
    await server.shown(uri, ({diagnostics}) => diagnostics.some(({code}) => code === rule))
    change(uri, 3, {text: fixed})
    await server.shown(uri, ({diagnostics}) => !diagnostics.some(({code}) => code === rule))
  })

  it('may have the same text in two documents', async () => {
    const [one, other] = [newUri(), newUri()]
    server.open(one, draft)
    server.open(other, draft)
    await find(one, 1, draft, [','])
    await find(other, 1, draft, [','])
    change(one, 2, {text: draft.replace('户,', '户，')})
    await find(one, 2, draft, [])
    await find(other, 1, draft, [','])
  })

  it('may change, save and close what is not open', async () => {
    const uri = newUri()
    change(uri, 2, {text: draft})
    server.notify('textDocument/didSave', {textDocument: {uri}})
    server.notify('textDocument/didClose', {textDocument: {uri}})
    assert.deepEqual(await symbolsOf(uri), [])
    const isTold = () => server.received.some(({params}) => (params as {uri?: string} | undefined)?.uri === uri)
    assert.equal(isTold(), false)
    server.open(uri, draft)
    await find(uri, 1, draft, [','])
    server.notify('textDocument/didClose', {textDocument: {uri}})
    server.notify('textDocument/didClose', {textDocument: {uri}})
    await server.shown(uri, ({diagnostics}) => diagnostics.length === 0)
  })

  it('gets an answer to each request, cancelled or not, whatever has become of the document meanwhile', async () => {
    const uri = newUri()
    const methods = ['documentSymbol', 'formatting', 'foldingRange', 'codeAction']
    const params = {textDocument: {uri}, range: at(0, 0), options: {}, context: {diagnostics: []}}
    server.open(uri, draft)
    const asked = Array.from({length: 60}, (_, index) => {
      const id = 10_000 + index
      server.send({id, method: `textDocument/${methods[index % methods.length]}`, params})
      if (index % 3 === 0) server.notify('$/cancelRequest', {id})
      if (index === 20) change(uri, 2, {text: `${draft}\n好`})
      if (index === 40) server.notify('textDocument/didClose', {textDocument: {uri}})
      return id
    })
    server.notify('$/cancelRequest', {id: 10_000})
    server.notify('$/cancelRequest', {id: 'never sent'})
    const found = await Promise.all(asked.map(server.answerTo))
    const refused = found.filter(({error}) => error).map(({error}) => error!.code)
    assert.deepEqual(
      [...new Set(refused)].filter(code => code !== -32800),
      [],
    )
    assert.ok(found.filter(({result}) => result !== undefined).length >= 40)
    assert.equal(new Set(found.map(({id}) => id)).size, 60)
  })

  it('is told what it may not ask for, and no more', async () => {
    assert.equal((await server.request('textDocument/noSuchThing', {})).error?.code, -32601)
    assert.equal((await server.request('$/noSuchThing', {})).error?.code, -32601)
    assert.equal((await server.request('textDocument/documentSymbol')).error?.code, -32602)
    server.notify('textDocument/noSuchThing', {})
    server.notify('$/noSuchThing', {})
    server.notify('$/setTrace', {value: 'off'})
    assert.ok(Array.isArray((await server.request('gongwen/genres')).result))
  })

  it('may send parameters of any shape', async () => {
    const uri = newUri()
    server.open(uri, draft)
    await find(uri, 1, draft, [','])
    const shapes: unknown[] = [
      {},
      {textDocument: null},
      {textDocument: {uri: 7}},
      {textDocument: {uri}},
      {textDocument: {uri}, position: 'here', range: {start: 1, end: []}, context: null},
      {textDocument: {uri: '::::'}, contentChanges: 'all'},
      {textDocument: {uri: newUri(), version: null}, contentChanges: [{text: 3}]},
    ]
    const requests = ['hover', 'completion', 'codeAction', 'rename', 'definition', 'formatting', 'inlayHint']
    for (const params of shapes) {
      for (const method of requests) {
        const {result, error} = await server.request(`textDocument/${method}`, params)
        assert.ok((result === undefined) !== (error === undefined), method)
      }
      for (const method of ['didOpen', 'didClose', 'didSave'])
        if (!JSON.stringify(params).includes(uri)) server.notify(`textDocument/${method}`, params)
      server.notify('workspace/didChangeConfiguration', params)
      server.notify('workspace/didChangeWatchedFiles', {changes: []})
    }
    for (const params of shapes.slice(0, 3)) server.notify('textDocument/didChange', params)
    assert.match(JSON.stringify(await symbolsOf(uri)), /主要工作/)
  })

  it('may send a document of a million characters, and go on meanwhile', async function () {
    this.timeout(120_000)
    const uri = newUri()
    const huge = draft + '社区干部逐户走访，问题当天登记。\n'.repeat(60_000)
    server.open(uri, huge)
    const small = newUri()
    server.open(small, draft)
    await find(small, 1, draft, [','])
    for (let version = 2; version < 12; version++) change(uri, version, {range: at(9, 0), text: '好'})
    server.notify('textDocument/didClose', {textDocument: {uri}})
    assert.deepEqual(await symbolsOf(uri), [])
  })
})
