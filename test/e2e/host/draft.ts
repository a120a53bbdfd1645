import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {until} from '../harness/until'
import {answers, ask, checked, findings, open, rangeOf} from './editor'

/** What VS Code gets from us for an official draft. */
export function draftTests(): void {
  describe('a draft', () => {
    let draft: vscode.TextDocument

    before(async () => {
      draft = await open('述职报告.md')
      await checked(draft)
    })

    it('has findings with source, rule, and a link to the documentation of the rule', async () => {
      const finding = findings(draft).find(({range}) => draft.getText(range).includes('布署'))
      assert.ok(finding, 'nothing on 布署')
      assert.ok(typeof finding.code === 'object', 'no link')
      assert.match(String(finding.code.value), /^[a-z]+(?:-[a-z]+)*$/)
      assert.equal(finding.code.target.scheme, 'gongwen-rule')
      const documentation = await vscode.workspace.openTextDocument(finding.code.target)
      assert.match(documentation.getText(), /[\u4e00-\u9fff]/)
    })

    it('has symbols with the run-in headings below their sections', async () => {
      const symbols = await answers<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', draft.uri)
      const title = symbols.find(({children}) => children.some(({name}) => name.startsWith('一、')))
      assert.ok(title, `no title with sections: ${symbols.map(({name}) => name).join(' | ')}`)
      const names = title.children.map(({name}) => name)
      assert.deepEqual(names, ['一、履行职责情况', '二、廉洁自律情况', '三、下一步工作打算'])
      const runIn = title.children[0]?.children.map(({name}) => name)
      assert.deepEqual(runIn, ['（一）抓好党建引领', '（二）做实民生服务'])
    })

    it('folds its sections', async () => {
      const ranges = await answers<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', draft.uri)
      const section = rangeOf(draft, '二、廉洁自律情况').start.line
      const end = rangeOf(draft, '本人严格遵守').start.line
      assert.ok(
        ranges.some(range => range.start === section && range.end === end),
        JSON.stringify(ranges),
      )
    })

    it('has a preferred fix for a wrong word, and an action that fixes everything', async () => {
      const range = rangeOf(draft, '布署')
      const fixes = await answers<vscode.CodeAction>('vscode.executeCodeActionProvider', draft.uri, range, 'quickfix')
      const edits = fixes.map(({edit}) => edit?.get(draft.uri) ?? [])
      assert.ok(
        edits.some(([first]) => first?.newText === '部署' || first?.newText === '部'),
        fixes.map(fix => fix.title).join(),
      )
      const all = await answers<vscode.CodeAction>(
        'vscode.executeCodeActionProvider',
        draft.uri,
        range,
        'source.fixAll',
      )
      assert.ok(
        all.some(({title}) => title.startsWith('改正全部')),
        all.map(({title}) => title).join(),
      )
    })

    it('explains a finding in a hover', async () => {
      const hovers = await answers<vscode.Hover>('vscode.executeHoverProvider', draft.uri, rangeOf(draft, '布署').start)
      const text = hovers.flatMap(({contents}) => contents.map(one => (typeof one === 'string' ? one : one.value)))
      assert.match(text.join('\n'), /[\u4e00-\u9fff]{4}/)
    })

    it('is formatted without a change of words, and formatted only once', async () => {
      const copy = await vscode.workspace.openTextDocument({
        language: 'markdown',
        content:
          '# 2026年度工作总结\n\n\n\n一、主要工作\n\n\n全年走访居民320户。\n\n\n\n二、存在问题\n\n人手仍然不足。\n',
      })
      await vscode.window.showTextDocument(copy)
      const options = {tabSize: 4, insertSpaces: true}
      const format = () => ask<vscode.TextEdit>('vscode.executeFormatDocumentProvider', copy.uri, options)
      const edits = await until('edits of the formatter', async () => {
        const answer = await format()
        return answer.length > 0 && answer
      })
      const before = copy.getText()
      const edit = new vscode.WorkspaceEdit()
      edit.set(copy.uri, [...edits])
      assert.ok(await vscode.workspace.applyEdit(edit))
      assert.equal(copy.getText().replace(/\s/g, ''), before.replace(/\s/g, ''))
      assert.doesNotMatch(copy.getText(), /\n\n\n/)
      assert.deepEqual(await format(), [])
    })

    it('is numbered anew in one step', async () => {
      const wrong =
        '# 青禾社区2026年工作计划\n\n一、目标\n\n（一）甲项\n\n正文。\n\n（三）乙项\n\n正文。\n\n三、措施\n\n按季度推进。\n'
      const plan = await vscode.workspace.openTextDocument({language: 'markdown', content: wrong})
      await vscode.window.showTextDocument(plan)
      await checked(plan)
      await vscode.commands.executeCommand('gongwen.renumber')
      await until('new numbers', () => plan.getText() !== wrong)
      assert.equal(plan.getText(), wrong.replace('（三）', '（二）').replace('三、', '二、'))
      await vscode.commands.executeCommand('undo')
      assert.equal(plan.getText(), wrong)
    })

    it('is one although it was never saved', async () => {
      const content =
        '---\n文种: 工作总结\n---\n\n# 2026年度工作总结\n\n一、主要工作\n\n按照统一布署，走访居民320户。\n'
      const untitled = await vscode.workspace.openTextDocument({language: 'markdown', content})
      await vscode.window.showTextDocument(untitled)
      const found = await checked(untitled)
      assert.ok(found.some(({range}) => untitled.getText(range).includes('布署')))
    })

    it('completes the next section heading, in the place of what was typed', async () => {
      const content = '---\n文种: 工作总结\n---\n\n# 2026年度工作总结\n\n一、主要工作\n\n走访居民320户。\n\n'
      const document = await vscode.workspace.openTextDocument({language: 'markdown', content})
      await vscode.window.showTextDocument(document)
      const position = document.lineAt(document.lineCount - 1).range.end
      const items = await until('completions', async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          position,
        )
        const ours = list.items.filter(({label}) => labelOf(label).startsWith('二、'))
        return ours.length > 0 && ours
      })
      assert.ok(
        items.some(({label}) => /^二、./.test(labelOf(label))),
        items.map(({label}) => labelOf(label)).join(' '),
      )
    })
  })
}

function labelOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label
}
