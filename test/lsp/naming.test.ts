import assert from 'node:assert/strict'
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type CompletionList,
  type Location,
} from 'vscode-languageserver-protocol/node'
import {suggestsRequest} from '../../server/src/protocol'
import type {Document} from './client'
import {draft, readme, useServer} from './session'

const text = draft
  .replace('街道党工委的', '街道党工委（以下简称“党工委”）的')
  .replace('办理居民', '党工委交办后，办理居民')

describe('names over stdio', () => {
  const {client, start, opened} = useServer()
  let document: Document
  const of = (words: string, offset = 1) => ({
    textDocument: {uri: document.uri},
    position: document.position(document.text().indexOf(words) + offset),
  })
  const wordsAt = ({range: {start, end}}: Pick<Location, 'range'>) =>
    document.text().split('\n')[start.line]!.slice(start.character, end.character)
  beforeEach(async () => {
    document = await opened(text)
  })

  it('lead to their definition and to one another', async () => {
    const {connection} = client()
    const at = of('党工委交办')
    const definition = (await connection.sendRequest(DefinitionRequest.type, at)) as Location
    assert.deepEqual(definition.range.start, document.position('党工委”'))
    const all = await connection.sendRequest(ReferencesRequest.type, {...at, context: {includeDeclaration: true}})
    const used = await connection.sendRequest(ReferencesRequest.type, {...at, context: {includeDeclaration: false}})
    assert.deepEqual(all?.map(wordsAt), ['党工委', '党工委'])
    assert.deepEqual(used?.length, 1)
    assert.equal((await connection.sendRequest(DocumentHighlightRequest.type, at))?.length, 2)
    const hover = await connection.sendRequest(HoverRequest.type, at)
    assert.match(JSON.stringify(hover?.contents), /简称/)
    assert.equal(await connection.sendRequest(DefinitionRequest.type, of('办理居民')), null)
  })

  it('are renamed all at once', async () => {
    const {connection} = client()
    const prepared = await connection.sendRequest(PrepareRenameRequest.type, of('党工委交办'))
    assert.equal((prepared as {placeholder: string}).placeholder, '党工委')
    const edit = await connection.sendRequest(RenameRequest.type, {...of('党工委交办'), newName: '街道工委'})
    document.apply(edit!.changes![document.uri]!)
    assert.equal(document.text(), text.replace('“党工委”', '“街道工委”').replace('党工委交办', '街道工委交办'))
  })

  it('of other things are not, and the writer is told what can be', async () => {
    const {connection} = client()
    await assert.rejects(connection.sendRequest(PrepareRenameRequest.type, of('办理居民')), /可以改名的是/)
    await assert.rejects(
      connection.sendRequest(RenameRequest.type, {...of('党工委交办'), newName: '党 工委'}),
      /简称写2至20个字/,
    )
  })

  it('are nobody’s business in a README', async () => {
    const other = await opened(readme)
    const at = {textDocument: {uri: other.uri}, position: other.position('先')}
    assert.equal(await client().connection.sendRequest(DefinitionRequest.type, at), null)
    assert.equal(await client().connection.sendRequest(PrepareRenameRequest.type, at), null)
    assert.equal(await client().connection.sendRequest(suggestsRequest, {uri: other.uri, position: at.position}), false)
  })

  it('has the lengths of sections where that is set, and nowhere else', async () => {
    const range = {start: {line: 0, character: 0}, end: {line: 99, character: 0}}
    const ask = ({uri}: Document) =>
      client().connection.sendRequest(InlayHintRequest.type, {textDocument: {uri}, range})
    assert.deepEqual(await ask(document), [])
    await start({settings: uri => ({inlayHints: {sectionLength: uri.includes('hints')}})})
    document = await opened(text, 'file:///稿/hints.md')
    const hints = await ask(document)
    assert.deepEqual(
      hints?.map(({label, paddingLeft}) => [/^\d+字$/.test(String(label)), paddingLeft]),
      Array(4).fill([true, true]),
    )
    assert.deepEqual(hints?.[0]?.position, document.position(document.text().indexOf('一、履职情况') + 6))
    assert.deepEqual(await ask(await opened(text, 'file:///稿/other.md')), [])
  })

  it('tells whether an empty line asks for offers', async () => {
    document.replace('86件。\n', '86件。\n\n')
    const ask = (line: number) =>
      client().connection.sendRequest(suggestsRequest, {uri: document.uri, position: {line, character: 0}})
    const {line} = document.position('86件。')
    assert.deepEqual([await ask(line + 1), await ask(line + 2), await ask(line)], [false, true, false])
  })

  it('writes blanks as tab stops for a client that knows them, and as they are for others', async () => {
    const ask = async (snippetSupport: boolean) => {
      const completion = {dynamicRegistration: true, completionItem: {snippetSupport}}
      await start({capabilities: {textDocument: {completion}}, initializationOptions: {suggestCommand: 'ask.again'}})
      document = await opened(`---\n文种: 述职报告\n\n---\n\n${text}`)
      document.replace('现将履职情况报告如下：', '')
      const end = document.text().indexOf('开展工作。') + '开展工作。'.length
      const at = (position: number) =>
        client().connection.sendRequest(CompletionRequest.type, {
          textDocument: {uri: document.uri},
          position: document.position(position),
        }) as Promise<CompletionList>
      const {items} = await at(end)
      const keys = await at('---\n文种: 述职报告\n'.length)
      return {
        sentence: items.find(({label}) => label.includes('××××'))!,
        key: keys.items.find(({label}) => label === '密级')!,
      }
    }
    const known = await ask(true)
    assert.match(known.sentence.textEdit!.newText, /\$\{\d:××××\}/)
    assert.equal(known.sentence.insertTextFormat, 2)
    assert.equal(known.key.command?.command, 'ask.again')
    const plain = await ask(false)
    assert.match(plain.sentence.textEdit!.newText, /××××/)
    assert.equal(plain.sentence.insertTextFormat, undefined)
  })
})
