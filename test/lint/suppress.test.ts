import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {readDraft} from '../../server/src/draft/readDraft'
import {applyEdits, collectFixes} from '../../server/src/lint/fix'
import {createLinter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {defaultSettings, type Settings} from '../../server/src/lint/settings'
import {suppressionRules} from '../../server/src/lint/suppressionRules'
import type {Rule} from '../../server/src/rules/rule'
import {draftRule, finds} from './rules'

const wrong = finds('错', '对', {id: 'wrong-word'})
const other = finds('误', undefined, {id: 'other-word'})

const lint = (text: string, settings: Partial<Settings> = {}, rules: readonly Rule[] = [wrong, other]) =>
  createLinter(rules, {...defaultSettings, ...settings}, {onRuleError: rethrow}).lint(readDraft(text, {genres: []}))

/** `[rule id, text found]` for each finding. */
const shown = (text: string, settings?: Partial<Settings>, rules?: readonly Rule[]) =>
  lint(text, settings, rules).map(({rule, span}) => [rule.id, text.slice(span.start, span.end)])

const messages = (text: string, settings?: Partial<Settings>) => lint(text, settings).map(({message}) => message)

const mended = (text: string) => applyEdits(text, collectFixes(lint(text)).edits)

describe('suppression', () => {
  const covered: [string, string, string[][]][] = [
    ['the next line', '<!-- 公文忽略 wrong-word：引文 -->\n有错。\n又错。', [['wrong-word', '错']]],
    ['the next line after blank ones', '<!-- 公文忽略 wrong-word：引文 -->\n\n\n有错。', []],
    ['one rule and no other', '<!-- 公文忽略 wrong-word：引文 -->\n有错误。', [['other-word', '误']]],
    ['several rules', '<!-- 公文忽略 wrong-word、other-word：引文 -->\n有错误。', []],
    ['several rules with other commas', '<!-- 公文忽略 wrong-word, other-word: 引文 -->\n有错误。', []],
    ['all rules', '<!-- 公文忽略 全部：引文 -->\n有错误。\n误。', [['other-word', '误']]],
    ['as one of two comments', '<!-- 公文忽略 wrong-word：甲 -->\n<!-- 公文忽略 other-word：乙 -->\n有错误。', []],
    [
      'a whole table',
      '<!-- 公文忽略 wrong-word：照录 -->\n| 甲 |\n| --- |\n| 错 |\n| 错 |\n\n又错。',
      [['wrong-word', '错']],
    ],
    ['the whole draft, before it', '<!-- 公文忽略全文 wrong-word：旧稿 -->\n错\n\n错误', [['other-word', '误']]],
    ['the whole draft, after it', '错\n\n错误\n\n<!-- 公文忽略全文 wrong-word：旧稿 -->\n', [['other-word', '误']]],
    ['nothing where it is code', '```\n<!-- 公文忽略 wrong-word：引文 -->\n```\n错', [['wrong-word', '错']]],
    ['a line with a comment that says something else', '<!-- 错在何处 -->\n', []],
  ]
  for (const [name, text, expected] of covered) {
    it(`covers ${name}`, () => {
      assert.deepEqual(shown(text), expected)
    })
  }

  it('covers what is found where the line starts, up to the next line', () => {
    const atBlank = draftRule({
      *check({text}) {
        for (const {index} of text.matchAll(/\n\n/g)) yield {span: {start: index + 1, end: index + 2}, message: '空行'}
      },
    })
    assert.deepEqual(shown('<!-- 公文忽略 test-rule：版式 -->\n甲\n\n乙\n\n丙', {}, [atBlank]).length, 1)
  })

  it('says that a reason is missing, and covers all the same', () => {
    const comment = '<!-- 公文忽略 wrong-word -->'
    assert.deepEqual(shown(`${comment}\n有错。`), [['suppression-reason', comment]])
    assert.deepEqual(
      shown(`<!-- 公文忽略全文 wrong-word： -->\n有错。`).map(([id]) => id),
      ['suppression-reason'],
    )
  })

  describe('that is of no use', () => {
    const cases: [string, string, RegExp, string][] = [
      ['nothing there', '前。\n<!-- 公文忽略 wrong-word：引文 -->\n好。', /下一段没有“wrong-word”/, '前。\n好。'],
      ['nothing in the draft', '好。\n<!-- 公文忽略全文 wrong-word：引文 -->', /全文没有“wrong-word”/, '好。'],
      ['nothing after it', '好。\n\n<!-- 公文忽略 全部：引文 -->\n', /下一段没有“全部”/, '好。\n'],
      ['no such rule', '<!-- 公文忽略 wrong-wrod：引文 -->\n\n好。', /没有名为“wrong-wrod”/, '好。'],
      ['no rule at all', '<!-- 公文忽略 -->\n好。', /没有写明检查项/, '好。'],
      ['a reason without a rule', '<!-- 公文忽略：引文 -->\n好。', /没有写明检查项/, '好。'],
      [
        'one of three of use',
        '<!-- 公文忽略 other-word、wrong-word、nothing：引文 -->\n有错。',
        /没有名为“nothing”/,
        '<!-- 公文忽略 wrong-word：引文 -->\n有错。',
      ],
      ['with blank lines around', '前。\n\n<!-- 公文忽略 wrong-word：引文 -->\n\n好。', /没有/, '前。\n\n好。'],
      ['in a quotation', '> 前。\n> <!-- 公文忽略 wrong-word：引文 -->\n> 好。', /没有/, '> 前。\n> 好。'],
      ['with other line ends', '前。\r\n<!-- 公文忽略 wrong-word：引文 -->\r\n好。', /没有/, '前。\r\n好。'],
    ]
    for (const [name, text, message, expected] of cases) {
      it(`${name}: says so, and can be taken out`, () => {
        const found = lint(text)
        assert.deepEqual(
          found.map(({rule, severity}) => [rule.id, severity]),
          [['unused-suppression', 'hint']],
        )
        assert.match(found[0]!.message, message)
        assert.equal(mended(text), expected)
        assert.deepEqual(messages(expected), [])
      })
    }

    it('is not said of a rule that is switched off, or never ran', () => {
      const text = '<!-- 公文忽略 wrong-word：引文 -->\n有错。'
      assert.deepEqual(messages(text, {rules: {'wrong-word': 'off'}}), [])
    })

    it('is as loud as the writer wants it', () => {
      const text = '<!-- 公文忽略 wrong-word -->\n好。\n\n<!-- 公文忽略 wrong-word -->\n错。'
      const loud = {'unused-suppression': 'warning', 'suppression-reason': 'off'} as const
      assert.deepEqual(
        lint(text, {rules: loud}).map(({rule, severity}) => [rule.id, severity]),
        [['unused-suppression', 'warning']],
      )
    })
  })

  it('has rules with documentation', () => {
    for (const {id, title, rationale, examples} of suppressionRules) {
      assert.ok(title && rationale)
      for (const {bad, good} of examples) {
        const rules = [finds('5号', '5日', {id: 'date-form'})]
        const text = bad.replace(/[⟦⟧]/g, '')
        const [start, end] = [bad.indexOf('⟦'), bad.indexOf('⟧') - 1]
        const found = lint(text, {}, rules).filter(({rule}) => rule.id === id)
        assert.deepEqual(
          found.map(({span}) => span),
          [{start, end}],
        )
        assert.deepEqual(shown(good, {}, rules), [])
      }
    }
  })
})
