import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {capitalAmountsIn} from '../../server/src/figures/capitalAmount'
import {capitalAmount} from '../../server/src/rules/consistency/capitalAmount'
import {perHead} from '../../server/src/rules/consistency/perHead'
import {findingsOf} from './support'

const said = (text: string): string[] =>
  findingsOf([capitalAmount, perHead], text).map(({rule, span}) => `${rule.id} ${text.slice(span.start, span.end)}`)

const found: readonly (readonly [text: string, said: string])[] = [
  ['大写：叁万伍仟元整，小写：¥36000元。', 'capital-amount 叁万伍仟元整'],
  ['共需经费12,500.50元（大写：壹万贰仟伍佰元伍角贰分）。', 'capital-amount 壹万贰仟伍佰元伍角贰分'],
  ['合同价款3.5万元（人民币叁万陆仟圆整）。', 'capital-amount 叁万陆仟圆整'],
  ['35名志愿者共获补贴7000元，人均210元。', 'per-head 210元'],
  ['户均补助500元，涉及60户，合计发放3.5万元。', 'per-head 500元'],
]

const silent: readonly string[] = [
  '申请经费人民币壹万贰仟元整（¥12000.00）。',
  '大写：壹拾万零伍佰元整，小写：100500元。',
  '罚款人民币伍佰元整，另缴滞纳金20元。',
  '为100户困难家庭每户每月补助300元，全年发放36万元。',
  '为100户困难家庭每户补助3000元，其中第一批发放20万元。',
  '35名志愿者共获补贴6999元，人均约200元。',
  '48名老人共发放慰问金9610元，人均200元。',
  '人均可支配收入3.2万元，比上年增长5%，辖区有居民8600人，总收入2亿元。',
  '60名党员每人联系3户居民，共联系180户。',
]

describe('amounts', () => {
  for (const [text, expected] of found) it(`finds ${text}`, () => assert.deepEqual(said(text), [expected]))
  for (const text of silent) it(`is silent: ${text}`, () => assert.deepEqual(said(text), []))

  const runs = {numRuns: Number(process.env['RUNS'] ?? 200)}

  it('capitals are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 99_999_999}), fc.nat({max: 99}), (yuan, cents) => {
        const value = Math.round(yuan * 100 + cents) / 100
        assert.deepEqual(
          capitalAmountsIn(`计${capitals(yuan, cents)}。`).map(amount => amount.value),
          [value],
        )
      }),
      {numRuns: 2000},
    )
  })

  it('capitals: silent where equal, found where one number was changed', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 9_999_999}),
        fc.integer({min: 1, max: 5000}),
        fc.constantFrom(...money),
        (yuan, gap, phrase) => {
          assert.deepEqual(said(phrase(yuan, capitals(yuan, 0))), [])
          assert.equal(said(phrase(yuan + gap, capitals(yuan, 0))).length, 1)
        },
      ),
      runs,
    )
  })

  it('each times how many: silent where it holds, found where the sum was changed', () => {
    const count = fc.integer({min: 2, max: 900})
    fc.assert(
      fc.property(count, count, fc.integer({min: 1, max: 500}), fc.constantFrom(...each), (one, many, gap, phrase) => {
        assert.deepEqual(said(phrase(one, many, one * many)), [])
        // 人均 is rounded, so that small changes are no fault.
        assert.equal(said(phrase(one, many, one * many + gap * many)).length, 1)
      }),
      runs,
    )
  })
})

const money: readonly ((small: number, capital: string) => string)[] = [
  (small, capital) => `申请经费人民币${capital}（¥${small}）。`,
  (small, capital) => `申请经费${small}元（大写：${capital}）。`,
  (small, capital) => `合计金额（大写）：${capital}；（小写）：${small}.00元。`,
]

const each: readonly ((one: number, many: number, all: number) => string)[] = [
  (one, many, all) => `为${many}户家庭每户补助${one}元，共发放${all}元。`,
  (one, many, all) => `${many}名老人领取慰问金${all}元，人均${one}元。`,
  (one, many, all) => `补助资金${all}元，惠及${many}户，户均${one}元。`,
]

const DIGITS = '零壹贰叁肆伍陆柒捌玖'

/** Writes an amount as cheques have it. */
function capitals(yuan: number, cents: number): string {
  const group = (value: number): string =>
    [1000, 100, 10, 1]
      .map((scale, at) => {
        const digit = Math.floor(value / scale) % 10
        return digit ? DIGITS[digit]! + '仟佰拾'.charAt(at) : '零'
      })
      .join('')
  const [high, low] = [Math.floor(yuan / 10_000), yuan % 10_000]
  const whole = `${high ? `${group(high)}万` : ''}${group(low)}`
    .replace(/零+/g, '零')
    .replace(/零万/, '万')
    .replace(/^零|零$/g, '')
  const [jiao, fen] = [Math.floor(cents / 10), cents % 10]
  return `${whole}元${jiao ? `${DIGITS[jiao]!}角` : ''}${fen ? `${jiao ? '' : '零'}${DIGITS[fen]!}分` : ''}${cents ? '' : '整'}`
}
