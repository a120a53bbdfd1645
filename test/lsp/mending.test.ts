import assert from 'node:assert/strict'
import {rewriteRequest, type RewriteAnswer, type RewriteParams, type TextChange} from '../../server/src/protocol'
import type {Document} from './client'
import {readme, useServer} from './session'

/** Half-width marks, a gap in the numbers, a heading glued to its text, traditional characters, some of them quoted. */
const mixed = `# 青禾社区2025年工作总结

一、加强组织领导近年来，社区成立了工作专班,运转良好。

三、服务居民

社区全年办結居民诉求86件,群众说:“這個辦法好”。
`
const kinds = {
  renumber: 'refactor.rewrite.gongwen.renumber',
  fullWidth: 'refactor.rewrite.gongwen.fullWidth',
  simplify: 'refactor.rewrite.gongwen.simplify',
  split: 'refactor.rewrite.gongwen.split',
}

describe('mending over stdio', () => {
  const {client, opened, actionsAt} = useServer()
  const kindsAt = async (...args: Parameters<typeof actionsAt>) => (await actionsAt(...args)).map(({kind}) => kind)
  const apply = (document: Document, changes: readonly TextChange[] | undefined) => document.apply([...(changes ?? [])])
  let document: Document
  beforeEach(async () => {
    document = await opened(mixed)
  })

  it('offers each rewriting under a kind of its own', async () => {
    assert.deepEqual(await kindsAt(document, '青禾', ['refactor']), Object.values(kinds))
    assert.deepEqual(await kindsAt(document, '青禾', ['refactor.rewrite.gongwen']), Object.values(kinds))
    for (const kind of Object.values(kinds)) assert.deepEqual(await kindsAt(document, '青禾', [kind]), [kind])
    assert.deepEqual(await kindsAt(document, '青禾', ['refactor.extract']), [])
  })

  it('keeps each kind to those who ask for it', async () => {
    const only = async (kind: string) => new Set(await kindsAt(document, ',运转', [kind]))
    assert.deepEqual(await only('quickfix'), new Set(['quickfix']))
    assert.deepEqual(await only('source.fixAll'), new Set(['source.fixAll.gongwen']))
    assert.deepEqual(await only('source.fixAll.gongwen'), new Set(['source.fixAll.gongwen']))
    assert.deepEqual(await only('source.fixAll.other'), new Set())
    assert.deepEqual(await only('source.organizeImports'), new Set())
  })

  it('shows no rewriting by itself, but for what is selected', async () => {
    assert.deepEqual(await kindsAt(document, '青禾', undefined, {automatic: true}), [])
    const actions = await actionsAt(document, ',运转', undefined, {automatic: true, selected: true})
    assert.ok(
      actions.some(({title}) => title === '选中部分标点改为全角（1 处）'),
      actions.map(({title}) => title).join(),
    )
  })

  it('rewrites as it says', async () => {
    const after: Readonly<Record<string, string>> = {
      [kinds.renumber]: mixed.replace('三、', '二、'),
      [kinds.fullWidth]: mixed.replaceAll(',', '，').replace(':', '：'),
      [kinds.simplify]: mixed.replace('办結', '办结'),
      [kinds.split]: mixed.replace('领导近年', '领导\n\n近年'),
    }
    for (const [kind, text] of Object.entries(after)) {
      const other = await opened(mixed)
      const [action] = await actionsAt(other, '青禾', [kind])
      apply(other, action?.edit?.changes?.[other.uri])
      assert.equal(other.text(), text, kind)
      assert.deepEqual(await actionsAt(other, '青禾', [kind]), [], `${kind} a second time`)
    }
  })

  it('says what it leaves as it is', async () => {
    const [action] = await actionsAt(document, '青禾', [kinds.simplify])
    assert.equal(action?.title, '转为简体（引文、书名号和人名里的 3 个字照原样）')
  })

  it('is asked for by a command too, of all or of a stretch', async () => {
    const ask = (params: Omit<RewriteParams, 'uri'>) =>
      client().connection.sendRequest<RewriteAnswer | null>(rewriteRequest, {uri: document.uri, ...params})
    const answer = await ask({rewrite: 'simplify'})
    assert.equal(answer?.kept, 3)
    assert.equal(answer.changes.length, 1)
    const first = {start: {line: 0, character: 0}, end: {line: 3, character: 0}}
    assert.equal((await ask({rewrite: 'fullWidth'}))?.changes.length, 3)
    assert.equal((await ask({rewrite: 'fullWidth', range: first}))?.changes.length, 1)
    assert.equal(await ask({rewrite: 'no such' as 'split'}), null)
  })

  it('fixes all in one go, also what a fix lays bare', async () => {
    const [action] = await actionsAt(document, '青禾', ['source.fixAll'])
    apply(document, action?.edit?.changes?.[document.uri])
    assert.match(document.text(), /专班，运转/)
    assert.match(document.text(), /领导近年来/, 'what is not safe stays')
    assert.deepEqual(await actionsAt(document, '青禾', ['source.fixAll']), [])
  })

  it('does nothing where there is no draft', async () => {
    const other = await opened(readme)
    for (const only of [undefined, ['quickfix'], ['refactor'], ['source.fixAll'], ['source.fixAll.gongwen']])
      assert.deepEqual(await actionsAt(other, ',再', only), [])
    const params = {uri: other.uri, rewrite: 'fullWidth'}
    assert.equal(await client().connection.sendRequest(rewriteRequest, params), null)
  })
})
