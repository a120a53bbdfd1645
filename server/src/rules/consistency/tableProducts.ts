import {plainly} from '../../figures/arithmetic'
import {tablesOf} from '../../figures/table'
import {tableProductsOf} from '../../figures/tableProducts'
import {shift} from '../../markdown/span'
import type {DraftRule} from '../rule'

/** 单价×数量: each row of a budget against its amount. Offsets count from the draft. */
export const tableProducts: DraftRule = {
  id: 'table-products',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '单价乘数量与金额不符',
  rationale:
    '预算表中每行的单价乘数量应等于金额（小计）。有人数、天数、次数等列的，一并相乘也算相符；表头单位不同（元、万元）的先换算；没有一行相符的表不查。',
  basis: {source: '实务', clause: '单价×数量＝小计＝合计'},
  examples: [
    {
      bad: '# 经费预算表\n\n| 项目 | 单价（元） | 数量 | 金额（元） |\n| --- | --- | --- | --- |\n| 横幅 | 80 | 5 | 400 |\n| 展板 | 120 | 6 | ⟦820⟧ |',
      good: '# 经费预算表\n\n| 项目 | 单价（元） | 数量 | 金额（元） |\n| --- | --- | --- | --- |\n| 横幅 | 80 | 5 | 400 |\n| 展板 | 120 | 6 | 720 |',
    },
  ],
  *check(draft) {
    for (const table of tablesOf(draft)) {
      const products = tableProductsOf(table)
      const isSure = products.some(({isRight}) => isRight)
      for (const {row, factors, result, arithmetic} of products.filter(({isRight}) => !isRight)) {
        yield {
          span: shift(result.span, row.offset),
          severity: isSure ? 'warning' : 'information',
          message: `${arithmetic}，与表中${plainly(result.number.value)}不符，请核对。`,
          related: [{span: shift(factors[0]!.span, row.offset), message: '单价'}],
        }
      }
    }
  },
}
