import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {genres} from '../../server/src/data/index'
import {lexicons} from '../../server/src/data/lexicons'
import {residueLists} from '../../server/src/data/residueLists'
import {lineFacts} from '../../server/src/draft/lineFacts'
import {readDraft} from '../../server/src/draft/readDraft'
import {isLocal} from '../../server/src/lint/scope'
import {shift, sliceOf} from '../../server/src/markdown/span'
import type {Line} from '../../server/src/markdown/line'
import {LONG_LINE, passagesOf} from '../../server/src/markdown/passages'
import type {LineRule, Report} from '../../server/src/rules/rule'
import {supersededOrgs, supersededTerms} from '../../server/src/rules/wording/superseded'
import {numRuns, patience} from './lintTexts'
import {fragmentsOf, shownRules} from './ruleTexts'

/** The rules that are shown passages of long lines. */
const bySentence = shownRules.filter(
  (rule): rule is LineRule => isLocal(rule) && rule.scope !== 'heading' && rule.reach !== 'line',
)

const fixtures = join(__dirname, '../fixtures')
const written = readdirSync(fixtures, {recursive: true, encoding: 'utf8'})
  .filter(name => name.endsWith('.md'))
  .flatMap(name => readFileSync(join(fixtures, name), 'utf8').split('\n'))

const faulty = [...new Set(shownRules.flatMap(fragmentsOf))]
const right = shownRules.flatMap(({examples}) => examples.flatMap(({good}) => good.split('\n')))
const sentence = fc
  .oneof(
    {weight: 2, arbitrary: fc.constantFrom(...faulty)},
    {weight: 1, arbitrary: fc.constantFrom(...right)},
    {weight: 1, arbitrary: fc.constantFrom(...written)},
  )
  .map(text => text.replace(/[\r\n]/g, '').replace(/。$/, ''))
const end = fc.constantFrom('。', '。', '。', '。', '，', '；', '', '？', '。**', '。”', '（', '“', '。》')
const start = fc.constantFrom('', '', '　　', '一、', '- ', '> ', '（一）', '**好。**', '1. ')

/** Lines of several sentences, of whatever the examples and fixtures have. */
const lines = fc
  .tuple(start, fc.array(fc.tuple(sentence, end), {minLength: 2, maxLength: 8}))
  .map(([first, all]) => readDraft(first + all.map(pair => pair.join('')).join(''), {genres}).lines)

const told = (rule: LineRule, line: Line, offset = 0): readonly string[] =>
  [...rule.check(line, {part: 'body'})].map(report => JSON.stringify(movedReport(report, offset)))

function movedReport({span, message, severity, fixes = [], related = []}: Report, by: number) {
  const all = fixes.map(({title, safe, edits}) => ({
    title,
    safe,
    edits: edits.map(edit => [shift(edit.span, by), edit.text]),
  }))
  return [shift(span, by), message, severity, all, related.map(item => [shift(item.span, by), item.message])]
}

describe('the passages of a long line', function () {
  this.timeout(patience)

  it('are the line, piece by piece', () => {
    let cut = 0
    fc.assert(
      fc.property(lines, placed => {
        for (const {line} of placed) {
          const passages = passagesOf(line, 0)
          if (passages.length > 1) cut++
          assert.equal(passages.map(({line: {text}}) => text).join(''), line.text)
          assert.equal(passages.map(({line: {prose}}) => prose).join(''), line.prose)
          const strong = passages.flatMap(({line: own, offset}) => own.strong.map(span => shift(span, offset)))
          assert.deepEqual(strong, line.strong)
          for (const {line: own, offset} of passages)
            assert.equal(sliceOf(line.text, {start: offset, end: offset + own.text.length}), own.text)
        }
      }),
      {numRuns: numRuns(300)},
    )
    assert.ok(cut > 20, `${cut}`)
  })

  it('hold what the rules that look no further than a sentence find in the line', () => {
    fc.assert(
      fc.property(lines, placed => {
        for (const {line} of placed) {
          const passages = passagesOf(line, 0)
          if (passages.length < 2) continue
          for (const rule of bySentence) {
            const found = passages.flatMap(({line: own, offset}) => told(rule, own, offset))
            assert.deepEqual(found.sort(), [...told(rule, line)].sort(), rule.id)
          }
        }
      }),
      {numRuns: numRuns(400)},
    )
  })

  it('hold the words of the rules that look at the whole line for them', () => {
    const around = '网格员每周巡查楼道。'.repeat(LONG_LINE / 10)
    const lists = [lexicons.supersededOrgs, lexicons.supersededTerms]
    for (const [index, rule] of [supersededOrgs, supersededTerms].entries())
      for (const {wrong, tests} of lists[index]!.entries) {
        assert.ok(!wrong.slice(0, -1).includes('。'), `${wrong} goes on behind a full stop`)
        for (const bad of tests.bad) {
          const text = bad.replace(/[⟦⟧]/g, '').replace(/。?$/, '。')
          const [alone, inside] = [text, around + text + around].map(source => {
            const {line} = readDraft(source, {genres}).lines[0]!
            return told(rule, line, source === text ? around.length : 0)
          })
          assert.deepEqual(inside, alone)
        }
      }
    for (const {signs} of residueLists.websiteBoilerplate.entries)
      for (const sign of signs) assert.ok(!sign.slice(0, -1).includes('。'), `${sign} goes on behind a full stop`)
  })

  it('hold the numbers inside the line', () => {
    const more = '网格员每周巡查楼道。'.repeat(LONG_LINE / 10)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('一是登记；二是办理。', '（1）登记。', '（2）答复。', '其一，走访。', '巡查楼道。'), {
          maxLength: 6,
        }),
        all => {
          const inline = (text: string) => lineFacts(readDraft(text, {genres}).lines[0]!.line).inline
          const text = `共有三项：${all.join('')}`
          assert.deepEqual(inline(text + more), inline(text))
        },
      ),
    )
  })

  it('are the identical objects where they are equal', () => {
    const text = (word: string) => `${'网格员每周巡查楼道。'.repeat(60)}${word}。${'社工每月回访老人。'.repeat(60)}`
    const [before, after] = ['登记', '登记完毕'].map(word => passagesOf(readDraft(text(word), {genres}).lines[0]!.line))
    assert.equal(before!.length, 121)
    assert.deepEqual(
      after!.map(({line}, index) => line === before![index]!.line).flatMap((same, at) => (same ? [] : [at])),
      [60],
    )
  })
})
