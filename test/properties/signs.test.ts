import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {reportText} from '../../scripts/bench/text.mjs'
import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import {createLineChecker} from '../../server/src/lint/local'
import {isLocal} from '../../server/src/lint/scope'
import type {Line} from '../../server/src/markdown/line'
import {LONG_LINE, passagesOf} from '../../server/src/markdown/passages'
import {rules} from '../../server/src/rules/index'
import type {Report} from '../../server/src/rules/rule'
import {bitsIn, bitsOf, holdsAll, pair, wordOf, type Signs} from '../../server/src/rules/signs'
import {allLists} from '../../server/src/rules/wording/allLists'
import {lineRule} from '../lint/rules'
import {numRuns, patience} from './lintTexts'
import {ruleDrafts} from './ruleTexts'

/** A rule with its signs, asked about a line whether the line holds them or not. */
interface Signed {
  readonly id: string
  readonly signs: Signs
  readonly read: (line: Line) => Iterable<Report>
}

const parts = ['body', 'heading', 'title', 'attachment'] as const

const signed: readonly Signed[] = rules.flatMap((rule): Signed[] => {
  if (rule.scope === 'draft') return rule.ofLine ? [{id: rule.id, ...rule.ofLine}] : []
  if (!isLocal(rule) || !rule.signs) return []
  const read = (line: Line) => parts.flatMap(part => [...rule.check(line, {part})])
  return [{id: rule.id, signs: rule.signs, read}]
})

/** Signs have bits before lines are read, as those of rules have. */
function holds(line: Line, signs: Signs): boolean {
  const wanted = bitsOf(signs)
  return holdsAll(bitsIn(line), wanted)
}

/** What the rules say of the lines without their signs. */
const amiss = (text: string): readonly string[] =>
  readDraft(text, {genres}).lines.flatMap(({line}) =>
    line.kind === 'blank' || line.kind === 'code'
      ? []
      : signed
          .filter(({signs}) => !holds(line, signs))
          .flatMap(({id, read}) =>
            [...read(line)].map(({message}) => `${id}: ${message} (${line.text.slice(0, 100)})`),
          ),
  )

const fixtures = join(__dirname, '../fixtures')
const files = readdirSync(fixtures, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.md'))

describe('the signs that rules declare', function () {
  this.timeout(patience)

  it('are declared by many', () => assert.ok(signed.length > 50, `${signed.length}`))

  for (const {id, signs} of signed)
    it(`${id} has signs that are sets of characters`, () => assert.ok(signs.every(characters => characters !== '')))

  it('stand in every line that the rules find anything in, in all examples', () => {
    for (const {examples} of rules)
      for (const {bad, good} of examples) assert.deepEqual(amiss(`${bad.replace(/[⟦⟧]/g, '')}\n${good}`), [])
  })

  it('stand there in a line of thousands of characters too', () => {
    const around = '网格员每周巡查楼道。'.repeat(LONG_LINE / 10)
    for (const {examples} of rules)
      for (const {bad} of examples) {
        const line = bad.replace(/[⟦⟧#>*]/g, '').replace(/\s+/g, '')
        assert.deepEqual(amiss(`${around}${line}。${around}`), [])
      }
  })

  it('stand there in all fixtures', () => {
    for (const name of files) assert.deepEqual(amiss(readFileSync(join(fixtures, name), 'utf8')), [], name)
  })

  it('leave few rules to be asked about a line of a report', () => {
    let asked = 0
    const checkLines = createLineChecker(rules.filter(isLocal), () => {
      asked++
      return []
    })
    const lines = readDraft(reportText(20_000), {genres}).lines.filter(({line}) => line.kind !== 'blank')
    checkLines(lines.entries(), () => false)
    assert.ok(asked < 11 * lines.length, `${asked / lines.length} of them`)
  })

  it('stand there in drafts made of the examples, broken further', () => {
    fc.assert(
      fc.property(ruleDrafts(), text => assert.deepEqual(amiss(text), [])),
      {numRuns: numRuns(300)},
    )
  })
})

describe('a line', () => {
  const asked = (
    signs: Signs,
    lines = ['全年召开会议。', '10月5日召开会议。', '10月开会；5日散会。'].join('\n\n'),
  ): readonly string[] => {
    const texts: string[] = []
    const rule = lineRule({
      check: line => {
        texts.push(line.text)
        return []
      },
    })
    const {lines: read} = readDraft(lines, {genres})
    createLineChecker([{...rule, signs}], (_rule, _unit, check) => {
      check()
      return []
    })(read.entries(), () => false)
    return texts
  }

  it('is shown to the rules whose signs it holds, and to no others', () => {
    assert.equal(asked([]).length, 3)
    assert.deepEqual(asked(['月', '；;']), ['10月开会；5日散会。'])
    assert.deepEqual(asked(['0123456789']), ['10月5日召开会议。', '10月开会；5日散会。'])
    assert.deepEqual(asked(['年', '号']), [])
  })

  it('holds a pair where its characters stand side by side, or one that is enough', () => {
    const days = pair('0123456789', '日', '；')
    assert.deepEqual(asked([days]), ['10月5日召开会议。', '10月开会；5日散会。'])
    assert.deepEqual(asked([pair('日', '召')]), ['10月5日召开会议。'])
  })

  it('of many passages holds what they hold, and the pairs where they meet', () => {
    const long = '网格员每周巡查楼道。'.repeat(LONG_LINE / 10)
    const {line} = readDraft(`${long}现场登记。${long}`, {genres}).lines[0]!
    assert.ok(passagesOf(line).length > 100)
    for (const signs of [['登'], [pair('登', '记')], [pair('。', '网')], [pair('道', '。')]])
      assert.ok(holds(line, signs), JSON.stringify(signs))
    for (const signs of [['月'], [pair('记', '登')], [pair('。', '员')]])
      assert.ok(!holds(line, signs), JSON.stringify(signs))
  })

  it('holds a word of a list as it is written, as a reader reads it, or in simplified characters', () => {
    const words = wordOf(
      allLists.add(['帐务', '（单'], word => word),
      '％',
    )
    assert.deepEqual(
      asked([words], '核对帐务。\n\n核對帳務。\n\n核对**帐**务。\n\n增长5％。\n\n收入(单位：元)。\n\n核对账目。'),
      ['核对帐务。', '核對帳務。', '增长5％。', '收入(单位：元)。'],
    )
  })
})
