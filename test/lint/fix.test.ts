import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {Finding} from '../../server/src/lint/finding'
import {applyEdits, collectFixes, fixUntilStable} from '../../server/src/lint/fix'
import {createLinter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {defaultSettings} from '../../server/src/lint/settings'
import type {Edit} from '../../server/src/markdown/edit'
import type {Rule} from '../../server/src/rules/rule'
import {draftOf} from './draftOf'
import {finds, lineRule} from './rules'

const edit = (start: number, end: number, text: string): Edit => ({span: {start, end}, text})

const finding = (id: string, edits: readonly Edit[], safe = true): Finding => ({
  rule: finds('甲', undefined, {id}),
  severity: 'warning',
  span: edits[0]!.span,
  message: id,
  fixes: [{title: id, edits, safe}],
  related: [],
  count: 1,
})

describe('applyEdits', () => {
  const cases: [string, Edit[], string][] = [
    ['甲乙丙', [], '甲乙丙'],
    ['甲乙丙', [edit(2, 3, '3'), edit(0, 1, '1')], '1乙3'],
    ['甲乙丙', [edit(1, 2, ''), edit(1, 1, '前'), edit(2, 2, '后')], '甲前后丙'],
    ['', [edit(0, 0, '新')], '新'],
  ]
  for (const [text, edits, expected] of cases) {
    it(`${JSON.stringify(edits.map(({text}) => text))} gives ${expected}`, () => {
      assert.equal(applyEdits(text, edits), expected)
    })
  }

  it('refuses edits that overlap', () => {
    assert.throws(() => applyEdits('甲乙丙', [edit(0, 2, ''), edit(1, 3, '')]), RangeError)
  })
})

describe('collectFixes', () => {
  const ids = (findings: readonly Finding[], options?: Parameters<typeof collectFixes>[1]) =>
    collectFixes(findings, options).findings.map(({message}) => message)

  it('takes the first of two that overlap, and what stands beside it', () => {
    const findings = [
      finding('a', [edit(4, 6, 'x')]),
      finding('b', [edit(5, 7, 'y')]),
      finding('c', [edit(6, 7, 'z')]),
      finding('d', [edit(0, 9, '')]),
      finding('e', [edit(3, 4, '')]),
    ]
    assert.deepEqual(ids(findings), ['a', 'c', 'e'])
    assert.deepEqual(
      collectFixes(findings).edits.map(({span}) => span.start),
      [3, 4, 6],
    )
  })

  it('finds a collision with a long edit behind shorter ones', () => {
    const findings = [
      finding('long', [edit(0, 10, '')]),
      finding('after', [edit(10, 11, '')]),
      finding('inside', [edit(7, 8, 'x')]),
    ]
    assert.deepEqual(ids(findings), ['long', 'after'])
  })

  it('takes a fix whole or not at all', () => {
    const findings = [finding('a', [edit(4, 6, '')]), finding('b', [edit(0, 1, ''), edit(5, 6, 'x')])]
    assert.deepEqual(collectFixes(findings).edits, [edit(4, 6, '')])
  })

  it('applies once what two findings want alike', () => {
    const findings = [finding('a', [edit(2, 2, '。')]), finding('b', [edit(2, 2, '。'), edit(4, 5, '')])]
    assert.deepEqual(ids(findings), ['a', 'b'])
    assert.deepEqual(collectFixes(findings).edits, [edit(2, 2, '。'), edit(4, 5, '')])
  })

  it('does not guess the order of two insertions at one place', () => {
    assert.deepEqual(ids([finding('a', [edit(2, 2, '。')]), finding('b', [edit(2, 2, '；')])]), ['a'])
  })

  it('takes safe fixes only, unless all are wanted', () => {
    const findings = [finding('safe', [edit(0, 1, '')]), finding('unsafe', [edit(2, 3, '')], false)]
    assert.deepEqual(ids(findings), ['safe'])
    assert.deepEqual(ids(findings, {all: true}), ['safe', 'unsafe'])
    assert.deepEqual(ids(findings, {all: true, rule: 'unsafe'}), ['unsafe'])
    assert.deepEqual(ids(findings, {rule: 'unsafe'}), [])
  })
})

describe('fixUntilStable', () => {
  const lintWith = (rules: readonly Rule[]) => {
    const linter = createLinter(rules, defaultSettings, {onRuleError: rethrow})
    return (text: string) => linter.lint(draftOf(text))
  }

  it('goes on while fixes lay bare others', () => {
    assert.deepEqual(fixUntilStable('甲', lintWith([finds('甲', '乙'), finds('乙', '丙')])), {
      text: '丙',
      edits: [{span: {start: 0, end: 1}, text: '丙'}],
      changes: 2,
    })
  })

  it('ends with rules that undo each other', () => {
    const {changes} = fixUntilStable('甲', lintWith([finds('甲', '乙'), finds('乙', '甲')]))
    assert.equal(changes, 200)
    const undone = fixUntilStable('甲' + '丙'.repeat(10_000), lintWith([finds('甲', '乙'), finds('乙', '甲')]))
    assert.equal(undone.changes, 20)
  })

  it('puts in once what is not recognised when it is there', () => {
    const restless = lineRule({
      *check({text}) {
        const fix = {
          title: '补上落款',
          edits: [{span: {start: text.length, end: text.length}, text: '某社区'}],
          safe: false,
        }
        yield {span: {start: 0, end: text.length}, message: '没有落款', fixes: [fix]}
      },
    })
    assert.deepEqual(fixUntilStable('甲', lintWith([restless]), {all: true}), {
      text: '甲某社区',
      edits: [{span: {start: 1, end: 1}, text: '某社区'}],
      changes: 1,
    })
  })

  it('mends all that is found alike though not at once, and lets a safe fix have the last word', () => {
    const close = lintWith([finds('甲乙', '丙', {safe: false, id: 'a'}), finds('乙甲', '丁', {id: 'b'})])
    assert.equal(fixUntilStable('甲乙甲甲乙', close, {all: true}).text, '丙甲丙')
    const {text} = fixUntilStable('甲', lintWith([finds('甲', '乙', {safe: false}), finds('乙', '甲')]), {all: true})
    assert.equal(text, '甲')
  })

  it('leaves a text without findings alone', () => {
    assert.deepEqual(fixUntilStable('丁', lintWith([finds('甲', '乙')])), {text: '丁', edits: [], changes: 0})
  })
})
