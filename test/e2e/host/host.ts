import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {loadScript} from '../../../client/src/script'
import {until} from '../harness/until'
import {checked, findings, open} from './editor'
import {inWorkspace, write} from './workspace'

/** That we run where the tests run, and what our server learns by way of the editor. */
export function hostTests(): void {
  describe('the extension', () => {
    it('runs in this extension host', async () => {
      await checked(await open('述职报告.md'))
      // Those of other hosts cannot be seen.
      assert.equal(vscode.extensions.getExtension('gongwen.gongwen')?.isActive, true)
    })

    it('starts its language server anew when told so', async () => {
      const draft = await open('述职报告.md')
      const before = (await checked(draft)).length
      let vanished = false
      const watching = vscode.languages.onDidChangeDiagnostics(() => (vanished ||= findings(draft).length === 0))
      await vscode.commands.executeCommand('gongwen.restartServer')
      await until('the same findings again', () => vanished && findings(draft).length === before)
      watching.dispose()
    })

    it('loads a bundle when it is first needed, and once', async () => {
      const folder = inWorkspace('')
      const source = 'exports.loads = globalThis.loads = (globalThis.loads ?? 0) + 1\nexports.text = "公文"'
      await assert.rejects(loadScript(folder, 'bundle.js'))
      await write('bundle.js', source)
      for (let time = 0; time < 2; time++)
        assert.deepEqual({...(await loadScript<object>(folder, 'bundle.js'))}, {loads: 1, text: '公文'})
      await vscode.workspace.fs.delete(inWorkspace('bundle.js'))
    })

    it("reads an organisation's own kinds, and follows them", async () => {
      const kind = '.gongwen/kinds/safety.json'
      await write('台账.md', '# 青禾社区安全检查台账\n\n一、主要工作\n\n全年检查商户312家,更换灭火器120只。\n')
      await write(kind, JSON.stringify({name: '安全检查台账', extends: '工作总结', titleEndings: ['安全检查台账']}))
      const draft = await open('台账.md')
      await checked(draft)
      await vscode.workspace.fs.delete(inWorkspace(kind))
      await until('silence', () => findings(draft).length === 0)
    })
  })
}
