import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {DidChangeWatchedFilesNotification, FileChangeType} from 'vscode-languageserver-protocol/node'
import {addWordRequest, wordsPath, type TextChange} from '../../server/src/protocol'
import {useServer} from './session'

const text = '# 青禾社区2025年工作总结\n\n一、主要工作\n\n按照统一布署，农技站下乡12次。\n'
const addWordCommand = 'add.word'

describe("an organisation's own words over stdio", () => {
  const server = useServer()
  let folder: string
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href
  const start = (settings: unknown = {}) =>
    server.start({
      folder: pathToFileURL(folder).href,
      initializationOptions: {addWordCommand},
      settings: () => settings,
    })
  const write = async (content: string | undefined): Promise<void> => {
    if (content === undefined) rmSync(join(folder, wordsPath))
    else writeFileSync(join(folder, wordsPath), content)
    await server.client().connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{uri: uriOf(wordsPath), type: FileChangeType.Changed}],
    })
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-words-'))
    mkdirSync(join(folder, '.gongwen'))
  })
  afterEach(() => rmSync(folder, {recursive: true, force: true}))

  it('are heard, follow their file, and are told of where they are wrong', async () => {
    await start()
    const {until} = server.client()
    const draft = await server.opened(text, uriOf('总结.md'))
    const about = (rule: string): number => server.rulesAt(draft.uri).filter(code => code === rule).length
    assert.deepEqual([about('certain-wrong-words'), about('own-replace')], [1, 0])

    await write('{"accept": ["统一布署"], "replace": {"农技站": "农业技术推广站", "甲": 3}}')
    await until('the words', () => about('own-replace') === 1 && about('certain-wrong-words') === 0)
    const [problem] = await until('the problem of the file', () => {
      const shown = server.shownAt(uriOf(wordsPath))
      return shown.length > 0 && shown
    })
    assert.match(String(problem?.message), /“甲”.*未采用/)
    const actions = await server.actionsAt(draft, '农技站')
    assert.equal(actions[0]?.edit?.changes?.[draft.uri]?.[0]?.newText, '农业技术推广站')
    assert.ok(!actions.some(({command}) => command?.command === addWordCommand))

    await write('{"forbid": [{"word": "下乡", "severity": "warning"}]}')
    await until('other words', () => about('own-forbid') === 1 && about('own-replace') === 0)
    assert.deepEqual(server.shownAt(uriOf(wordsPath)), [])
    await write(undefined)
    await until('no words', () => about('own-forbid') === 0)
  })

  it('go together with those of the settings', async () => {
    writeFileSync(join(folder, wordsPath), '{"accept": ["统一布署"]}')
    await start({words: {forbid: ['下乡', 3]}})
    const draft = await server.opened(text, uriOf('总结.md'))
    assert.ok(server.rulesAt(draft.uri).includes('own-forbid'))
    assert.ok(!server.rulesAt(draft.uri).includes('certain-wrong-words'))
    assert.match(server.client().messages.join(), /words forbid 第2项应为对象/)
  })

  it('take a word from its finding, after the mends, where the client can write it', async () => {
    await start()
    const {connection} = server.client()
    const draft = await server.opened(text, uriOf('总结.md'))
    const actions = await server.actionsAt(draft, '布署')
    const at = actions.findIndex(({command}) => command?.command === addWordCommand)
    assert.ok(
      actions.slice(0, at).some(({edit}) => edit) && actions.slice(at + 1).every(({title}) => /忽略/.test(title)),
    )
    const [action] = actions.slice(at)
    assert.equal(action?.title, '把“布署”加入词表')
    assert.equal(action.edit, undefined)
    assert.deepEqual(action.command?.arguments, [draft.uri, '布署'])
    const add = (list: string) =>
      connection.sendRequest<TextChange[] | null>(addWordRequest, {text: list, word: '布署'})
    assert.deepEqual(JSON.parse((await add(''))![0]!.newText), {accept: ['布署']})
    assert.deepEqual(await add('["布署"]'), [])
    assert.equal(await add('{'), null)
  })

  it('are not to be added to by a client that cannot', async () => {
    const draft = await server.opened(text)
    assert.ok(!(await server.actionsAt(draft, '布署')).some(({title}) => title.includes('词表')))
  })
})
