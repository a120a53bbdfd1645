import {mayBeEqual, statementsIn, yearOf, type Told} from '../../figures/statements'
import type {DraftRule} from '../rule'

/** 前后数据不一: one quantity with two values in the same draft. Offsets count from the draft. */
export const sameQuantity: DraftRule = {
  id: 'same-quantity',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '前后数据不一',
  rationale:
    '同一份稿件里，同一个数据（名称、单位、年份、主体都相同）前后应一致。只比较“共有”“现有”“共”“累计”后面名称完全相同的数；写明别的时间、别的主体、计划数和上年数的不比。',
  basis: {source: '实务', clause: '同一数据前后一致'},
  examples: [
    {
      bad: '# 青禾社区工作总结\n\n我社区共有党员86名。\n\n一年来，党员作用明显。目前，社区共有党员⟦68名⟧。',
      good: '# 青禾社区工作总结\n\n我社区共有党员86名。\n\n一年来，党员作用明显。目前，社区共有党员86名。',
    },
  ],
  *check(draft) {
    const first = new Map<string, Told>()
    const main = yearOf(draft)
    for (const told of statementsIn(draft)) {
      const key = `${told.key}/${told.year || main}`
      const before = first.get(key)
      if (!before) first.set(key, told)
      else if (!mayBeEqual(before.number, told.number)) {
        yield {
          span: told.place,
          message: `“${told.name}”这里是${told.words}，前面是${before.words}，请核对。`,
          related: [{span: before.place, message: `前面写的是${before.words}`}],
        }
      }
    }
  },
}
