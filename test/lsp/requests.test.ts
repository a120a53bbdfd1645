import assert from 'node:assert/strict'
import {
  CompletionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type CompletionList,
  type DocumentSymbol,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import {
  figuresRequest,
  fixAllRequest,
  genresRequest,
  insertPartRequest,
  newDraftRequest,
  outlineRequest,
  renumberRequest,
  ruleDocumentationRequest,
  setGenreRequest,
  type GenreChoice,
  type Ledger,
  type OutlineNode,
  type TextChange,
} from '../../server/src/protocol'
import type {Document} from './client'
import {allMethods, draft, readme, useServer} from './session'

describe('requests over stdio', () => {
  const {client, start, opened, checked, rulesAt, statusOf, outlineOf, actionsAt} = useServer()

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
      await client().until('silence', () => !rulesAt(document.uri).includes('half-width-punctuation'))
    })

    it('lets a client that can do so ask for the reason, and others alone', async () => {
      const plain = (await actionsAt(document, ',参加')).find(({title}) => title.startsWith('忽略本处'))
      assert.equal(plain?.command, undefined)
      await start({initializationOptions: {reasonCommand: 'ask.reason'}})
      const other = await opened(draft)
      const action = (await actionsAt(other, ',参加')).find(({title}) => title.startsWith('忽略本处'))
      assert.equal(action?.command?.command, 'ask.reason')
      other.apply(action.edit?.changes?.[other.uri] ?? [])
      const [uri, range] = action.command.arguments as [string, Range]
      assert.equal(uri, other.uri)
      const line = other.text().split('\n')[range.start.line]!
      assert.equal(line.slice(range.start.character, range.end.character), '已核对')
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
      const unasked = (await actionsAt(document, ',参加')).map(({kind}) => kind)
      assert.ok(!unasked.some(kind => kind?.startsWith('source')), unasked.join())
    })

    it('mends everything that is safe, until nothing is left', async () => {
      const ask = () => client().connection.sendRequest<TextChange[]>(fixAllRequest, {uri: document.uri})
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
      document.apply(await client().connection.sendRequest<TextChange[]>(fixAllRequest, {uri: document.uri, rule}))
      assert.equal(document.text(), draft.replace('12次,', '12次，'))
    })

    it('formats, and a second time changes nothing', async () => {
      const format = () =>
        client().connection.sendRequest(DocumentFormattingRequest.type, {
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
      const symbols = (await client().connection.sendRequest(DocumentSymbolRequest.type, {
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
      const folds = await client().connection.sendRequest(FoldingRangeRequest.type, {textDocument: textDocument()})
      assert.deepEqual(
        folds?.map(({startLine, endLine}) => [startLine, endLine]),
        [
          [6, 10],
          [13, 15],
        ],
      )
    })

    it('explains a finding under the pointer', async () => {
      const hover = await client().connection.sendRequest(HoverRequest.type, {
        textDocument: textDocument(),
        position: document.position(',参加'),
      })
      assert.match(JSON.stringify(hover?.contents), /依据：GB\/T 15834/)
    })

    it('completes the next ordinal and the headings that are missing', async () => {
      document.replace('86件。\n', '86件。\n\n')
      const position = document.position(document.text().indexOf('86件。\n') + '86件。\n\n'.length)
      const {items} = (await client().connection.sendRequest(CompletionRequest.type, {
        textDocument: textDocument(),
        position,
      })) as CompletionList
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
      assert.deepEqual(missing(before.outline), [['part', 'problems']])
      const params = {uri: document.uri, part: 'problems'}
      document.apply(await client().connection.sendRequest<TextChange[]>(insertPartRequest, params))
      assert.match(document.text(), /\n\n## 二、存在问题\n\n[^\n]+\n\n## 三、下步打算\n/)
      assert.deepEqual(missing((await outlineOf(document))!.outline), [])
      assert.deepEqual(await client().connection.sendRequest<TextChange[]>(insertPartRequest, params), [])
    })

    it('lists the figures and what was recomputed, of each version as it is', async () => {
      const ask = (uri: string) => client().connection.sendRequest<Ledger | null>(figuresRequest, {uri})
      const told = (ledger: Ledger | null) => ledger?.figures.map(({text, state, notes}) => [text, state, notes.join()])
      document.replace('86件。', '86件，办结80件，办结率93.0%。')
      const ledger = await ask(document.uri)
      assert.equal(ledger?.version, document.version())
      const share = ['holds', '80÷86≈93.0%']
      assert.deepEqual(told(ledger), [
        ['12次', 'unchecked', ''],
        ['300人', 'unchecked', ''],
        ['86件', ...share],
        ['80件', ...share],
        ['93.0%', ...share],
      ])
      const {range, counts, section} = ledger!.figures[2]!
      assert.deepEqual(range.start, document.position('86件'))
      assert.deepEqual([counts, section], ['办理居民诉求', '（二）抓服务'])
      const hover = () =>
        client().connection.sendRequest(HoverRequest.type, {
          textDocument: textDocument(),
          position: document.position('80件'),
        })
      assert.deepEqual((await hover())?.contents, {kind: 'markdown', value: '**80件** 核算相符\n\n80÷86≈93.0%'})
      document.replace('93.0%', '95.0%')
      assert.match(JSON.stringify((await hover())?.contents), /核算不符/)
      assert.deepEqual(
        told(await ask(document.uri))
          ?.slice(2)
          .map(([, state]) => state),
        ['differs', 'differs', 'differs'],
      )
      assert.equal(await ask((await opened(readme)).uri), null)
      document.close()
      assert.equal(await ask(document.uri), null)
    })

    it('numbers ordinals through, in the whole draft or in a section', async () => {
      const renumber = (position?: Range['start']) =>
        client().connection.sendRequest<TextChange[]>(renumberRequest, {
          uri: document.uri,
          ...(position && {position}),
        })
      document.replace('（二）', '（四）')
      const before = document.text()
      document.apply(await renumber(document.position('一、履职情况')))
      assert.equal(document.text(), before.replace('（四）', '（二）'))
      document.apply(await renumber())
      assert.equal(document.text(), before.replace('（四）', '（二）').replace('三、下步打算', '二、下步打算'))
      assert.deepEqual(await renumber(), [])
      assert.deepEqual(await renumber({line: 0, character: 0}), [])
    })

    it('keeps its temper over closed and unknown documents', async () => {
      document.close()
      assert.equal(await outlineOf(document), null)
      assert.equal(await outlineOf({uri: '不是地址'}), null)
      assert.equal(await client().connection.sendRequest(outlineRequest, null as never), null)
      assert.equal(await client().connection.sendRequest(figuresRequest, null as never), null)
      assert.deepEqual(await actionsAt(document, '述职'), [])
    })
  })

  it('makes a document a draft by writing its kind', async () => {
    const document = await opened(readme)
    const params = {uri: document.uri, genre: '工作总结'}
    document.apply(await client().connection.sendRequest<TextChange[]>(setGenreRequest, params))
    assert.ok(document.text().startsWith('---\n文种: 工作总结\n---\n\n# 安装说明'))
    await client().until('registration', () => client().registered(document.uri).length === allMethods.length)
    assert.ok(rulesAt(document.uri).includes('half-width-punctuation'))
    const {genre, genreSource, active} = statusOf(document.uri)!
    assert.deepEqual({genre, genreSource, active}, {genre: '工作总结', genreSource: 'front-matter', active: true})
    assert.deepEqual(await client().connection.sendRequest(setGenreRequest, {...params, genre: '没有的文种'}), [])
  })

  it('explains rules, lists kinds and writes new drafts', async () => {
    const page = await client().connection.sendRequest<string | null>(ruleDocumentationRequest, {
      rule: 'half-width-punctuation',
    })
    assert.match(page ?? '', /^# .+\n\n`half-width-punctuation`/)
    assert.equal(await client().connection.sendRequest(ruleDocumentationRequest, {rule: 'no-such-rule'}), null)
    const genres = await client().connection.sendRequest<GenreChoice[]>(genresRequest)
    assert.deepEqual(genres.find(({name}) => name === '述职报告')?.asks, ['name', 'period'])
    const text = await client().connection.sendRequest<string>(newDraftRequest, {
      genre: '述职报告',
      name: '张明',
    })
    assert.match(text, /^---\n文种: 述职报告\n---\n\n# 张明述职报告\n/)
    assert.match(text, /\n\n述职人：张明\n/)
    assert.equal(await client().connection.sendRequest(newDraftRequest, {genre: '没有的文种'}), null)
  })
})
