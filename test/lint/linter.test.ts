import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {Finding} from '../../server/src/lint/finding'
import type {Draft} from '../../server/src/draft/draft'
import {noWords} from '../../server/src/data/mergedWords'
import {createLinter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {defaultSettings, type Settings} from '../../server/src/lint/settings'
import type {Edit} from '../../server/src/markdown/edit'
import type {Report, Rule} from '../../server/src/rules/rule'
import {createDrafts, draftOf} from './draftOf'
import {draftRule, finds, lineRule, sectionRule} from './rules'

const linterOf = (rules: readonly Rule[], settings: Partial<Settings> = {}) =>
  createLinter(rules, {...defaultSettings, ...settings}, {onRuleError: rethrow})

/** `[rule id, text found]` for each finding. */
const shown = (text: string, findings: readonly Finding[]) =>
  findings.map(({rule, span}) => [rule.id, text.slice(span.start, span.end)])

describe('linter', () => {
  it('moves what a local rule says to the place of its line', () => {
    const text = '第一行。\n第二行错。\n\n第三错，错。'
    const rule = finds('错', '对')
    const findings = linterOf([rule]).lint(draftOf(text))
    assert.deepEqual(
      findings.map(({span}) => span.start),
      [8, 14, 16],
    )
    assert.deepEqual(
      findings.map(({fixes}) => fixes[0]?.edits[0]?.span),
      [
        {start: 8, end: 9},
        {start: 14, end: 15},
        {start: 16, end: 17},
      ],
    )
  })

  it('shows each scope the lines that are its own', () => {
    const seen = (scope: 'source' | 'paragraph' | 'heading') => {
      const texts: string[] = []
      const rule = lineRule({
        scope,
        check(line) {
          texts.push(line.text)
          return []
        },
      })
      const text = '# 标题\n一、概况\n正文。\n\n> 引文\n| 表 |\n<p>\n~码\n---\n<!-- 公文忽略 test-rule：说明 -->\n完。'
      linterOf([rule]).lint(draftOf(text, {sections: [1]}))
      return texts
    }
    assert.deepEqual(seen('source'), ['# 标题', '一、概况', '正文。', '> 引文', '| 表 |', '<p>', '---', '完。'])
    assert.deepEqual(seen('paragraph'), ['# 标题', '一、概况', '正文。', '> 引文', '| 表 |', '完。'])
    assert.deepEqual(seen('heading'), ['# 标题', '一、概况'])
  })

  it('runs section rules over nested sections and draft rules once', () => {
    const draft = draftOf('一、甲\n（一）乙', {sections: [0]})
    const nested = {...draft.sections[0]!, children: draftOf('一、甲\n（一）乙', {sections: [1]}).sections}
    const titles: string[] = []
    const rules = [
      sectionRule({
        id: 'per-section',
        *check({title, heading}) {
          titles.push(title)
          yield {span: heading, message: title}
        },
      }),
      draftRule({
        id: 'per-draft',
        *check({text}) {
          yield {span: {start: text.length, end: text.length}, message: '缺落款'}
        },
      }),
    ]
    const findings = linterOf(rules).lint({...draft, sections: [nested]})
    assert.deepEqual(titles, ['一、甲', '（一）乙'])
    assert.deepEqual(shown(draft.text, findings), [
      ['per-section', '一、甲'],
      ['per-section', '（一）乙'],
      ['per-draft', ''],
    ])
  })

  it('asks a local rule only about lines it has not seen in that part', () => {
    const asked: string[] = []
    const rule = lineRule({
      *check(line, {part}) {
        asked.push(`${part} ${line.text}`)
        if (line.text.includes('错')) yield {span: {start: 0, end: 1}, message: '错'}
      },
    })
    const drafts = createDrafts()
    const {lint} = linterOf([rule])
    const count = (text: string, facts?: Parameters<typeof drafts>[1]) => {
      asked.length = 0
      return [lint(drafts(text, facts)).length, [...asked]]
    }
    assert.deepEqual(count('甲错\n乙错\n甲错'), [3, ['body 甲错', 'body 乙错']])
    assert.deepEqual(count('新\n甲错\n乙错'), [2, ['body 新']])
    assert.deepEqual(count('新\n甲错\n乙错', {parts: {1: 'closing'}}), [2, ['closing 甲错']])
    assert.deepEqual(count('甲错'), [1, []])
  })

  it('remembers a line as a heading apart from the same line as a paragraph', () => {
    const {lint} = linterOf([finds('一', '', {scope: 'heading'})])
    const drafts = createDrafts()
    const counts = [[], [0], []].map(sections => lint(drafts('一、甲', {sections})).length)
    assert.deepEqual(counts, [0, 1, 0])
  })

  it('runs a rule with kinds only for drafts of those kinds, whatever it saw before', () => {
    const {lint} = linterOf([
      finds('甲', undefined, {appliesTo: ({genre}) => genre?.name === '工作计划'}),
      finds('甲', undefined, {id: 'for-all'}),
    ])
    const drafts = createDrafts()
    const ids = ['工作计划', '工作总结', '工作计划', undefined].map(genre =>
      lint(drafts('甲', genre === undefined ? {} : {genre})).map(({rule}) => rule.id),
    )
    assert.deepEqual(ids, [['for-all', 'test-rule'], ['for-all'], ['for-all', 'test-rule'], ['for-all']])
  })

  describe('severity', () => {
    const loud: Report = {span: {start: 0, end: 1}, message: '有', severity: 'information'}
    const cases: [string, Settings['rules'], Report, string | undefined][] = [
      ['the rule', {}, {span: loud.span, message: '有'}, 'warning'],
      ['the report before the rule', {}, loud, 'information'],
      ['the category before the report', {punctuation: 'hint'}, loud, 'hint'],
      ['the id before the category', {punctuation: 'off', 'test-rule': 'error'}, loud, 'error'],
      ['off by id', {'test-rule': 'off'}, loud, undefined],
      ['off by category', {punctuation: 'off'}, loud, undefined],
    ]
    for (const [name, rules, report, expected] of cases) {
      it(name, () => {
        const findings = linterOf([lineRule({check: () => [report]})], {rules}).lint(draftOf('甲'))
        assert.deepEqual(
          findings.map(({severity}) => severity),
          expected ? [expected] : [],
        )
      })
    }

    it('does not even run what is off', () => {
      const rule = lineRule({
        check() {
          throw new Error('not to be run')
        },
      })
      assert.deepEqual(linterOf([rule], {rules: {'test-rule': 'off'}}).lint(draftOf('甲')), [])
    })
  })

  describe('words of the writer', () => {
    const cases: [string, readonly string[], number][] = [
      ['送《社会报》一份', [], 1],
      ['送《社会报》一份', ['社会报'], 0],
      ['送《社会报》一份，会报工作', ['社会报'], 1],
      ['会报', ['会报'], 0],
      ['会报', ['会'], 1],
    ]
    for (const [text, words, count] of cases) {
      it(`${text} with ${words.join() || 'none'}`, () => {
        const {lint} = linterOf([finds('会报', '汇报', {category: 'wording'})], {words: {...noWords, accept: words}})
        assert.equal(lint(draftOf(text)).length, count)
      })
    }

    it('are no matter of other categories', () => {
      assert.equal(linterOf([finds('会报')], {words: {...noWords, accept: ['会报']}}).lint(draftOf('会报')).length, 1)
    })
  })

  describe('a rule that is choosy about drafts', () => {
    const choosy = (appliesTo: (draft: Draft) => boolean) => ({...finds('错'), appliesTo})

    it('is heard where it applies, and again where it applies again', () => {
      const {lint} = createLinter([choosy(({text}) => !text.includes('模板'))], defaultSettings)
      assert.deepEqual(
        ['错\n正文', '错\n模板', '错\n正文'].map(text => lint(draftOf(text)).length),
        [1, 0, 1],
      )
    })

    it('is told once and heard if it cannot say', () => {
      const errors: string[] = []
      const broken = choosy(() => {
        throw new Error('broken')
      })
      const {lint} = createLinter([broken], defaultSettings, {onRuleError: ({id}) => errors.push(id)})
      assert.deepEqual([lint(draftOf('错')).length, lint(draftOf('错')).length, errors.length], [1, 1, 1])
    })
  })

  describe('a rule that fails', () => {
    const failing = (fail: (text: string) => Iterable<Report>) => {
      const errors: [string, string][] = []
      const bad = lineRule({
        id: 'bad',
        *check({text}) {
          yield {span: {start: 0, end: 1}, message: '先报一处'}
          if (text.includes('坏')) yield* fail(text)
        },
      })
      const {lint} = createLinter([bad, finds('错')], defaultSettings, {
        onRuleError: (rule, error) => errors.push([rule.id, (error as Error).message]),
      })
      const text = '好\n坏错\n坏\n好的'
      const findings = shown(text, lint(draftOf(text)))
      lint(draftOf(text))
      return {errors, findings}
    }
    const reporting = (report: Partial<Report>) => () => [{span: {start: 0, end: 1}, message: '有', ...report}]
    const fixing = (...edits: Edit[]) => reporting({fixes: [{title: '改', edits, safe: true}]})
    const cases: [string, (text: string) => Iterable<Report>, RegExp][] = [
      [
        'throws',
        () => {
          throw new Error('broken')
        },
        /broken/,
      ],
      ['reports beyond the end', reporting({span: {start: 0, end: 9}}), /report outside.*0\.\.9/],
      ['reports before the start', reporting({span: {start: -1, end: 1}}), /report outside/],
      ['reports backwards', reporting({span: {start: 1, end: 0}}), /report outside/],
      ['reports no number', reporting({span: {start: NaN, end: 1}}), /report outside/],
      ['reports half a character', reporting({span: {start: 0.5, end: 1}}), /report outside/],
      ['says nothing', reporting({message: ''}), /without a message/],
      ['relates to nowhere', reporting({related: [{span: {start: 0, end: 9}, message: '见'}]}), /related place/],
      ['edits beyond the end', fixing({span: {start: 0, end: 9}, text: ''}), /edit outside/],
      [
        'edits a stretch twice',
        fixing({span: {start: 0, end: 1}, text: '甲'}, {span: {start: 0, end: 1}, text: '乙'}),
        /overlap/,
      ],
      ['mends nothing', fixing({span: {start: 0, end: 1}, text: '坏'}), /changes nothing/],
      ['has a fix without edits', fixing(), /changes nothing/],
    ]
    for (const [name, fail, message] of cases) {
      it(`${name}: is reported once, yields nothing there, and the rest goes on`, () => {
        const {errors, findings} = failing(fail)
        assert.equal(errors.length, 1)
        assert.equal(errors[0]![0], 'bad')
        assert.match(errors[0]![1], message)
        assert.ok(!/[好坏错]/.test(errors[0]![1]), 'no text of the draft in the error')
        assert.deepEqual(findings, [
          ['bad', '好'],
          ['test-rule', '错'],
          ['bad', '好'],
        ])
      })
    }

    it('fails a test that asks for it', () => {
      const rule = draftRule({
        check() {
          throw new Error('broken')
        },
      })
      assert.throws(() => linterOf([rule]).lint(draftOf('甲')), /broken/)
    })
  })
})
