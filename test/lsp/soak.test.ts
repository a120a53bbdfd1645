import assert from 'node:assert/strict'
import type {Position} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {longDraft} from '../properties/longDraft'
import {startClient, type Client, type Document, type Heap} from './client'

/** `SOAK_EDITS=100000` is an hour of typing; `SOAK_SEED` repeats a run. */
const edits = Number(process.env['SOAK_EDITS'] || 1000)
const seed = Number(process.env['SOAK_SEED'] || Math.floor(Math.random() * 2 ** 31))
const size = 7000
/** Edits that arrive before the server is asked something, as from somebody who types fast. */
const batch = 20
/** When the heap is measured before the end, as shares of the whole. */
const measured = [0.2, 0.5]

/** Numbers from 0 on, below the limit, the same for the same seed (mulberry32). */
function numbersFrom(start: number): (limit: number) => number {
  let state = start
  return limit => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

const words = [
  ...'社区居民走访整改的，。；、0123456789,:()“”《》',
  ...['\n', '\n\n', '# ', '**', '一、', '（二）', '𠮷', '😀', '<!-- ', '-->', '```\n', '> ', '| ', '20xx年', '部署'],
]
const documentsAtOnce = process.env['SOAK_EDITS'] ? 50 : 10
/** Whatever becomes of its title, the text is a draft. */
const settings = () => ({files: ['**']})
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(2)
/** What is no compiled code, of which there is more until V8 has optimised all that is used. */
const data = ({all, code}: Heap) => all - code

/** The heap while the document is open, and what is left when it is closed. */
interface Measured {
  readonly open: Heap
  readonly closed: Heap
}

describe('hours of typing', () => {
  const uri = 'file:///稿/长.md'
  let client: Client
  before(async () => {
    client = await startClient({probed: true, settings})
  })
  after(async () => {
    assert.equal(await client.stop(), 0)
  })
  const shownAt = (at: string, from = client) => from.published.filter(params => params.uri === at).at(-1)
  const ask = (method: string, params: object) =>
    client.connection.sendRequest(`textDocument/${method}`, {textDocument: {uri}, ...params})

  /** One edit near the one before, as the protocol has it; the text stays about as long as it is. */
  function edit(document: TextDocument, at: number, next: (limit: number) => number) {
    const text = document.getText()
    // Without its title it would be no draft.
    const first = text.indexOf('\n') + 2
    const whole = (offset: number) => (/[\udc00-\udfff]/.test(text[offset] ?? '') ? offset + 1 : offset)
    const from = whole(Math.max(first, next(40) === 0 ? next(text.length) : Math.min(at, text.length)))
    const grows = text.length < size * 0.9 || (text.length < size * 1.1 && next(2) === 0)
    const to = whole(Math.min(text.length, from + (grows ? next(2) : 1 + next(4))))
    const added = grows || next(8) === 0 ? words[next(words.length)]! : ''
    const change = {range: {start: document.positionAt(from), end: document.positionAt(to)}, text: added}
    TextDocument.update(document, [change], document.version + 1)
    return {change, at: from + added.length}
  }

  async function questions(position: Position, round: number): Promise<void> {
    const range = {start: position, end: position}
    if (round % 50 === 0) await ask('formatting', {options: {tabSize: 2, insertSpaces: true}})
    if (round % 10 === 0) await ask('codeAction', {range, context: {diagnostics: []}})
    if (round % 3 === 0) await ask('completion', {position})
    await ask('documentSymbol', {})
  }

  it(`finds after ${edits} edits what a server finds that sees the text for the first time, in as much memory`, async function () {
    this.timeout(120_000 + edits * 50)
    const next = numbersFrom(seed)
    const start = longDraft('\n\n', size)
    const document = TextDocument.create(uri, 'markdown', 1, start)
    client.open(uri, start)
    await client.until('findings', () => shownAt(uri))
    const heaps: Measured[] = []
    const measure = async (): Promise<void> => {
      const open = await client.heap()
      await client.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
      await client.settle()
      heaps.push({open, closed: await client.heap()})
    }
    const started = Date.now()
    let at = 0
    const rounds = Math.ceil(edits / batch)
    for (let round = 1; round <= rounds; round++) {
      const contentChanges = Array.from({length: batch}, () => {
        const edited = edit(document, at, next)
        at = edited.at
        return edited.change
      })
      const textDocument = {uri, version: document.version}
      await client.connection.sendNotification('textDocument/didChange', {textDocument, contentChanges})
      await questions(document.positionAt(at), round)
      client.published.splice(0, client.published.length - 1)
      client.statuses.splice(0)
      if (!measured.some(share => round === Math.ceil(rounds * share))) continue
      await measure()
      client.open(uri, document.getText())
    }
    const rate = Math.round((rounds * batch * 1000) / (Date.now() - started))

    const cold = await startClient({settings})
    cold.open(uri, document.getText())
    let expected = shownAt(uri, cold)
    for (let turn = 0; turn < 12 && !expected; turn++)
      expected = await cold.until('findings', () => shownAt(uri, cold)).catch(() => undefined)
    const content = (from: Client) => JSON.stringify(shownAt(uri, from)?.diagnostics)
    await client
      .until('the same findings', () => content(client) === content(cold))
      .catch(() => assert.deepEqual(shownAt(uri)?.diagnostics, expected?.diagnostics, `seed ${seed}`))
    assert.equal(await cold.stop(), 0)

    await measure()
    const row = (of: (measured: Measured) => number) => heaps.map(each => megabytes(of(each))).join(', ')
    console.log(
      `      ${rounds * batch} edits from seed ${seed}, ${rate} a second; at a fifth, at half and at the end: heap ${row(({open}) => open.all)} MB, ` +
        `of that compiled code ${row(({open}) => open.code)}, and without that with the document closed ${row(({closed}) => data(closed))}`,
    )
    const [fifth = 0, half = 0, end = 0] = heaps.map(({closed}) => data(closed))
    assert.ok(end < fifth * 1.05, `seed ${seed}: what is kept grew from ${megabytes(fifth)} to ${megabytes(end)} MB`)
    if (edits >= 10_000)
      assert.ok(end < half * 1.025, `seed ${seed}: what is kept grew from ${megabytes(half)} to ${megabytes(end)} MB`)
  })

  it('gives its memory back when documents are closed', async function () {
    this.timeout(120_000)
    const text = longDraft('\n\n', size)
    const openAndClose = async (round: number): Promise<void> => {
      const documents: Document[] = []
      for (let index = 0; index < documentsAtOnce; index++) {
        const document = client.open(`file:///稿/${round}/${index}.md`, text + index)
        documents.push(document)
        await client.until('findings', () => shownAt(document.uri))
      }
      for (const document of documents) document.close()
      await client.settle()
      client.published.splice(0)
    }
    await openAndClose(1)
    const before = data(await client.heap())
    await openAndClose(2)
    const after = data(await client.heap())
    console.log(
      `      heap without compiled code ${megabytes(before)} MB before ${documentsAtOnce} documents, ${megabytes(after)} MB when they are closed`,
    )
    assert.ok(after < before * 1.05, `the heap grew from ${megabytes(before)} to ${megabytes(after)} MB`)
  })
})
