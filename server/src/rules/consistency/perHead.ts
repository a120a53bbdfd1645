import {plainly, printedLike} from '../../figures/arithmetic'
import {NUMERALS} from '../../figures/figures'
import {perHeadsOf} from '../../figures/perHead'
import {quotedSpan} from '../../figures/setting'
import {sliceOf} from '../../markdown/span'
import type {LineRule} from '../rule'
import {pair} from '../signs'

/** 人均、户均、每户: what each has, times how many, against the sum, where one sentence names all three. */
export const perHead: LineRule = {
  id: 'per-head',
  category: 'consistency',
  scope: 'paragraph',
  signs: [pair('人每户戶', '均人名位户戶家'), NUMERALS],
  severity: 'information',
  title: '人均（户均）与总数不符',
  rationale:
    '一句话里同时写了每户（每人、人均、户均）多少、共多少户（人）和总数的，三者应能互相算出。按印出的末位放宽；有月、年、次等其他乘数的不查。',
  basis: {source: '实务', clause: '人均（户均）×数量与总数一致'},
  examples: [
    {
      bad: '为100户困难家庭每户补助⟦3000元⟧，共发放35万元。',
      good: '为100户困难家庭每户补助3000元，共发放30万元。',
    },
    {
      bad: '向48名老人发放慰问金9600元，人均⟦240元⟧。',
      good: '向48名老人发放慰问金9600元，人均200元。',
    },
  ],
  *check(line) {
    for (const {each, count, sum, product, holds} of perHeadsOf(line)) {
      if (holds) continue
      const [some, total] = [count, sum].map(({number}) => number.value) as [number, number]
      yield {
        span: quotedSpan(each),
        message: `${plainly(each.number.value)}×${plainly(some)}＝${printedLike(product, sum.number, line.prose)}，与“${sliceOf(line.prose, quotedSpan(sum))}”不符（${plainly(total)}÷${plainly(some)}＝${plainly(Number((total / some).toFixed(2)))}），请核对。`,
        related: [
          {span: quotedSpan(count), message: '数量'},
          {span: quotedSpan(sum), message: '总数'},
        ],
      }
    }
  },
}
