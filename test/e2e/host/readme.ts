import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {until} from '../harness/until'
import {ask, checked, findings, open, rangeOf} from './editor'
import {formatterMark} from './extension'

const snippetsOnly = new Set([vscode.CompletionItemKind.Snippet, vscode.CompletionItemKind.Text])

/** On a Markdown document that is no official draft, there is nothing of ours, while a draft beside it has everything. */
export function readmeTests(): void {
  describe('a README beside a draft', () => {
    let readme: vscode.TextDocument

    before(async () => {
      await checked(await open('述职报告.md'))
      readme = await open('README.md')
      // A draft that is opened later and found wrong proves that the server has read the README too.
      const later = await vscode.workspace.openTextDocument({
        language: 'markdown',
        content: '---\n文种: 工作总结\n---\n\n统一布署。\n',
      })
      await checked(later)
    })

    it('has no finding', () => {
      assert.deepEqual(findings(readme), [])
      assert.deepEqual(vscode.languages.getDiagnostics(readme.uri), [])
    })

    it('has no hover', async () => {
      for (const text of ['布署', '一、', '半角逗号']) {
        assert.deepEqual(await ask('vscode.executeHoverProvider', readme.uri, rangeOf(readme, text).start), [])
      }
    })

    it('has no code action', async () => {
      const whole = new vscode.Range(0, 0, readme.lineCount, 0)
      const actions = await ask<vscode.CodeAction>('vscode.executeCodeActionProvider', readme.uri, whole)
      assert.deepEqual(
        actions.map(({title}) => title).filter(title => /[\u4e00-\u9fff]/.test(title)),
        [],
      )
      for (const kind of ['quickfix', 'source.fixAll']) {
        const ofKind = await ask<vscode.CodeAction>('vscode.executeCodeActionProvider', readme.uri, whole, kind)
        assert.deepEqual(
          ofKind.map(({title}) => title),
          [],
        )
      }
    })

    it('has no completion but what VS Code and snippets that begin with gw offer', async () => {
      const end = readme.lineAt(readme.lineCount - 1).range.end
      for (const position of [end, rangeOf(readme, '一、').end]) {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          readme.uri,
          position,
        )
        for (const {label, kind} of list.items) {
          const name = typeof label === 'string' ? label : label.label
          if (/^[\p{Script=Han}（]/u.test(name)) assert.ok(kind !== undefined && snippetsOnly.has(kind), name)
          if (kind === vscode.CompletionItemKind.Snippet && /[\u4e00-\u9fff]/.test(name)) assert.match(name, /^gw/)
        }
      }
    })

    it('has no folding and no symbol of ours', async () => {
      const ordinal = rangeOf(readme, '一、说明').start.line
      const ranges = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', readme.uri)
      assert.ok(!ranges.some(({start}) => start === ordinal), JSON.stringify(ranges))
      const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', readme.uri)
      const names = (list: readonly vscode.DocumentSymbol[]): string[] =>
        list.flatMap(({name, children}) => [name, ...names(children)])
      assert.deepEqual(
        names(symbols).filter(name => name.includes('一、')),
        [],
      )
    })

    it('is formatted by the one formatter that is there, which VS Code takes without asking', async () => {
      await open('README.md')
      await vscode.commands.executeCommand('editor.action.formatDocument')
      await until('the other formatter', () => readme.getText().endsWith(formatterMark), {seen: () => readme.getText()})
    })
  })
}
