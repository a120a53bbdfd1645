import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {Range} from '../../server/src/protocol'
import {positionsOf} from '../../server/src/positions'
import {applyEdits} from '../../server/src/service'
import {selectorOf} from '../../server/src/lsp/activeDrafts'
import {createDocuments, mayBeDraft, takeEdits, type OpenDocument} from '../../server/src/lsp/documents'
import {matchesGlob} from '../../server/src/globs'

describe('globs', () => {
  const cases: [glob: string, path: string, matches: boolean][] = [
    ['公文/**', '公文/2026/总结.md', true],
    ['公文/**', '公文稿/总结.md', false],
    ['/公文/**', '公文/总结.md', true],
    ['./公文/*', '公文/总结.md', true],
    ['2026/*总结*.md', '2026/年度总结一稿.md', true],
    ['2026/*总结*.md', '2026/旧/年度总结.md', false],
    ['**/*.md', '总结.md', true],
    ['**/旧/**', '甲/旧/乙/丙.md', true],
    ['**/旧/**', '甲/新/乙.md', false],
    ['*.{md,txt}', '总结.txt', true],
    ['{甲,乙}/{丙,丁}.md', '乙/丙.md', true],
    ['{甲,乙}/{丙,丁}.md', '乙/戊.md', false],
    ['总结?.md', '总结1.md', true],
    ['总结?.md', '总结.md', false],
    ['总结[1].md', '总结[1].md', true],
    ['', '总结.md', false],
  ]
  for (const [glob, path, matches] of cases) {
    it(`${glob || '（空）'} ${matches ? 'has' : 'has not'} ${path}`, () => {
      assert.equal(matchesGlob(glob, path), matches)
    })
  }

  it('answers hostile globs', () => {
    assert.equal(matchesGlob('*a'.repeat(2000), 'a'.repeat(4000) + 'b'), false)
    assert.equal(matchesGlob('**/a/'.repeat(500) + 'b', 'a/'.repeat(2000) + 'c'), false)
    assert.equal(matchesGlob('{a,b}'.repeat(50), 'c'), false)
  })
})

describe('selectors', () => {
  const cases: [uri: string, scheme: string, pattern: string][] = [
    ['file:///home/a/%E7%A8%BF.md', 'file', '/home/a/稿.md'],
    ['file:///c%3A/%E7%A8%BF/a.md', 'file', 'c:/稿/a.md'],
    ['file:///C:/a.md', 'file', 'c:/a.md'],
    ['file://server/share/a.md', 'file', '//server/share/a.md'],
    ['file:///a/b%5B1%5D%2A%3F%7Bc%7D.md', 'file', '/a/b[[]1[]][*][?]?c?.md'],
    ['untitled:Untitled-1', 'untitled', 'Untitled-1'],
    ['vscode-vfs://github/a/b.md', 'vscode-vfs', '/a/b.md'],
  ]
  for (const [uri, scheme, pattern] of cases) {
    it(uri, () => assert.deepEqual(selectorOf(uri), [{scheme, pattern}]))
  }

  for (const uri of [
    'git:/a.md',
    'gitlens://x/a.md',
    'vscode-notebook-cell:/a.ipynb#1',
    'output:x',
    'scm-history-item:/a.md',
  ]) {
    it(`never ${uri}`, () => assert.equal(mayBeDraft(uri), false))
  }
})

describe('open documents', () => {
  /** The documents with the handlers that they put on a connection. */
  function listening() {
    const handlers: Record<string, (params: unknown) => void> = {}
    const on = (name: string) => (handler: (params: unknown) => void) => {
      handlers[name] = handler
      return {dispose: () => undefined}
    }
    const documents = createDocuments()
    documents.listen({
      onDidOpenTextDocument: on('open'),
      onDidChangeTextDocument: on('change'),
      onDidCloseTextDocument: on('close'),
      onWillSaveTextDocument: on('willSave'),
      onWillSaveTextDocumentWaitUntil: on('willSaveWaitUntil'),
      onDidSaveTextDocument: on('save'),
    } as unknown as Parameters<typeof documents.listen>[0])
    return {documents, handlers}
  }
  const uri = 'file:///a.md'
  const open = (text: string) => {
    const {documents, handlers} = listening()
    handlers['open']!({textDocument: {uri, languageId: 'markdown', version: 1, text}})
    return {
      document: documents.get(uri) as OpenDocument,
      change: (contentChanges: unknown[]) => handlers['change']!({textDocument: {uri, version: 2}, contentChanges}),
    }
  }

  it('records edits that lead from the old text to the new one', () => {
    const part = fc.constantFrom('甲', 'ab', '\n', '\r\n', '\r', '', '𠮷')
    const text = fc.array(part, {maxLength: 12}).map(parts => parts.join(''))
    const position = fc.record({line: fc.nat(6), character: fc.nat(8)})
    const change = fc.oneof(fc.record({range: fc.record({start: position, end: position}), text}), fc.record({text}))
    fc.assert(
      fc.property(text, fc.array(change, {minLength: 1, maxLength: 5}), (before, changes) => {
        const ordered = changes.map(one => {
          if (!('range' in one)) return one
          const {start, end} = one.range
          const back = start.line > end.line || (start.line === end.line && start.character > end.character)
          return back ? {...one, range: {start: end, end: start}} : one
        })
        const {document, change: send} = open(before)
        send(ordered)
        const expected = ordered.reduce((now, one) => {
          if (!('range' in one)) return one.text as string
          const {span} = positionsOf(now)
          return applyEdits(now, [{span: span(one.range as Range), text: one.text as string}])
        }, before)
        assert.equal(document.text.getText(), expected)
        const rebuilt = takeEdits(document).reduce((now, edit) => applyEdits(now, [edit]), before)
        assert.equal(rebuilt, expected)
        assert.deepEqual(takeEdits(document), [])
      }),
    )
  })

  it('reads a whole new text as the one stretch that differs', () => {
    const {document, change} = open('一二三四五')
    change([{text: '一二叁四五'}])
    assert.deepEqual(takeEdits(document), [{span: {start: 2, end: 3}, text: '叁'}])
  })
})
