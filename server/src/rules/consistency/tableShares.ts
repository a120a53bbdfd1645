import {plainly} from '../../figures/arithmetic'
import {tablesOf} from '../../figures/table'
import {tableSharesOf} from '../../figures/tableShares'
import {shift} from '../../markdown/span'
import type {DraftRule} from '../rule'

/** 表内占比: shares in a column against the numbers and the total of another. Offsets count from the draft. */
export const tableShares: DraftRule = {
  id: 'table-shares',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '表内占比不符',
  rationale:
    '表中的“占比”应等于该行的数除以合计。末位相差一个单位的（凑足100%）不报；多数行都对不上的表，占比另有算法，不查。',
  basis: {source: '实务', clause: '占比与数值一致'},
  examples: [
    {
      bad: '# 党员构成表\n\n| 类别 | 人数 | 占比 |\n| --- | --- | --- |\n| 在职 | 60 | 50% |\n| 退休 | 36 | 30% |\n| 流动 | 24 | ⟦26%⟧ |\n| 合计 | 120 | 100% |',
      good: '# 党员构成表\n\n| 类别 | 人数 | 占比 |\n| --- | --- | --- |\n| 在职 | 60 | 50% |\n| 退休 | 36 | 30% |\n| 流动 | 24 | 20% |\n| 合计 | 120 | 100% |',
    },
  ],
  *check(draft) {
    for (const {row, cell, part, share, percent, whole, fits} of tablesOf(draft).flatMap(tableSharesOf)) {
      if (fits) continue
      yield {
        span: shift(cell.span, row.offset),
        message: `${plainly(part.number.value)}÷${plainly(whole)}＝${percent}%，与表中${plainly(share.value)}%不符，请核对。`,
        related: [{span: shift(part.span, row.offset), message: '这一行的数'}],
      }
    }
  },
}
