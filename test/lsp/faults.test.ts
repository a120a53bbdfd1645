import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {DidChangeWatchedFilesNotification, FileChangeType, type FileEvent} from 'vscode-languageserver-protocol/node'
import {draft, useServer} from './session'

const own = ['.gongwen/kinds/台账.json', '.gongwen/words.json', '.gongwenignore', '.gongwen-baseline.json']
let injected = 0

describe('faults, over stdio', () => {
  const server = useServer()
  let folder: string
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href
  const changed = () =>
    server.client().connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: own.map((name): FileEvent => ({uri: uriOf(name), type: FileChangeType.Changed})),
    })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-faults-'))
  })
  afterEach(() => rmSync(folder, {recursive: true, force: true}))
  after(() => console.log(`    faults injected into the server: ${injected}`))

  it('settings of wrong types are told one by one, and the rest of them holds', async () => {
    const wrong: Readonly<Record<string, unknown>> = {
      enable: 3,
      files: 'a.md',
      inlayHints: {sectionLength: 'yes'},
      page: {linePitch: 'wide', fonts: []},
      words: 7,
      rules: {'half-width-punctuation': 'off', 'blank-lines': 9, 'no-such-rule': 'off'},
    }
    injected += 8
    await server.start({settings: () => wrong})
    const document = await server.opened(draft)
    await server.checked(document)
    const messages = server.client().messages.join('\n')
    for (const name of [
      'enable',
      'files',
      'inlayHints.sectionLength',
      'linePitch',
      'fonts',
      'words',
      'blank-lines',
      'no-such-rule',
    ])
      assert.match(messages, new RegExp(name.replace('.', '\\.')), messages)
    const shown = server.rulesAt(document.uri)
    assert.ok(shown.length > 0 && !shown.includes('half-width-punctuation'))
    const count = server.client().messages.length
    await server.opened(draft)
    assert.equal(server.client().messages.length, count)
  })

  it('a workspace folder that is not there, or vanishes, is no reason to say less', async () => {
    mkdirSync(join(folder, '.gongwen'))
    writeFileSync(join(folder, '.gongwen/words.json'), '{"forbid": ["街道党工委"]}')
    await server.start({folder: pathToFileURL(folder).href})
    const document = await server.opened(draft, uriOf('a.md'))
    await server.checked(document)
    const before = server.rulesAt(document.uri)
    assert.ok(before.includes('own-forbid'))
    injected++
    rmSync(folder, {recursive: true})
    await changed()
    await server.client().until('the words to go', () => !server.rulesAt(document.uri).includes('own-forbid'))
    assert.deepEqual(
      server.rulesAt(document.uri),
      before.filter(rule => rule !== 'own-forbid'),
    )
    document.replace('12次,', '12次，')
    await server.checked(document)
    assert.ok(!server.rulesAt(document.uri).includes('half-width-punctuation'))
  })

  it('files of the organisation that are folders, and folders that are files, are as if they were not there', async () => {
    for (const name of ['.gongwen/words.json', '.gongwenignore', '.gongwen-baseline.json'])
      mkdirSync(join(folder, name), {recursive: true})
    writeFileSync(join(folder, '.gongwen/kinds'), '')
    injected += 4
    await server.start({folder: pathToFileURL(folder).href})
    const document = await server.opened(draft, uriOf('a.md'))
    await server.checked(document)
    assert.ok(server.rulesAt(document.uri).includes('half-width-punctuation'))
  })

  it('each file of the organisation that is broken is told in itself, and drafts are checked without it', async () => {
    const broken = '{"name": '
    for (const name of own) {
      mkdirSync(join(folder, name, '..'), {recursive: true})
      writeFileSync(join(folder, name), name === '.gongwenignore' ? '**/*甲*/'.repeat(9) : broken)
      injected++
    }
    await server.start({folder: pathToFileURL(folder).href})
    const document = await server.opened(draft, uriOf('a.md'))
    await server.checked(document)
    assert.ok(server.rulesAt(document.uri).includes('half-width-punctuation'))
    for (const name of own) await server.client().until(name, () => server.shownAt(uriOf(name)).length === 1)
  })
  it('each file of the organisation that cannot be read is told in itself, until it can', async () => {
    for (const name of own) {
      mkdirSync(join(folder, name, '..'), {recursive: true})
      // A link to itself cannot be read by anybody, root included.
      symlinkSync(join(folder, name), join(folder, name))
      injected++
    }
    await server.start({folder: pathToFileURL(folder).href})
    const document = await server.opened(draft, uriOf('a.md'))
    await server.checked(document)
    assert.ok(server.rulesAt(document.uri).includes('half-width-punctuation'))
    for (const name of own)
      await server.client().until(name, () => /读不出来/.test(JSON.stringify(server.shownAt(uriOf(name)))))
    for (const name of own) rmSync(join(folder, name))
    writeFileSync(join(folder, '.gongwen/words.json'), '{"forbid": ["街道党工委"]}')
    await changed()
    for (const name of own) await server.client().until(name, () => server.shownAt(uriOf(name)).length === 0)
    await server.client().until('the words to hold', () => server.rulesAt(document.uri).includes('own-forbid'))
  })
})
