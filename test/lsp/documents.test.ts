import assert from 'node:assert/strict'
import {
  CompletionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol/node'
import {allMethods, draft, readme, useServer} from './session'

describe('language server over stdio', () => {
  const {client, start, opened, checked, publishedOf, shownAt, rulesAt, statusOf, outlineOf, contentAt} = useServer()

  describe('documents', () => {
    it('publishes findings with version, code, source and a link', async () => {
      await start({initializationOptions: {ruleDocumentationScheme: 'gongwen-rule'}})
      const {uri} = await opened(draft)
      const [params] = publishedOf(uri)
      assert.equal(publishedOf(uri).length, 1)
      assert.equal(params?.version, 1)
      const half = params?.diagnostics.find(({code}) => code === 'half-width-punctuation')
      assert.ok(half)
      assert.equal(half.source, '公文')
      assert.equal(half.codeDescription?.href, 'gongwen-rule:half-width-punctuation.md')
      assert.deepEqual(half.range, {start: {line: 8, character: 18}, end: {line: 8, character: 19}})
    })

    it('gives no link to a client that could not open it', async () => {
      const {uri} = await opened(draft)
      assert.ok(shownAt(uri).length > 0)
      assert.ok(shownAt(uri).every(({codeDescription}) => codeDescription === undefined))
    })

    it('registers features for an active draft alone, and takes them away when it closes', async () => {
      const readmeDocument = await opened(readme)
      const document = await opened(draft)
      await client().until('registration', () => client().registered(document.uri).length === allMethods.length)
      assert.deepEqual(client().registered(document.uri), allMethods)
      assert.deepEqual(client().registered(readmeDocument.uri), [])
      assert.deepEqual(publishedOf(readmeDocument.uri), [])
      const symbols = client().registration(document.uri, 'textDocument/documentSymbol')
      assert.equal((symbols?.registerOptions as {label: string}).label, '公文结构')
      document.close()
      await client().until('unregistration', () => client().registered(document.uri).length === 0)
      assert.deepEqual(publishedOf(document.uri).at(-1), {uri: document.uri, diagnostics: []})
    })

    it('answers nothing about a README', async () => {
      const {uri, position} = await opened(readme)
      const at = {textDocument: {uri}, position: position('先')}
      assert.deepEqual(await client().connection.sendRequest(CompletionRequest.type, at), null)
      assert.equal(await client().connection.sendRequest(HoverRequest.type, at), null)
      assert.deepEqual(await client().connection.sendRequest(DocumentSymbolRequest.type, at), [])
      assert.deepEqual(await client().connection.sendRequest(FoldingRangeRequest.type, at), [])
      assert.equal(await outlineOf({uri}), null)
      assert.deepEqual(statusOf(uri), {
        uri,
        version: 1,
        active: false,
        genre: null,
        genreSource: null,
        findings: 0,
        held: 0,
        characters: 13,
      })
    })

    it('includes unsaved and virtual documents, never the old side of a comparison or cells', async () => {
      const included = ['untitled:Untitled-1', 'vscode-vfs://github/稿/总结.md', 'file:///a%20b/%5B1%5D.md']
      for (const uri of included) {
        await opened(draft, uri)
        await client().until(uri, () => client().registered(uri).length === allMethods.length)
        assert.ok(shownAt(uri).length > 0)
      }
      const excluded = ['git:/稿/总结.md?ref=HEAD', 'vscode-notebook-cell:/稿/a.ipynb#W0']
      excluded.forEach(uri => client().open(uri, draft))
      await opened(draft)
      for (const uri of excluded) {
        assert.deepEqual(publishedOf(uri), [])
        assert.deepEqual(client().registered(uri), [])
        assert.equal(await outlineOf({uri}), null)
      }
    })

    it('follows increments and publishes each checked version once', async () => {
      const document = await opened(draft)
      assert.ok(rulesAt(document.uri).includes('half-width-punctuation'))
      document.replace('12次,参加', '12次，参加')
      await checked(document)
      assert.ok(!rulesAt(document.uri).includes('half-width-punctuation'))
      document.replace('（二）抓服务', '（二）抓好服务')
      await checked(document)
      assert.deepEqual(
        publishedOf(document.uri).map(({version}) => version),
        [1, 2, 3],
      )
    })

    it('ends a burst of edits with the last version', async () => {
      const document = await opened(draft)
      for (let i = 0; i < 50; i++) document.replace('下一步', i % 2 ? '下一步' : '今后，下一步')
      await client().until('last version', () => publishedOf(document.uri).at(-1)?.version === document.version())
      const versions = publishedOf(document.uri).map(({version}) => version!)
      assert.deepEqual(
        versions,
        [...new Set(versions)].sort((a, b) => a - b),
      )
      const fresh = await opened(document.text())
      await client().until(
        'the same findings as of a new document',
        () => contentAt(document.uri) === contentAt(fresh.uri),
      )
    })

    it('stops treating a document as a draft at the pause, not before', async () => {
      const document = await opened(draft)
      await client().until('registration', () => client().registered(document.uri).length === allMethods.length)
      document.replaceAll(readme)
      await checked(document)
      assert.equal(client().registered(document.uri).length, allMethods.length)
      await client().until('unregistration', () => client().registered(document.uri).length === 0)
      assert.deepEqual(shownAt(document.uri), [])
      assert.equal(statusOf(document.uri)?.active, false)
    })
  })

  describe('settings', () => {
    const half = (uri: string) => shownAt(uri).find(({code}) => code === 'half-width-punctuation')

    it('hold per document, change at once, and bad values are told once', async () => {
      const quiet = {rules: {'half-width-punctuation': 'hint', nonsense: 'off'}}
      await start({settings: uri => (uri.includes('quiet') ? quiet : {})})
      const loud = await opened(draft)
      const soft = await opened(draft, 'file:///quiet/a.md')
      await opened(draft, 'file:///quiet/b.md')
      assert.equal(half(loud.uri)?.severity, 2)
      assert.equal(half(soft.uri)?.severity, 4)
      assert.equal(client().messages.length, 1)
      assert.match(client().messages[0]!, /nonsense/)
      await client().changeSettings(() => ({rules: {punctuation: 'off'}}))
      await client().until('silence', () => !half(loud.uri) && !half(soft.uri))
    })

    it('switch drafts off and on, and name files that are drafts', async () => {
      await start({folder: 'file:///work', settings: () => ({files: ['公文/**']})})
      const inside = await opened(readme, 'file:///work/公文/说明.md')
      const outside = await opened(readme, 'file:///work/说明.md')
      assert.ok(half(inside.uri))
      assert.deepEqual(publishedOf(outside.uri), [])
      await client().changeSettings(() => ({enable: 'off', files: ['**']}))
      await client().until('clearing', () => publishedOf(inside.uri).at(-1)?.diagnostics.length === 0)
      await client().until('unregistration', () => client().registered(inside.uri).length === 0)
    })
  })

  it('speaks over the channel that the client opens, too', async () => {
    await start({transport: 'ipc'})
    const {uri} = await opened(draft)
    assert.ok(rulesAt(uri).includes('half-width-punctuation'))
  })

  it('is there from the start for clients that cannot register later, and silent in a README', async () => {
    await start({capabilities: {}})
    const {capabilities} = client().initialized
    assert.deepEqual(capabilities.documentSymbolProvider, {label: '公文结构'})
    assert.ok(capabilities.completionProvider && capabilities.hoverProvider && capabilities.codeActionProvider)
    assert.ok(capabilities.foldingRangeProvider && capabilities.documentFormattingProvider)
    const {uri} = await opened(readme)
    assert.deepEqual(await client().connection.sendRequest(DocumentSymbolRequest.type, {textDocument: {uri}}), [])
    const document = await opened(draft)
    assert.ok(rulesAt(document.uri).includes('half-width-punctuation'))
    assert.deepEqual(client().registered(document.uri), [])
  })
})
