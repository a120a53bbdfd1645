import assert from 'node:assert/strict'
import fc from 'fast-check'
import {figuresOf} from '../../server/src/figures/figures'
import {readNumber} from '../../server/src/figures/readNumber'
import {writeChineseNumber} from '../../server/src/draft/numerals'
import {readDraft} from '../../server/src/draft/readDraft'

/** `amount over 1800 名`, one for each quantity of a line. */
function shown(text: string): string[] {
  const {lines} = readDraft(text, {genres: []})
  return lines.flatMap(({line}) =>
    figuresOf(line).map(({kind, bound, number: {value, to}, unit}) =>
      [kind, bound, to === undefined ? value : `${value}~${to}`, unit].filter(word => word !== '').join(' '),
    ),
  )
}

const table: readonly (readonly [text: string, figures: readonly string[]])[] = [
  ['全年办结居民诉求312件，办结率98.5%。', ['amount exact 312 件', 'share exact 0.985 %']],
  ['走访1,286户、近1.2万人次。', ['amount exact 1286 户', 'amount under 12000 人次']],
  ['投入资金3万余元，比上年增长2.5个百分点。', ['amount over 30000 元', 'points exact 2.5 个百分点']],
  ['新增车位60多个，约30人参加，20米左右。', ['amount over 60 个', 'amount about 30 人', 'amount about 20 米']],
  [
    '超过八成的居民满意，三分之二的楼栋完成，一半以上已入住。',
    ['share over 0.8 成', `share exact ${Number((2 / 3).toPrecision(12))}`, 'share over 0.5'],
  ],
  ['百分之九十五点五的家庭参加。', ['share exact 0.955']],
  ['控制在15%～20%，每户补贴3万元至5万元。', ['share exact 0.15~0.2 %', 'amount exact 30000~50000 元']],
  ['增长了2倍，共三十二名党员，两个支部。', ['times exact 2 倍', 'amount exact 32 名', 'amount exact 2 个']],
  ['平均年龄47岁。', ['amount exact 47 岁']],
]

/** What counts nothing. */
const silent: readonly string[] = [
  '2025年3月5日上午9:30召开会议。',
  '青街办〔2026〕5号',
  '第三届委员会第2次会议，见第12页。',
  '统一思想，一致同意，三会一课，四议两公开，十四五时期。',
  '电话：62810033，3号楼2单元。',
  '党的二十大以来，五一前后。',
]

describe('figures', () => {
  for (const [text, figures] of table) it(`of ${text}`, () => assert.deepEqual(shown(text), figures))
  for (const text of silent) it(`none in ${text}`, () => assert.deepEqual(shown(text), []))

  it('know their clause and sentence', () => {
    const {lines} = readDraft('全年走访312户，其中低保户12户。办结86件。', {genres: []})
    const {prose} = lines[0]!.line
    const at = ({start, end}: {start: number; end: number}) => prose.slice(start, end)
    const [, second] = figuresOf(lines[0]!.line)
    assert.deepEqual([at(second!.clause), at(second!.sentence)], ['其中低保户12户', '全年走访312户，其中低保户12户。'])
  })

  it('read what is written in Chinese as in Arabic numerals', () => {
    fc.assert(
      fc.property(fc.integer({min: 2, max: 999}), value => {
        assert.equal(readNumber(writeChineseNumber(value), 0)?.value, value)
        assert.equal(readNumber(`${writeChineseNumber(value)}万`, 0)?.value, value * 10_000)
      }),
    )
  })

  it('read decimals as they are printed, with the step of their last place', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 99_999}), fc.integer({min: 1, max: 3}), (digits, places) => {
        const printed = (digits / 10 ** places).toFixed(places)
        const {value, step} = readNumber(printed, 0)!
        assert.deepEqual([value, step], [Number(printed), 1 / 10 ** places])
      }),
    )
  })
})
