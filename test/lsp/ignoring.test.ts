import assert from 'node:assert/strict'
import {DidChangeWatchedFilesNotification, FileChangeType} from 'vscode-languageserver-protocol/node'
import {checkFileRequest, type FileCheck} from '../../server/src/protocol'
import {allMethods, draft, useServer} from './session'

const folder = 'vscode-vfs://github/qinghe/drafts'
const file = `${folder}/.gongwenignore`

describe('an ignore file, over stdio and in a worker', () => {
  const server = useServer()

  for (const transport of ['stdio', 'worker'] as const) {
    it(`makes no active draft of what is in it, and is followed (${transport})`, async () => {
      const files = new Map([[file, '# 归档的不看\n旧稿/\n!旧稿/\n草*.md\n']])
      await server.start({transport, folder, files, initializationOptions: {readsFiles: true}})
      const {connection, registered, until} = server.client()
      const change = async (text: string): Promise<void> => {
        files.set(file, text)
        await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
          changes: [{uri: file, type: FileChangeType.Changed}],
        })
      }
      const draftIn = (name: string) => server.opened(draft, `${folder}/${name}`)
      const [ignored, seen] = [await draftIn('草稿.md'), await draftIn('旧稿/总结.md')]
      assert.deepEqual([server.statusOf(ignored.uri)?.active, server.statusOf(seen.uri)?.active], [false, true])
      assert.deepEqual([server.publishedOf(ignored.uri), registered(ignored.uri)], [[], []])
      const params = {uri: `${folder}/草案.md`, text: draft}
      assert.deepEqual(await connection.sendRequest<FileCheck>(checkFileRequest, params), {active: false, findings: 0})

      await change('旧稿/\n')
      await until(
        'the other way round',
        () => server.statusOf(ignored.uri)?.active && !server.statusOf(seen.uri)?.active,
      )
      await server.client().settle()
      assert.deepEqual([registered(ignored.uri), registered(seen.uri)], [allMethods, []])
      assert.deepEqual(server.shownAt(seen.uri), [])
      assert.ok(server.shownAt(ignored.uri).length > 0)

      await change(`旧稿/\n${'**/甲*/'.repeat(9)}\n`)
      const [problem] = await until('the problem of the file', () => {
        const shown = server.shownAt(file)
        return shown.length > 0 && shown
      })
      assert.match(String(problem?.message), /通配符太多/)
      assert.equal(problem?.range.start.line, 1)
      assert.equal(server.statusOf(seen.uri)?.active, false)
    })
  }
})
