import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {genres} from '../../../server/src/data/index'
import {partSnippet, skeletonSnippet} from '../../../server/src/compose/skeleton'
import {withoutTabStops} from '../../../server/src/compose/tabStops'

/** Expanding them is VS Code's own work, the same on every host: in a worker a few of them are enough. */
const kinds = 'importScripts' in globalThis ? genres.filter((_, index) => index % 20 === 0) : genres

/** The whole draft and the last part of every kind, expanded by VS Code itself; the others differ in words only. */
export function snippetTests(): void {
  describe('snippets', () => {
    let editor: vscode.TextEditor

    before(async () => {
      const document = await vscode.workspace.openTextDocument({language: 'markdown', content: ''})
      editor = await vscode.window.showTextDocument(document)
    })

    for (const genre of kinds) {
      it(`of ${genre.name} expand to what the data say`, async () => {
        const expected = [
          [`${genre.name}：全文`, skeletonSnippet(genre)],
          ...genre.parts.slice(-1).map(part => [`${genre.name}：${part.name}`, partSnippet(genre, part)]),
        ] as const
        for (const [name, body] of expected) {
          await clear(editor)
          await vscode.commands.executeCommand('editor.action.insertSnippet', {langId: 'markdown', name})
          assert.equal(editor.document.getText(), withoutTabStops(body ?? ''), name)
        }
      })
    }
  })
}

async function clear(editor: vscode.TextEditor): Promise<void> {
  await vscode.commands.executeCommand('leaveSnippet')
  const whole = new vscode.Range(0, 0, editor.document.lineCount, 0)
  await editor.edit(edit => edit.delete(whole))
  editor.selection = new vscode.Selection(0, 0, 0, 0)
}
