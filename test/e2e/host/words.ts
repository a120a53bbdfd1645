import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {until} from '../harness/until'
import {answers, checked, findings, open, rangeOf} from './editor'
import {inWorkspace} from './workspace'

/** 加入词表: a word that is questioned goes into the list of the workspace, and is questioned no more. */
export function wordTests(): void {
  describe('the word list', () => {
    let list: vscode.Uri

    before(() => {
      list = inWorkspace('.gongwen/words.json')
    })
    after(async () => {
      await vscode.workspace.fs.delete(list)
    })

    it('takes a word from its finding, and is heard', async () => {
      const draft = await open('述职报告.md')
      await checked(draft)
      const range = rangeOf(draft, '布署')
      const isFaulted = () => findings(draft).some(finding => draft.getText(finding.range).includes('布署'))
      assert.ok(isFaulted())
      const fixes = await answers<vscode.CodeAction>('vscode.executeCodeActionProvider', draft.uri, range, 'quickfix')
      const fix = fixes.find(({title}) => title === '把“布署”加入词表')
      assert.ok(fix?.command, fixes.map(({title}) => title).join())
      await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []))
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(list))
      assert.deepEqual(JSON.parse(written), {accept: ['布署']})
      await until('silence', () => !isFaulted())
    })
  })
}
