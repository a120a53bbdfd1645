import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {DidChangeWatchedFilesNotification, FileChangeType} from 'vscode-languageserver-protocol/node'
import {genresRequest, newDraftRequest, trustedNotification, type GenreChoice} from '../../server/src/protocol'
import {useServer} from './session'

const kind = (name: string) => JSON.stringify({name, extends: '工作总结', titleEndings: [name]})
const text = '# 青禾社区安全检查台账\n\n一、主要工作\n\n全年检查商户312家,更换灭火器120只。\n'

describe("an organisation's own kinds over stdio", () => {
  const server = useServer()
  let folder: string
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href
  const write = (name: string, content: string): void => writeFileSync(join(folder, '.gongwen/kinds', name), content)

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-kinds-'))
    mkdirSync(join(folder, '.gongwen/kinds'), {recursive: true})
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('make drafts of the workspace active, are offered and written, and follow their files', async () => {
    write('safety.json', '{"name": "安全检查台账", "extend": "工作总结"}')
    await server.start({folder: pathToFileURL(folder).href})
    const {connection, until} = server.client()
    const draft = await server.opened(text, uriOf('台账.md'))
    assert.equal(server.statusOf(draft.uri)?.active, false)
    const file = uriOf('.gongwen/kinds/safety.json')
    const problem = await until('the problem of the file', () => server.shownAt(file)[0])
    assert.match(String(problem.message), /extend.*没有采用/)

    write('safety.json', kind('安全检查台账'))
    await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{uri: file, type: FileChangeType.Changed}],
    })
    await until('an active draft', () => server.statusOf(draft.uri)?.active)
    assert.deepEqual(server.shownAt(file), [])
    assert.equal(server.statusOf(draft.uri)?.genre, '安全检查台账')
    const choices = await connection.sendRequest<GenreChoice[]>(genresRequest)
    assert.ok(choices.some(({name, group}) => name === '安全检查台账' && group === '本单位'))
    const skeleton = await connection.sendRequest<string>(newDraftRequest, {genre: '安全检查台账'})
    assert.match(skeleton, /^---\n文种: 安全检查台账\n/)
  })

  it('are left alone until the writer trusts the workspace', async () => {
    write('safety.json', kind('安全检查台账'))
    await server.start({folder: pathToFileURL(folder).href, initializationOptions: {trusted: false}})
    const {connection, until} = server.client()
    const offered = async () =>
      (await connection.sendRequest<GenreChoice[]>(genresRequest)).some(({name}) => name === '安全检查台账')
    const draft = await server.opened(text, uriOf('台账.md'))
    assert.equal(server.statusOf(draft.uri)?.active, false)
    assert.equal(await offered(), false)

    await connection.sendNotification(trustedNotification)
    await until('an active draft', () => server.statusOf(draft.uri)?.active)
    assert.equal(await offered(), true)
  })
})
