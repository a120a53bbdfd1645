import {shift} from '../../markdown/span'
import type {DraftRule} from '../rule'
import {listedNamesOf, type ListedNames} from './listedNames'

/** Names listed with 、 against the number behind them. Offsets count from the draft. */
export const namesAndCount: DraftRule = {
  id: 'names-and-count',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '列名与数目不符',
  rationale:
    '“甲、乙、丙三个社区”列了几个名字，就说几个；有“等”的，列出的可以少，不能比数目还多。增删名字后最容易忘了改后面的数。',
  basis: {source: '实务', clause: '列举与数目一致'},
  examples: [
    {
      bad: '会议通报了青山、绿水、长河、新桥等⟦3个社区⟧的做法。',
      good: '会议通报了青山、绿水、长河、新桥等4个社区的做法。',
    },
    {
      bad: '工作分调查摸底、制定方案、推进落实、总结评比⟦三个阶段⟧进行。',
      good: '工作分调查摸底、制定方案、推进落实、总结评比四个阶段进行。',
    },
  ],
  *check({lines}) {
    for (const {line, offset} of lines) {
      for (const list of listedNamesOf(line)) {
        const named = listed(list)
        if (named === undefined) continue
        const message = `这里说“${list.text}”，前面列了${named}个，请核对。`
        const related = [{span: shift(list.names, offset), message: '列出的名字'}]
        yield {span: shift(list.span, offset), message, related}
      }
    }
  },
}

/** How far a count may lie from the names to be one of them; farther off it counts something else. */
const NEAR = 2

/** How many are named, where that cannot be the number given. */
function listed({count, least, most, isOpen}: ListedNames): number | undefined {
  if (least > count) return isOpen || least - count <= NEAR ? least : undefined
  return !isOpen && most < count && count - most <= NEAR ? most : undefined
}
