import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {sameQuantity} from '../../server/src/rules/consistency/sameQuantity'
import {sumAppliedFor} from '../../server/src/rules/consistency/sumAppliedFor'
import {tableAndText} from '../../server/src/rules/consistency/tableAndText'
import {findingsOf} from './support'

const said = (text: string): string[] =>
  findingsOf([sameQuantity, sumAppliedFor, tableAndText], text).map(
    ({rule, span}) => `${rule.id} ${text.slice(span.start, span.end)}`,
  )

const summary = (...paragraphs: readonly string[]): string => ['# 青禾社区2025年工作总结', ...paragraphs].join('\n\n')
const request = (...paragraphs: readonly string[]): string =>
  ['# 关于申请改造经费的请示', '云溪街道办事处：', ...paragraphs, '妥否，请批示。'].join('\n\n')
const budget = (total: string | number, head = '金额（元）'): string =>
  ['| 项目 | ' + head + ' |', '| --- | --- |', '| 照明 | 8000 |', '| 护栏 | 4000 |', `| 合计 | ${total} |`].join('\n')

const found: readonly (readonly [text: string, said: string])[] = [
  [summary('全年共受理居民诉求312件。', '2025年，共受理居民诉求321件。'), 'same-quantity 321件'],
  [summary('辖区现有住户1286户。', '社区现有1268户住户。'), 'same-quantity 1268户'],
  [request('共需经费15000元，预算如下：', budget(12000), '现申请经费15000元。'), 'table-and-text 15000元'],
  [request('预算如下：', budget(12000), '现申请经费1.5万元。'), 'sum-applied-for 1.5万元'],
  [request('现申请改造经费30000元。', '请予拨付改造经费35000元。'), 'sum-applied-for 30000元'],
]

const silent: readonly string[] = [
  summary('全年共受理居民诉求312件。', '一季度共受理居民诉求80件。'),
  summary('全年共受理居民诉求312件。', '2024年，共受理居民诉求280件。'),
  summary('全年共受理居民诉求312件，比上年的280件增加32件。', '去年共受理居民诉求280件。'),
  summary('我社区共有党员86名。', '桃园小区共有党员12名。'),
  summary('我社区共有党员86名。', '## 一、桃园小区情况', '共有党员12名。'),
  summary('我社区共有党员86名。', '截至6月底，共有党员84名。'),
  summary('桃园小区建于1998年。共有住户300户。', '梨园小区建于2003年。共有住户420户。'),
  summary('现有住户1.3万户。', '现有住户12860户。'),
  summary('共开展活动12次。', '志愿服务方面，共开展活动5次。'),
  summary('我社区共有党员86名。', '> 我社区共有党员80名。'),
  request('预算如下：', budget(12000), '现申请经费12000元。'),
  request(
    '预算如下：',
    budget('1.2', '金额（万元）').replace('8000', '0.8').replace('4000', '0.4'),
    '现申请经费12000元。',
  ),
  request('预算合计15000元，其中自筹3000元。', '现申请经费12000元。'),
]

describe('figures told twice', () => {
  for (const [text, expected] of found)
    it(`finds ${expected}`, () => assert.ok(said(text).includes(expected), said(text).join()))
  for (const text of silent)
    it(`is silent: ${text.slice(16).replaceAll('\n', '⏎')}`, () => assert.deepEqual(said(text), []))

  it('silent where equal, found where one was changed', () => {
    const count = fc.integer({min: 2, max: 90_000})
    fc.assert(
      fc.property(count, count, fc.constantFrom(...told), (value, gap, phrase) => {
        assert.deepEqual(said(phrase(value, value)), [])
        assert.ok(said(phrase(value, value + gap)).length > 0, phrase(value, value + gap))
      }),
      {numRuns: Number(process.env['RUNS'] ?? 300)},
    )
  })
})

const told: readonly ((one: number, other: number) => string)[] = [
  (one, other) => summary(`我社区共有党员${one}名。`, `目前，社区共有党员${other}名。`),
  (one, other) => summary(`全年共走访居民家庭${one}户。`, `今年以来，累计走访居民家庭${other}户。`, '以上。'),
  (one, other) => summary(`辖区面积2平方公里，现有住户${one}户。`, `辖区现有${other}户住户。`),
  (one, other) => request(`经测算，改造费用合计${one}元。`, `现申请改造经费${other}元。`),
  (one, other) => request(`现申请改造经费${one}元，预算如下：`, budget(other)),
  (one, other) =>
    summary(`共慰问困难家庭${one}户，情况如下表：`, `| 网格 | 户数 |\n| --- | --- |\n| 甲 | 1 |\n| 合计 | ${other} |`),
]
