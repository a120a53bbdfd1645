import assert from 'node:assert/strict'
import {
  CodeActionRequest,
  CompletionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type CodeAction,
  type CompletionItem,
  type DocumentSymbol,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import {
  fixAllRequest,
  genresRequest,
  insertPartRequest,
  newDraftRequest,
  outlineRequest,
  ruleDocumentationRequest,
  setGenreRequest,
  type GenreChoice,
  type Outline,
  type OutlineNode,
  type TextChange,
} from '../../server/src/protocol'
import {startClient, type Client, type ClientOptions, type Document} from './client'

const draft = `# 2025年度个人述职报告

各位领导、同志们：

一年来，我在街道党工委的领导下，按照岗位职责开展工作。现将履职情况报告如下：

## 一、履职情况

（一）抓学习。全年组织集中学习12次,参加的有300人。

（二）抓服务。办理居民诉求86件。


## 三、下步打算

下一步，我将继续做好本职工作。

述职人：张明
2025年12月31日
`

const readme = '# 安装说明\n\n先安装,再运行。\n'
const all = [
  'textDocument/codeAction',
  'textDocument/completion',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/formatting',
  'textDocument/hover',
]

describe('language server over stdio', () => {
  let client: Client
  let shared: Client
  let number = 0
  const name = () => `file:///稿/${++number}.md`
  /** A server of the test's own; the others share one. */
  const start = async (options: ClientOptions) => {
    client = await startClient(options)
  }
  before(async () => {
    client = shared = await startClient()
  })
  afterEach(async () => {
    if (client !== shared) assert.equal(await client.stop(), 0)
    client = shared
  })
  after(async () => {
    assert.equal(await shared.stop(), 0)
  })
  const opened = async (text: string, uri = name()): Promise<Document> => {
    const document = client.open(uri, text)
    await client.until('status', () => client.statuses.some(status => status.uri === uri))
    await client.settle()
    return document
  }
  const publishedOf = (uri: string) => client.published.filter(params => params.uri === uri)
  const shownAt = (uri: string) => publishedOf(uri).at(-1)?.diagnostics ?? []
  const checked = ({uri, version}: Document) =>
    client.until(`version ${version()}`, () => publishedOf(uri).some(params => params.version === version()))
  const statusOf = (uri: string) => client.statuses.filter(status => status.uri === uri).at(-1)
  /** What is shown, without what differs from one address to another. */
  const contentAt = (uri: string) => JSON.stringify(shownAt(uri)).replaceAll(uri, '')
  const rulesAt = (uri: string) => shownAt(uri).map(({code}) => code)
  const actionsAt = (document: Document, at: string, only?: string[]) => {
    const position = document.position(at)
    return client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: {uri: document.uri},
      range: {start: position, end: position},
      context: {diagnostics: shownAt(document.uri), ...(only ? {only} : {})},
    }) as Promise<CodeAction[]>
  }
  const outlineOf = ({uri}: {uri: string}) => client.connection.sendRequest<Outline | null>(outlineRequest, {uri})

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
      await client.until('registration', () => client.registered(document.uri).length === all.length)
      assert.deepEqual(client.registered(document.uri), all)
      assert.deepEqual(client.registered(readmeDocument.uri), [])
      assert.deepEqual(publishedOf(readmeDocument.uri), [])
      const symbols = client.registration(document.uri, 'textDocument/documentSymbol')
      assert.equal((symbols?.registerOptions as {label: string}).label, '公文结构')
      document.close()
      await client.until('unregistration', () => client.registered(document.uri).length === 0)
      assert.deepEqual(publishedOf(document.uri).at(-1), {uri: document.uri, diagnostics: []})
    })

    it('answers nothing about a README', async () => {
      const {uri, position} = await opened(readme)
      const at = {textDocument: {uri}, position: position('先')}
      assert.deepEqual(await client.connection.sendRequest(CompletionRequest.type, at), [])
      assert.equal(await client.connection.sendRequest(HoverRequest.type, at), null)
      assert.deepEqual(await client.connection.sendRequest(DocumentSymbolRequest.type, at), [])
      assert.deepEqual(await client.connection.sendRequest(FoldingRangeRequest.type, at), [])
      assert.equal(await outlineOf({uri}), null)
      assert.deepEqual(statusOf(uri), {
        uri,
        version: 1,
        active: false,
        genre: null,
        genreSource: null,
        findings: 0,
        characters: 13,
      })
    })

    it('includes unsaved and virtual documents, never the old side of a comparison or cells', async () => {
      const included = ['untitled:Untitled-1', 'vscode-vfs://github/稿/总结.md', 'file:///a%20b/%5B1%5D.md']
      for (const uri of included) {
        await opened(draft, uri)
        await client.until(uri, () => client.registered(uri).length === all.length)
        assert.ok(shownAt(uri).length > 0)
      }
      const excluded = ['git:/稿/总结.md?ref=HEAD', 'vscode-notebook-cell:/稿/a.ipynb#W0']
      excluded.forEach(uri => client.open(uri, draft))
      await opened(draft)
      for (const uri of excluded) {
        assert.deepEqual(publishedOf(uri), [])
        assert.deepEqual(client.registered(uri), [])
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
      await client.until('last version', () => publishedOf(document.uri).at(-1)?.version === document.version())
      const versions = publishedOf(document.uri).map(({version}) => version!)
      assert.deepEqual(
        versions,
        [...new Set(versions)].sort((a, b) => a - b),
      )
      const fresh = await opened(document.text())
      await client.until(
        'the same findings as of a new document',
        () => contentAt(document.uri) === contentAt(fresh.uri),
      )
    })

    it('stops treating a document as a draft at the pause, not before', async () => {
      const document = await opened(draft)
      await client.until('registration', () => client.registered(document.uri).length === all.length)
      document.replaceAll(readme)
      await checked(document)
      assert.equal(client.registered(document.uri).length, all.length)
      await client.until('unregistration', () => client.registered(document.uri).length === 0)
      assert.deepEqual(shownAt(document.uri), [])
      assert.equal(statusOf(document.uri)?.active, false)
    })
  })

  describe('composing', () => {
    /** Each would, without holding, lose or gain findings on the title or elsewhere while it is written. */
    const cases = [
      {name: 'a heading whose part is missing', text: draft, heading: '三、下步打算', from: '下步打算'},
      {name: 'a heading that ends a gap', text: draft, heading: '三、下步打算', from: '三、下步'},
      {name: 'the title', text: draft, heading: '2025年度个人述职报告', from: '述职报告'},
      {
        name: 'the part that is missing',
        text: draft.replace('三、下步', '二、存在\n\n略。\n\n## 三、下步'),
        heading: '二、存在',
        from: '',
      },
      {
        name: 'a draft that is aggregated',
        text: draft.replace('86件', '86件,办结,满意'),
        heading: '一、履职情况',
        from: '履职',
      },
    ]
    for (const {name, text, heading, from} of cases) {
      it(`changes no published finding outside the line: ${name}`, async () => {
        const document = await opened(text)
        const start = text.indexOf(heading) + (from ? heading.indexOf(from) : heading.length)
        const {line} = document.position(start)
        const outside = () => shownAt(document.uri).filter(({range}) => range.start.line !== line)
        const before = outside()
        assert.ok(before.length > 0)
        let written = from.length
        for (const composed of ['w', 'we', 'wen', "wen'", "wen't", "wen'ti", '问题', '问题,']) {
          document.replace(start, composed, written)
          written = composed.length
          await checked(document)
          assert.deepEqual(outside(), before, composed)
          const within = shownAt(document.uri).filter(({range}) => range.start.line === line)
          assert.ok(
            within.every(({code}) => code !== 'half-width-punctuation'),
            composed,
          )
        }
        const fresh = await opened(document.text())
        await client.until('what is true, at the pause', () => contentAt(document.uri) === contentAt(fresh.uri))
      })
    }

    it('shows at the pause what was held', async () => {
      const document = await opened(draft.replace('12次,', '12次，'))
      document.replace('86件', '86件,')
      await checked(document)
      assert.ok(!rulesAt(document.uri).includes('half-width-punctuation'))
      await client.until('the finding', () => rulesAt(document.uri).includes('half-width-punctuation'))
      assert.equal(publishedOf(document.uri).at(-1)?.version, 2)
    })
  })

  describe('features', () => {
    let document: Document
    beforeEach(async () => {
      document = await opened(draft)
    })
    const textDocument = () => ({uri: document.uri})

    it('mends one finding', async () => {
      const [action] = await actionsAt(document, ',参加')
      assert.equal(action?.isPreferred, true)
      assert.equal(action.diagnostics?.[0]?.code, 'half-width-punctuation')
      document.apply(action.edit?.changes?.[document.uri] ?? [])
      assert.ok(document.text().includes('12次，参加'))
      await checked(document)
      assert.ok(!rulesAt(document.uri).includes('half-width-punctuation'))
    })

    it('silences a finding here', async () => {
      const action = (await actionsAt(document, ',参加')).find(({title}) => title.startsWith('忽略本处'))
      document.apply(action?.edit?.changes?.[document.uri] ?? [])
      assert.match(document.text(), /<!-- 公文忽略 half-width-punctuation：.+ -->\r?\n（一）抓学习/)
      await client.until('silence', () => !rulesAt(document.uri).includes('half-width-punctuation'))
    })

    it('offers all safe fixes as a source action, on demand alone', async () => {
      const actions = await actionsAt(document, ',参加', ['source.fixAll.gongwen'])
      assert.deepEqual(
        actions.map(({kind}) => kind),
        ['source.fixAll.gongwen'],
      )
      assert.deepEqual(
        (await actionsAt(document, ',参加', ['source'])).map(({kind}) => kind),
        ['source.fixAll.gongwen'],
      )
      assert.ok((await actionsAt(document, ',参加')).every(({kind}) => kind === 'quickfix'))
      assert.deepEqual(await actionsAt(document, ',参加', ['refactor']), [])
    })

    it('mends everything that is safe, until nothing is left', async () => {
      const ask = () => client.connection.sendRequest<TextChange[]>(fixAllRequest, {uri: document.uri})
      for (let round = 0; round < 5; round++) {
        const edits = await ask()
        if (!edits.length) break
        document.apply(edits)
      }
      assert.deepEqual(await ask(), [])
      assert.ok(document.text().includes('12次，参加'))
      assert.deepEqual(await actionsAt(document, '抓学习', ['source.fixAll.gongwen']), [])
    })

    it('mends all of one rule', async () => {
      const rule = 'half-width-punctuation'
      document.apply(await client.connection.sendRequest<TextChange[]>(fixAllRequest, {uri: document.uri, rule}))
      assert.equal(document.text(), draft.replace('12次,', '12次，'))
    })

    it('formats, and a second time changes nothing', async () => {
      const format = () =>
        client.connection.sendRequest(DocumentFormattingRequest.type, {
          textDocument: textDocument(),
          options: {tabSize: 4, insertSpaces: true},
        }) as Promise<TextEdit[]>
      const edits = await format()
      assert.ok(edits.length > 0)
      document.apply(edits)
      assert.equal(document.text(), draft.replace('\n\n\n', '\n\n'))
      assert.deepEqual(await format(), [])
    })

    it('lists symbols with run-in headings', async () => {
      const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
        textDocument: textDocument(),
      })) as DocumentSymbol[]
      const names = (list: readonly DocumentSymbol[]): unknown[] =>
        list.map(({name, children = []}) => [name, names(children)])
      assert.deepEqual(names(symbols), [
        [
          '2025年度个人述职报告',
          [
            [
              '一、履职情况',
              [
                ['（一）抓学习', []],
                ['（二）抓服务', []],
              ],
            ],
            ['三、下步打算', []],
          ],
        ],
      ])
    })

    it('folds sections', async () => {
      const folds = await client.connection.sendRequest(FoldingRangeRequest.type, {textDocument: textDocument()})
      assert.deepEqual(
        folds?.map(({startLine, endLine}) => [startLine, endLine]),
        [
          [6, 10],
          [13, 15],
        ],
      )
    })

    it('explains a finding under the pointer', async () => {
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: textDocument(),
        position: document.position(',参加'),
      })
      assert.match(JSON.stringify(hover?.contents), /依据：GB\/T 15834/)
    })

    it('completes the next ordinal and the headings that are missing', async () => {
      document.replace('86件。\n', '86件。\n\n')
      const position = document.position(document.text().indexOf('86件。\n') + '86件。\n\n'.length)
      const items = (await client.connection.sendRequest(CompletionRequest.type, {
        textDocument: textDocument(),
        position,
      })) as CompletionItem[]
      assert.equal(items[0]?.label, '（三）')
      const problems = items.find(({label}) => label === '二、存在问题')
      assert.deepEqual(problems?.textEdit, {range: {start: position, end: position}, newText: '## 二、存在问题'})
      assert.match(problems?.filterText ?? '', /czwt/)
    })

    it('outlines what is there and puts in what is missing', async () => {
      const missing = (nodes: readonly OutlineNode[]) =>
        nodes.filter(({state}) => state === 'missing').map(({part, kind}) => [kind, part])
      const before = await outlineOf(document)
      assert.equal(before?.genre, '述职报告')
      assert.equal(before.version, 1)
      assert.deepEqual(missing(before.outline), [
        ['part', 'problems'],
        ['part', 'closing'],
      ])
      const params = {uri: document.uri, part: 'problems'}
      document.apply(await client.connection.sendRequest<TextChange[]>(insertPartRequest, params))
      assert.match(document.text(), /\n\n## 二、存在问题\n\n[^\n]+\n\n## 三、下步打算\n/)
      assert.deepEqual(missing((await outlineOf(document))!.outline), [['part', 'closing']])
      assert.deepEqual(await client.connection.sendRequest<TextChange[]>(insertPartRequest, params), [])
    })

    it('keeps its temper over closed and unknown documents', async () => {
      document.close()
      assert.equal(await outlineOf(document), null)
      assert.equal(await outlineOf({uri: '不是地址'}), null)
      assert.equal(await client.connection.sendRequest(outlineRequest, null as never), null)
      assert.deepEqual(await actionsAt(document, '述职'), [])
    })
  })

  it('makes a document a draft by writing its kind', async () => {
    const document = await opened(readme)
    const params = {uri: document.uri, genre: '工作总结'}
    document.apply(await client.connection.sendRequest<TextChange[]>(setGenreRequest, params))
    assert.ok(document.text().startsWith('---\n文种: 工作总结\n---\n\n# 安装说明'))
    await client.until('registration', () => client.registered(document.uri).length === all.length)
    assert.ok(rulesAt(document.uri).includes('half-width-punctuation'))
    const {genre, genreSource, active} = statusOf(document.uri)!
    assert.deepEqual({genre, genreSource, active}, {genre: '工作总结', genreSource: 'front-matter', active: true})
    assert.deepEqual(await client.connection.sendRequest(setGenreRequest, {...params, genre: '没有的文种'}), [])
  })

  it('explains rules, lists kinds and writes new drafts', async () => {
    const page = await client.connection.sendRequest<string | null>(ruleDocumentationRequest, {
      rule: 'half-width-punctuation',
    })
    assert.match(page ?? '', /^# .+\n\n`half-width-punctuation`/)
    assert.equal(await client.connection.sendRequest(ruleDocumentationRequest, {rule: 'no-such-rule'}), null)
    const genres = await client.connection.sendRequest<GenreChoice[]>(genresRequest)
    assert.ok(genres.some(({name}) => name === '述职报告'))
    const text = await client.connection.sendRequest<string>(newDraftRequest, {
      genre: '述职报告',
      title: '张明述职报告',
    })
    assert.match(text, /^---\n文种: 述职报告\n---\n\n# 张明述职报告\n/)
    assert.equal(await client.connection.sendRequest(newDraftRequest, {genre: '没有的文种'}), null)
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
      assert.equal(client.messages.length, 1)
      assert.match(client.messages[0]!, /nonsense/)
      await client.changeSettings(() => ({rules: {punctuation: 'off'}}))
      await client.until('silence', () => !half(loud.uri) && !half(soft.uri))
    })

    it('switch drafts off and on, and name files that are drafts', async () => {
      await start({folder: 'file:///work', settings: () => ({files: ['公文/**']})})
      const inside = await opened(readme, 'file:///work/公文/说明.md')
      const outside = await opened(readme, 'file:///work/说明.md')
      assert.ok(half(inside.uri))
      assert.deepEqual(publishedOf(outside.uri), [])
      await client.changeSettings(() => ({enable: 'off', files: ['**']}))
      await client.until('clearing', () => publishedOf(inside.uri).at(-1)?.diagnostics.length === 0)
      await client.until('unregistration', () => client.registered(inside.uri).length === 0)
    })
  })

  it('is there from the start for clients that cannot register later, and silent in a README', async () => {
    await start({capabilities: {}})
    const {capabilities} = client.initialized
    assert.deepEqual(capabilities.documentSymbolProvider, {label: '公文结构'})
    assert.ok(capabilities.completionProvider && capabilities.hoverProvider && capabilities.codeActionProvider)
    assert.ok(capabilities.foldingRangeProvider && capabilities.documentFormattingProvider)
    const {uri} = await opened(readme)
    assert.deepEqual(await client.connection.sendRequest(DocumentSymbolRequest.type, {textDocument: {uri}}), [])
    const document = await opened(draft)
    assert.ok(rulesAt(document.uri).includes('half-width-punctuation'))
    assert.deepEqual(client.registered(document.uri), [])
  })
})
