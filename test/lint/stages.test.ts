import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {applyEdits, collectFixes} from '../../server/src/lint/fix'
import {createLinter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {defaultSettings} from '../../server/src/lint/settings'
import type {Rule} from '../../server/src/rules/rule'
import {draftOf} from './draftOf'
import {draftRule, finds, lineRule} from './rules'

const lint = (rules: readonly Rule[], text: string) =>
  createLinter(rules, defaultSettings, {onRuleError: rethrow}).lint(draftOf(text))

const fixed = (rules: readonly Rule[], text: string) => applyEdits(text, collectFixes(lint(rules, text)).edits)

describe('a word that two rules question', () => {
  const [first, second] = [finds('帐户', '账户', {category: 'wording'}), finds('帐户', '户头', {category: 'wording'})]
  const other = finds('帐户', '帐 户', {category: 'format'})

  it('is told by one of them, the louder or the first by name', () => {
    const quiet = {...first, id: 'a-quiet', severity: 'hint'} as const
    const loud = {...second, id: 'b-loud', severity: 'warning'} as const
    const told = lint([quiet, loud], '开设帐户，核对帐户。').map(({rule}) => rule.id)
    assert.deepEqual(told, ['b-loud', 'b-loud'])
  })

  it('is told by rules about other things too', () => {
    const rules = [
      {...first, id: 'a-word'},
      {...other, id: 'b-space'},
    ]
    assert.equal(lint(rules, '开设帐户。').length, 2)
  })
})

describe('protected text', () => {
  const word = finds('帐户', '账户', {category: 'wording'})
  const space = finds('城 管', '城管')
  const cases: [string, Rule, string, string][] = [
    ['plain text is mended', word, '开设帐户。', '开设账户。'],
    ['a quotation keeps its characters', word, '称“开设帐户”，帐户', '称“开设帐户”，账户'],
    ['so does a title', word, '《帐户管理办法》和帐户', '《帐户管理办法》和账户'],
    ['so does a straight quotation', word, '称"帐户"为帐户', '称"帐户"为账户'],
    ['so does one with marks turned the wrong way', word, '称“帐户“为帐户', '称“帐户“为账户'],
    ['so does one inside another', word, '“称‘甲’的帐户”、帐户', '“称‘甲’的帐户”、账户'],
    ['so does one that goes on in the next paragraph', word, '“帐户如下。', '“帐户如下。'],
    ['so does a document number', word, '〔帐户〕帐户', '〔帐户〕账户'],
    ['so does a quoted paragraph', word, '> 开设帐户。', '> 开设帐户。'],
    ['a quotation may lose a space', space, '“城 管”', '“城管”'],
    ['a mark alone protects nothing before it', word, '帐户”', '账户”'],
  ]
  for (const [name, rule, text, expected] of cases) {
    it(name, () => {
      assert.equal(fixed([rule], text), expected)
      assert.equal(lint([rule], text).length, text.split(rule === word ? '帐户' : '城 管').length - 1, 'still found')
    })
  }

  const rewriting = (right: string) =>
    lineRule({
      *check({text}) {
        if (text !== right)
          yield {
            span: {start: 0, end: 1},
            message: '改写',
            fixes: [{title: '改', edits: [{span: {start: 0, end: text.length}, text: right}], safe: true}],
          }
      },
    })

  it('a change around a quotation is permitted if it keeps the quotation', () => {
    assert.equal(fixed([rewriting('新词“原话”。')], '旧词“原话”。'), '新词“原话”。')
    assert.equal(fixed([rewriting('新词“改话”。')], '旧词“原话”。'), '旧词“原话”。')
  })

  it('a character put into a quotation is a change of it', () => {
    const rule = lineRule({
      check: () => [
        {
          span: {start: 0, end: 1},
          message: '补',
          fixes: [{title: '补', edits: [{span: {start: 1, end: 1}, text: '字'}], safe: true}],
        },
      ],
    })
    assert.equal(fixed([rule], '“甲”'), '“甲”')
    assert.equal(fixed([rule], '甲“乙”'), '甲字“乙”')
  })

  it('holds for rules about the whole draft, on each line they change', () => {
    const rule = draftRule({
      *check({text}) {
        const spans = [...text.matchAll(/帐/g)].map(({index}) => ({start: index, end: index + 1}))
        for (const span of spans)
          yield {span, message: '帐', fixes: [{title: '改', edits: [{span, text: '账'}], safe: true}]}
      },
    })
    assert.equal(fixed([rule], '帐一\n“帐二”\n帐三'), '账一\n“帐二”\n账三')
  })
})

describe('residue', () => {
  const residue = finds('20xx年', undefined, {
    id: 'placeholder',
    category: 'residue',
    scope: 'source',
    severity: 'error',
  })
  const ids = (rules: readonly Rule[], text: string) => lint(rules, text).map(({rule}) => rule.id)

  it('silences what other local rules say of the same stretch, and only of that', () => {
    assert.deepEqual(ids([finds('20', undefined, {id: 'year'}), residue], '20xx年，20年'), ['placeholder', 'year'])
    assert.deepEqual(ids([finds('年3月', undefined, {id: 'month'}), residue], '20xx年3月'), ['placeholder'])
    assert.deepEqual(ids([finds('甲', undefined, {id: 'word'}), residue], '20xx年甲'), ['placeholder', 'word'])
  })

  it('does not silence rules about the draft, nor other residue', () => {
    const whole = draftRule({
      id: 'whole',
      *check({text}) {
        yield {span: {start: 0, end: text.length}, message: '全文'}
      },
    })
    const other = finds('xx', undefined, {id: 'other', category: 'residue'})
    assert.deepEqual(ids([whole, residue, other], '20xx年'), ['placeholder', 'whole', 'other'])
  })

  it('does not silence where the writer has let it stand', () => {
    const text = '<!-- 公文忽略 placeholder：样稿 -->\n20xx年'
    assert.deepEqual(ids([finds('20', undefined, {id: 'year'}), residue], text), ['year'])
  })
})

describe('aggregation', () => {
  const aggregated = (from: number, safe = true) =>
    finds(',', '，', {aggregate: {from, message: count => `全文${count}处`}, safe})

  it('puts findings into one from the number that the rule says', () => {
    assert.deepEqual(
      lint([aggregated(3)], '甲,乙,丙').map(({message, count}) => [message, count]),
      [
        ['有“,”', 1],
        ['有“,”', 1],
      ],
    )
    assert.deepEqual(
      lint([aggregated(3)], '甲,乙,\n丙,丁').map(({message, count, span, fixes, related}) => ({
        message,
        count,
        span,
        fixes: fixes.map(({title, safe, edits}) => [title, safe, edits.length]),
        related: related.map(place => place.span.start),
      })),
      [
        {
          message: '全文3处',
          count: 3,
          span: {start: 1, end: 2},
          fixes: [['全部改正（3处）', true, 3]],
          related: [3, 6],
        },
      ],
    )
  })

  it('mends all of them at once', () => {
    assert.equal(fixed([aggregated(2)], '甲,乙,\n丙,丁'), '甲，乙，\n丙，丁')
  })

  it('relates to no more than ten other places', () => {
    const [finding] = lint([aggregated(3)], '甲,'.repeat(30))
    assert.equal(finding?.count, 30)
    assert.equal(finding?.related.length, 10)
    assert.equal(finding?.fixes[0]?.edits.length, 30)
  })

  it('leaves unsafe what is unsafe', () => {
    const [finding] = lint([aggregated(2, false)], '甲,乙,')
    assert.deepEqual(
      finding?.fixes.map(({safe, edits}) => [safe, edits.length]),
      [[false, 2]],
    )
  })

  it('counts what is protected, and mends the rest', () => {
    const rule = finds('帐', '账', {aggregate: {from: 2, message: count => `${count}处`}})
    const [finding] = lint([rule], '帐“帐”帐')
    assert.equal(finding?.count, 3)
    assert.equal(finding?.fixes[0]?.title, '全部改正（2处）')
    assert.equal(fixed([rule], '帐“帐”帐'), '账“帐”账')
  })

  it('is as loud as the loudest', () => {
    const rule = lineRule({
      aggregate: {from: 2, message: count => `${count}处`},
      check: ({text}) => [{span: {start: 0, end: 1}, message: text, severity: text === '重' ? 'error' : 'hint'}],
    })
    assert.deepEqual(
      lint([rule], '轻\n重\n微').map(({severity}) => severity),
      ['error'],
    )
  })
})

describe('order', () => {
  it('is by place, then loudness, then id', () => {
    const rules = [
      finds('乙', undefined, {id: 'z', severity: 'error'}),
      finds('甲', undefined, {id: 'c', severity: 'hint'}),
      finds('甲', undefined, {id: 'b', severity: 'error'}),
      finds('甲', undefined, {id: 'a', severity: 'error'}),
    ]
    assert.deepEqual(
      lint(rules, '甲乙').map(({rule}) => rule.id),
      ['a', 'b', 'c', 'z'],
    )
  })

  it('says the same only once', () => {
    const twice = draftRule({
      *check() {
        yield {span: {start: 0, end: 1}, message: '同'}
        yield {span: {start: 0, end: 1}, message: '同'}
        yield {span: {start: 0, end: 1}, message: '异'}
      },
    })
    assert.equal(lint([twice], '甲').length, 2)
  })
})
