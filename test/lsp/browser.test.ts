import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {buildSync} from 'esbuild'
import {DidChangeWatchedFilesNotification, FileChangeType} from 'vscode-languageserver-protocol/node'
import {allMethods, draft, readme, useServer} from './session'

const fixtures = join(__dirname, '../fixtures')
const faulty = ['duty-report', 'implementation-plan', 'minutes', 'notice', 'request', 'work-summary']
const folder = 'vscode-vfs://github/qinghe/drafts'
const kind = JSON.stringify({name: '安全检查台账', extends: '工作总结', titleEndings: ['安全检查台账']})
const ledger = '# 青禾社区安全检查台账\n\n一、主要工作\n\n全年检查商户312家,更换灭火器120只。\n'

describe('the server in a worker of a browser', () => {
  const server = useServer()

  it('finds what the server of Node finds, and registers as much', async () => {
    assert.ok(faulty.every(name => readdirSync(fixtures).includes(name)))
    const texts = [draft, ...faulty.map(name => readFileSync(join(fixtures, name, 'faulty.md'), 'utf8'))]
    const said = async () => {
      const contents: string[] = []
      for (const [index, text] of texts.entries()) {
        const document = await server.opened(text, `vscode-vfs://github/qinghe/${index}.md`)
        await server.checked(document)
        assert.deepEqual(server.client().registered(document.uri), allMethods)
        contents.push(server.contentAt(document.uri))
      }
      return contents
    }
    const byNode = await said()
    await server.start({transport: 'worker'})
    assert.deepEqual(await said(), byNode)
    assert.ok(byNode.every(content => content.length > 1000))
  })

  it('follows what is written, and is silent elsewhere', async () => {
    await server.start({transport: 'worker'})
    const document = await server.opened(draft)
    await server.checked(document)
    const before = server.shownAt(document.uri).length
    document.replace('12次,', '12次，')
    await server.checked(document)
    assert.equal(server.shownAt(document.uri).length, before - 1)
    const plain = await server.opened(readme)
    assert.deepEqual(server.publishedOf(plain.uri), [])
    assert.deepEqual(server.client().registered(plain.uri), [])
  })

  for (const transport of ['worker', 'stdio'] as const) {
    it(`reads kinds and words by way of the client where it sees no disk (${transport})`, async () => {
      const files = new Map([
        [`${folder}/.gongwen/kinds/safety.json`, kind],
        [`${folder}/.gongwen/words.json`, '{"replace": {"灭火器": "灭火器材"}}'],
      ])
      await server.start({transport, folder, files, initializationOptions: {readsFiles: true}})
      const document = await server.opened(ledger, `${folder}/台账.md`)
      assert.equal(server.statusOf(document.uri)?.genre, '安全检查台账')
      const wrong = () => server.shownAt(document.uri).some(({message}) => String(message).includes('灭火器材'))
      assert.ok(wrong())

      files.clear()
      const uri = `${folder}/.gongwen/words.json`
      await server.client().connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{uri, type: FileChangeType.Deleted}],
      })
      await server.client().until('silence', () => !wrong())
    })
  }

  it('runs patterns of own kinds, with the engine that the client hands it', async () => {
    const {outputFiles} = buildSync({
      entryPoints: [join(__dirname, '../../server/src/patterns/index.ts')],
      write: false,
      bundle: true,
      platform: 'browser',
      format: 'cjs',
    })
    const patternsBundle = 'https://localhost/extension/dist/patterns.js'
    const own = JSON.stringify({name: '安全巡查', extends: '工作总结', titlePatterns: ['第[0-9]+号日志$']})
    const kinds: readonly [string, string] = [`${folder}/.gongwen/kinds/patrol.json`, own]
    const statusWith = async (files: readonly (readonly [string, string])[]) => {
      const initializationOptions = {readsFiles: true, patternsBundle}
      await server.start({transport: 'worker', folder, files: new Map(files), initializationOptions})
      const document = await server.opened('# 第12号日志\n\n一、主要工作\n\n检查商户3家。\n', `${folder}/日志.md`)
      return server.statusOf(document.uri)?.genre
    }
    assert.equal(await statusWith([kinds, [patternsBundle, outputFiles[0]!.text]]), '安全巡查')
    assert.notEqual(await statusWith([kinds]), '安全巡查')
  })

  it('asks nothing of a client that reads no files', async () => {
    await server.start({transport: 'worker', folder, files: new Map([[`${folder}/.gongwen/kinds/safety.json`, kind]])})
    const document = await server.opened(ledger, `${folder}/台账.md`)
    assert.equal(server.statusOf(document.uri)?.active, false)
  })
})
