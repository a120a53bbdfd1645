import assert from 'node:assert/strict'
import {pageDocumentRequest, pagesRequest, type Pages} from '../../server/src/protocol'
import type {PageDocument} from '../../server/src/service'
import {draft, readme, useServer} from './session'

describe('pages over stdio', () => {
  const {client, start, opened} = useServer()
  const ask = ({uri}: {uri: string}) => client().connection.sendRequest<Pages | null>(pagesRequest, {uri})
  const askDocument = ({uri}: {uri: string}) =>
    client().connection.sendRequest<PageDocument | null>(pageDocumentRequest, {uri})

  /** The first words of each line of type and the lines of the document that it shows. */
  const shown = ({pages}: Pages) =>
    pages.flatMap(({content}) =>
      content.flatMap(item =>
        item.kind === 'line'
          ? [[item.runs[0]!.text.slice(0, 7), item.source!.start.line, item.source!.end.line] as const]
          : [],
      ),
    )

  it('tells the pages of the draft as it is now, each line with the lines of the document', async () => {
    const document = await opened(draft)
    const found = (await ask(document))!
    assert.deepEqual(
      [found.uri, found.version, found.title],
      [document.uri, document.version(), '2025年度个人述职报告'],
    )
    assert.deepEqual(
      found.pages.map(({number, side, lying}) => [number, side, lying]),
      [[1, 'odd', false]],
    )
    assert.deepEqual(shown(found).slice(0, 4), [
      ['2025年度个', 0, 0],
      ['各位领导、同志', 2, 2],
      ['一年来，我在街', 4, 4],
      ['现将履职情况报', 4, 4],
    ])
    document.replace('各位领导', '\n各位领导')
    const after = (await ask(document))!
    assert.equal(after.version, document.version())
    assert.deepEqual(shown(after)[1], ['各位领导、同志', 3, 3])
  })

  it('tells what a Word file is made of', async () => {
    const found = (await askDocument(await opened(draft)))!
    assert.equal(found.title, '2025年度个人述职报告')
    assert.equal(found.settings.fonts.hei, '黑体')
    assert.deepEqual(found.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.role] : [])).slice(-2), [
      'signature',
      'date',
    ])
  })

  it('is silent about what is no draft, and about nonsense', async () => {
    const document = await opened(readme)
    assert.equal(await ask(document), null)
    assert.equal(await askDocument(document), null)
    assert.equal(await client().connection.sendRequest(pagesRequest, null as never), null)
    assert.equal(await client().connection.sendRequest(pageDocumentRequest, {uri: '不是地址'}), null)
  })

  it('sets the page as the settings say', async () => {
    await start({settings: () => ({page: {linePitch: 30, fonts: {hei: '方正黑体_GBK'}, latinFont: 7}})})
    const {settings} = (await ask(await opened(draft)))!
    assert.deepEqual([settings.linePitch, settings.fonts.hei, settings.fonts.kai], [30, '方正黑体_GBK', '楷体_GB2312'])
    assert.equal(settings.latin, 'Times New Roman')
  })
})
