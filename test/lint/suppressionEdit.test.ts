import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {Draft, Section} from '../../server/src/draft/draft'
import {readDraft} from '../../server/src/draft/readDraft'
import {applyEdits} from '../../server/src/lint/fix'
import {createLinter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {defaultSettings} from '../../server/src/lint/settings'
import {suppressAllEdit, suppressionEdit} from '../../server/src/lint/suppressionEdit'
import {finds} from './rules'

const wrong = finds('错', '对', {id: 'wrong-word', scope: 'source'})
const linter = createLinter([wrong], defaultSettings, {onRuleError: rethrow})
const read = (text: string, format?: 'plain') => readDraft(text, {genres: [], format})

/** What a reader takes from a draft; comments and where things stand left out. */
const reading = (draft: Draft) => ({
  lines: draft.lines
    .filter(({line}) => !line.text.includes('公文忽略'))
    .map(({line, part}) => [line.kind, line.depth, line.prose.replace('\uFEFF', ''), part]),
  sections: draft.sections.map(titles),
  frame: [draft.title, draft.salutation, draft.lead, draft.closing, draft.signature, draft.issueDate].map(part =>
    part?.text.replace(/[> ]*<!--.*?-->\s*/g, ''),
  ),
})
const titles = ({title, level, layout, children}: Section): unknown => [title, level, layout, children.map(titles)]

const drafts: Readonly<Record<string, string>> = {
  'blank lines between': '社区工作总结\n\n一、有错\n\n正文有错。\n\n（一）又错。正文。\n\n完。',
  'single newlines': '社区工作总结\n一、有错\n正文有错。\n（一）又错。正文。\n完。\n',
  'the title': '社区有错工作总结\n一、好\n正文。\n',
  'indented paragraphs': '社区工作总结\n　　一、有错\n　　正文有错。\n    四个空格有错。\n完。',
  'Markdown headings': '# 总结\n## 一、有错\n正文。\n### （一）又错\n**（一）还错。**正文。',
  lists: '甲\n\n- 有错\n- 又错\n  - 还错\n    接着错\n- 完\n1. 第一错\n2. 第二错\n',
  'an ordered list': '1. 第一\n2. 第二错\n3. 第三\n',
  'a quotation': '甲\n> 引文有错\n> 又错\n> - 还错\n\n乙',
  'a table': '甲\n\n| 一 | 二 |\n| --- | --- |\n| 错 | 好 |\n| 好 | 好 |\n\n乙',
  'Windows line ends': '社区工作总结\r\n一、有错\r\n\r\n正文有错。\r\n',
  'front matter': '---\n文种: 工作总结\n---\n社区有错总结\n\n正文有错。\n',
  'a byte order mark': '\uFEFF社区有错总结\n正文。\n',
  'closing and signature':
    '关于修路的请示\n\n街道办事处：\n正文。\n妥否有错，请批示。\n\n社区错居委会\n2026年3月5日错\n',
  'a line of HTML': '甲\n\n<p>错</p>\n\n乙',
  'bold beside text': '甲\n**有错。**正文\n乙**错**丙\n',
}

describe('suppressionEdit', () => {
  for (const [name, text] of Object.entries(drafts)) {
    it(`${name}: the finding is gone and the draft reads as before`, () => {
      const draft = read(text)
      const findings = linter.lint(draft)
      assert.ok(findings.length > 0)
      for (const finding of findings) {
        const edit = suppressionEdit(draft, finding, '引用原文')
        assert.ok(edit)
        const after = read(applyEdits(text, [edit]))
        assert.deepEqual(reading(after), reading(draft), JSON.stringify(after.text))
        const left = linter.lint(after)
        const from = finding.span.start + edit.text.length
        assert.ok(!left.some(({span}) => span.start === from), 'the finding is gone')
        assert.ok(
          left.every(({rule}) => rule === wrong),
          'nothing is said of the comment',
        )
        assert.equal(after.text.includes('\r\n'), text.includes('\r\n'))
        assert.ok(!/[^\r]\n/.test(after.text) || !text.includes('\r\n'), 'one kind of line end')
      }
    })

    it(`${name}: the rule is silent in the whole draft, which reads as before`, () => {
      const draft = read(text)
      const edit = suppressAllEdit(draft, linter.lint(draft)[0]!, '旧稿')
      const after = read(applyEdits(text, [edit]))
      assert.deepEqual(linter.lint(after), [])
      assert.deepEqual(reading(after), reading(draft))
    })
  }

  it('works in plain text', () => {
    const text = '社区有错总结\n一、有错\n正文。'
    const draft = read(text, 'plain')
    for (const finding of linter.lint(draft)) {
      const after = read(applyEdits(text, [suppressionEdit(draft, finding, '旧稿')!]), 'plain')
      assert.equal(linter.lint(after).length, 1)
      assert.deepEqual(after.sections.map(titles), draft.sections.map(titles))
    }
    const silent = read(applyEdits(text, [suppressAllEdit(draft, linter.lint(draft)[0]!, '旧稿')]), 'plain')
    assert.deepEqual(linter.lint(silent), [])
    assert.equal(silent.title?.text, draft.title?.text)
  })

  it('asks for a reason where none is given', () => {
    const draft = read('有错。')
    const after = read(applyEdits(draft.text, [suppressionEdit(draft, linter.lint(draft)[0]!)!]))
    assert.equal(after.text, '<!-- 公文忽略 wrong-word： -->\n有错。')
    assert.deepEqual(
      linter.lint(after).map(({rule}) => rule.id),
      ['suppression-reason'],
    )
  })

  it('stays one comment whatever the reason', () => {
    for (const reason of ['甲 --> 乙', '甲\n\n乙', '<!-- 甲 -->', '-->', '甲-', '：、']) {
      const draft = read('有错。')
      const after = read(applyEdits(draft.text, [suppressionEdit(draft, linter.lint(draft)[0]!, reason)!]))
      assert.deepEqual(linter.lint(after), [], after.text)
      assert.equal(after.lines.length, 2)
    }
  })

  it('has nothing to offer where a comment cannot stand, or would cover one of many', () => {
    const [finding] = linter.lint(read('有错。'))
    assert.ok(finding)
    assert.equal(suppressionEdit(read('有错。'), {...finding, count: 3}), undefined)
    const at = (text: string, start: number) => suppressionEdit(read(text), {...finding, span: {start, end: start}})
    assert.equal(at('\n\n', 1), undefined, 'blank draft')
    assert.equal(at('', 0), undefined, 'empty draft')
    assert.equal(at('```\n错\n```', 4), undefined, 'code')
    assert.equal(at('<div>\n错\n</div>', 6), undefined, 'inside HTML')
    assert.equal(at('---\n文种: 总结\n---\n正文', 5), undefined, 'front matter')
    assert.equal(at('甲\n\n', 3)?.span.start, 0, 'the end of the draft belongs to its last line')
  })
})
