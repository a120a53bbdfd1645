import {mayBeEqual, statementsOf, yearOf, type Statement} from '../../figures/statements'
import {shift, sliceOf, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'

interface Told extends Statement {
  readonly place: Span
  readonly words: string
}

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
    let elsewhere = false
    for (const {line, offset, part} of draft.lines) {
      if (part === 'attachment') return
      if (part === 'heading' || line.kind === 'heading') elsewhere = ELSEWHERE.test(line.prose)
      if (elsewhere) continue
      for (const statement of statementsOf(line)) {
        const key = `${statement.key}/${statement.year || main}`
        const told = {...statement, place: shift(statement.span, offset), words: sliceOf(line.prose, statement.span)}
        const before = first.get(key)
        if (!before) first.set(key, told)
        else if (!mayBeEqual(before.number, told.number)) {
          const name = told.key.replace(/^有|\/.*$/g, '')
          yield {
            span: told.place,
            message: `“${name}”这里是${told.words}，前面是${before.words}，请核对。`,
            related: [{span: before.place, message: `前面写的是${before.words}`}],
          }
        }
      }
    }
  },
}

/** Sections about a part of the unit. */
const ELSEWHERE = /小区|网格|網格|楼|村|组|支部|去年|上年|计划|目标/
