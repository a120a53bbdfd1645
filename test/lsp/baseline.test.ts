import assert from 'node:assert/strict'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DidChangeWatchedFilesNotification, FileChangeType, HoverRequest} from 'vscode-languageserver-protocol/node'
import {checkFileRequest, type FileCheck} from '../../server/src/protocol'
import {run} from '../../server/src/cli/run'
import {memoryIo} from '../cli/support'
import {draft, useServer} from './session'

const folder = 'vscode-vfs://github/qinghe/drafts'
const file = `${folder}/.gongwen-baseline.json`

/** What the command line writes for this draft as `总结.md`. */
async function baselineOf(text: string): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'gongwen-baseline-'))
  try {
    writeFileSync(join(place, '总结.md'), text)
    assert.equal(await run(['check', '--write-baseline', '.'], memoryIo(place)), 0)
    return readFileSync(join(place, '.gongwen-baseline.json'), 'utf8')
  } finally {
    rmSync(place, {recursive: true})
  }
}

class CountingMap extends Map<string, string> {
  reads = 0
  override get(key: string): string | undefined {
    this.reads++
    return super.get(key)
  }
}

describe('a baseline, over stdio and in a worker', () => {
  const server = useServer()

  for (const transport of ['stdio', 'worker'] as const) {
    it(`holds back in the editor what it holds back on the command line (${transport})`, async () => {
      const files = new CountingMap([[file, await baselineOf(draft)]])
      await server.start({transport, folder, files, initializationOptions: {readsFiles: true}})
      const {connection, settle, until} = server.client()
      const document = await server.opened(draft, `${folder}/总结.md`)
      await server.checked(document)
      const {uri} = document
      assert.deepEqual(server.shownAt(uri), [])
      const {findings, held} = server.statusOf(uri)!
      assert.ok(findings === 0 && held > 0)
      const textDocument = {uri}
      const position = document.position('12次,')
      assert.equal(
        await connection.sendRequest(HoverRequest.type, {
          textDocument,
          position: {...position, character: position.character + 3},
        }),
        null,
      )
      assert.ok(!(await server.actionsAt(document, ',参加')).some(({kind}) => kind === 'quickfix'))
      // The same draft under another name is known to nobody.
      const other = await server.opened(draft, `${folder}/报告.md`)
      assert.ok(server.shownAt(other.uri).length > 0)
      const params = {uri: `${folder}/计划.md`, text: draft}
      assert.ok((await connection.sendRequest<FileCheck>(checkFileRequest, params)).findings > 0)

      const {reads} = files
      document.replace('办理居民诉求86件。', '统一布署，办理居民诉求86件。')
      await until('the new fault alone', () => server.rulesAt(uri).join() === 'certain-wrong-words')
      // On a line that is written on, what was held back waits for the pause.
      document.replace('全年组织集中学习', '全年共组织集中学习')
      await server.checked(document)
      const atOnce = server.publishedOf(uri).find(({version}) => version === document.version())
      assert.deepEqual(
        atOnce?.diagnostics.map(({code}) => code),
        ['certain-wrong-words'],
      )
      await until('the line that was touched', () => server.rulesAt(uri).includes('half-width-punctuation'))
      assert.equal(files.reads, reads)

      files.set(file, '{"version": 1, "files": {"总结.md": 3}}')
      await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{uri: file, type: FileChangeType.Changed}],
      })
      await until('everything', () => server.statusOf(uri)?.held === 0 && server.shownAt(uri).length > 2)
      await settle()
      assert.match(String(server.shownAt(file)[0]?.message), /“总结\.md”一项应为对象。这份基线没有采用/)
    })
  }
})
