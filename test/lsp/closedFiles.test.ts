import assert from 'node:assert/strict'
import {
  checkFileRequest,
  fixFileRequest,
  forgetFilesRequest,
  type FileCheck,
  type LabelledChange,
} from '../../server/src/protocol'
import {draft, readme, useServer} from './session'

describe('files that are not open, over stdio', () => {
  const {client, opened, publishedOf, shownAt, start} = useServer()
  const check = (uri: string, text: string) => client().connection.sendRequest<FileCheck>(checkFileRequest, {uri, text})
  const fix = (uri: string, text: string) =>
    client().connection.sendRequest<LabelledChange[]>(fixFileRequest, {uri, text})
  const forget = (uri?: string) => client().connection.sendRequest(forgetFilesRequest, uri === undefined ? {} : {uri})
  const file = (name: string) => `file:///库/${name}.md`

  afterEach(async () => {
    await forget()
  })

  it('are shown with their findings, and counted without hints', async () => {
    const answer = await check(file('a'), draft)
    const shown = shownAt(file('a'))
    assert.ok(answer.active)
    assert.ok(shown.some(({code}) => code === 'half-width-punctuation'))
    assert.equal(answer.findings, shown.filter(({severity}) => severity !== 4).length)
  })

  it('say the same as when they are open', async () => {
    const document = await opened(draft, file('b'))
    const open = shownAt(document.uri)
    document.close()
    await client().until('silence', () => shownAt(document.uri).length === 0)
    await check(document.uri, draft)
    assert.deepEqual(shownAt(document.uri), open)
  })

  it('are silent where they are no drafts', async () => {
    assert.deepEqual(await check(file('c'), readme), {active: false, findings: 0})
    assert.deepEqual(publishedOf(file('c')), [])
    assert.deepEqual(await fix(file('c'), readme), [])
    assert.deepEqual(await check('git:/c.md', draft), {active: false, findings: 0})
  })

  it('are not shown twice: what is open is not shown as closed', async () => {
    const document = await opened(draft, file('d'))
    const before = publishedOf(document.uri).length
    assert.ok((await check(document.uri, draft)).active)
    assert.equal(publishedOf(document.uri).length, before)
    document.close()
  })

  it('give way when they are opened, and come back when they are checked again', async () => {
    await check(file('e'), draft)
    const other = draft.replace('12次,', '12次，')
    const document = await opened(other, file('e'))
    assert.ok(!shownAt(document.uri).some(({code}) => code === 'half-width-punctuation'))
    document.close()
    await client().until('silence', () => shownAt(document.uri).length === 0)
    await check(file('e'), draft)
    assert.ok(shownAt(document.uri).length > 0)
  })

  it('are forgotten one by one or all', async () => {
    for (const name of ['f', 'g']) await check(file(name), draft)
    await forget(file('f'))
    assert.deepEqual(shownAt(file('f')), [])
    assert.ok(shownAt(file('g')).length > 0)
    await forget()
    assert.deepEqual(shownAt(file('g')), [])
    const count = publishedOf(file('g')).length
    await forget()
    assert.equal(publishedOf(file('g')).length, count)
  })

  it('go by the settings of their folder', async () => {
    const settings = (uri: string) =>
      uri.startsWith('file:///甲/')
        ? {files: ['稿/**'], rules: {'half-width-punctuation': 'off'}}
        : uri.startsWith('file:///丙/')
          ? {enable: 'off'}
          : {}
    await start({settings, folder: 'file:///甲'})
    assert.equal((await check('file:///甲/稿/a.md', readme)).active, true)
    assert.equal((await check('file:///甲/a.md', readme)).active, false)
    assert.equal((await check('file:///乙/稿/a.md', readme)).active, false)
    assert.equal((await check('file:///丙/a.md', draft)).active, false)
    await check('file:///甲/b.md', draft)
    await check('file:///乙/b.md', draft)
    const rules = (uri: string) => shownAt(uri).map(({code}) => code)
    assert.ok(!rules('file:///甲/b.md').includes('half-width-punctuation'))
    assert.ok(rules('file:///乙/b.md').includes('half-width-punctuation'))
    assert.ok(!(await fix('file:///甲/b.md', draft)).some(({newText}) => newText === '，'))
  })

  it('are fixed by changes that say which rule wants them', async () => {
    const changes = await fix(file('h'), draft)
    const labels = changes.map(({label, newText}) => [label, newText])
    assert.deepEqual(labels.find(([, text]) => text === '，')?.[0], '半角标点')
    assert.ok(changes.every(({label}) => label.length > 1))
    assert.deepEqual(publishedOf(file('h')), [])
  })
})
