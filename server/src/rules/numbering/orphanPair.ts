import type {Draft} from '../../draft/draft'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import type {DraftRule, Report} from '../rule'
import {bitsIn, bitsOf, holdsAll, wordOf} from '../signs'
import {allLists} from '../wording/allLists'
import {pairs, type Pair} from './pairs'

/** Words that call for another and stand alone: 一方面, 首先, 第一. 一是 is with the ordinals. */
export const orphanPair: DraftRule = {
  id: 'orphan-pair',
  category: 'numbering',
  scope: 'draft',
  severity: 'information',
  title: '前后不成对',
  rationale:
    '“一方面”提起了读者的期待，后面要有“另一方面”接上；“首先”“第一”也是这样。只写了一半，往往是改稿时删掉了另一半。',
  basis: {source: '实务', clause: '关联词语成对使用'},
  examples: [
    {
      bad: '# 工作总结\n\n社区⟦一方面⟧与物业公司商定清运时间，问题很快得到解决。',
      good: '# 工作总结\n\n社区一方面与物业公司商定清运时间，另一方面请居民代表监督，问题很快得到解决。',
    },
    {
      bad: '# 调研报告\n\n问题有几个。⟦首先⟧，人手不足，网格员一人多岗。以上问题需要逐步解决。',
      good: '# 调研报告\n\n问题有几个。首先，人手不足，网格员一人多岗。其次，经费不足。以上问题需要逐步解决。',
    },
    {
      bad: '# 调研报告\n\n原因如下。⟦第一⟧，人手不足，网格员一人多岗。今后将逐步解决。',
      good: '# 调研报告\n\n原因如下。第一，人手不足，网格员一人多岗。第二，经费不足。今后将逐步解决。',
    },
    {
      bad: '# 调研报告\n\n效果好，⟦首先⟧因为沟通多，二来是因为方法得当。',
      good: '# 调研报告\n\n效果好，一来因为沟通多，二来是因为方法得当。',
    },
  ],
  *check(draft) {
    for (const [index, {line}] of draft.lines.entries()) {
      for (const {pair, at} of orphansIn(line)) yield* orphan(pair, at, index, draft)
    }
  },
}

interface Orphan {
  readonly pair: Pair
  /** Where the word stands in its line. */
  readonly at: number
}

const none: readonly Orphan[] = []
const remembered = new LineMemory<readonly Orphan[]>()

/** Most lines hold none of the words that open a pair. */
const opening = bitsOf([wordOf(allLists.add(pairs, ({first}) => first))])

/** The words of a line that nothing in it answers; equal lines are one object and are read once. */
function orphansIn(line: Line): readonly Orphan[] {
  const known = remembered.get(line)
  if (known) return known
  const mayOpen = line.kind !== 'quote' && holdsAll(bitsIn(line), opening)
  const found = mayOpen ? pairs.flatMap(pair => orphanOf(pair, line.prose)) : none
  remembered.set(line, found)
  return found
}

function orphanOf(pair: Pair, prose: string): Orphan[] {
  const at = prose.includes(pair.first) ? pair.orphan(prose) : undefined
  return at === undefined ? [] : [{pair, at}]
}

function* orphan(pair: Pair, at: number, index: number, {lines}: Draft): Iterable<Report> {
  const {line, offset} = lines[index]!
  const near = lines.slice(Math.max(0, index - pair.back), index + pair.reach + 1)
  if (near.some(({line: other}) => other !== line && pair.answer.test(other.prose))) return
  const span = {start: offset + at, end: offset + at + pair.first.length}
  const message = pair.message ?? `有“${pair.first}”，后面没有“${pair.second}”，请核对是否漏写。`
  yield {span, message, ...(pair.severity && {severity: pair.severity})}
}
