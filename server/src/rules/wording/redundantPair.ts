import {redundantPairs} from '../../data/redundantPairs'
import type {RedundantPair} from '../../data/schema'
import {someProtected} from '../../markdown/quoted'
import {holds, type Span} from '../../markdown/span'
import type {Fix, LineRule} from '../rule'
import {wordOf} from '../signs'
import {createPairFinder, type FoundPair} from './pairFinder'

const {find, heads} = createPairFinder(redundantPairs)

/** 前后重复: two words, some way apart, that say the same or contradict each other: 约…左右, 至少…以上, 原因是因为. */
export const redundantPair: LineRule = {
  id: 'redundant-pair',
  category: 'wording',
  scope: 'paragraph',
  signs: [wordOf(heads)],
  severity: 'information',
  title: '前后重复',
  rationale:
    '“约30人左右”“至少20户以上”“截至目前为止”前后两处说的是同一个意思，“近200余人”“防止不再发生”前后意思相反。留下一处，意思才清楚。删哪一处由写稿人定。',
  basis: {source: '实务', clause: '公文审核惯例；《党政机关公文处理工作条例》第十九条（三）要求内容简洁'},
  examples: [
    {bad: '每场活动⟦约30人左右⟧。', good: '每场活动30人左右。'},
    {bad: '每月⟦至少走访20户以上⟧。', good: '每月走访20户以上。'},
    {bad: '⟦截至目前为止⟧，报名86人。', good: '截至目前，报名86人。'},
    {bad: '进度慢的⟦原因是因为⟧人手不足。', good: '进度慢的原因是人手不足。'},
    {bad: '加强巡查，⟦防止此类事件不再⟧发生。', good: '加强巡查，防止此类事件发生。'},
  ],
  *check(line) {
    if (line.kind === 'code') return
    for (const found of find(line.prose)) {
      const {pair, head, tail} = found
      const span = {start: head.start, end: tail.end}
      if (someProtected(line, span, stretch => holds(stretch, span))) continue
      const {severity, note} = pair
      const [first, last] = [wordAt(line.prose, head), wordAt(line.prose, tail)]
      const message = `“${first}”与“${last}”重复或矛盾：${note}。`
      yield {span, message, fixes: fixesOf(found, first, last), ...(severity ? {severity} : {})}
    }
  },
}

const wordAt = (prose: string, {start, end}: Span): string => prose.slice(start, end)

/** Either half may go, unless the pair says which. */
function fixesOf({pair, head, tail}: FoundPair, first: string, last: string): Fix[] {
  const dropping = (span: Span, word: string): Fix => ({title: `删去“${word}”`, edits: [{span, text: ''}], safe: false})
  const halves: Readonly<Record<NonNullable<RedundantPair['drop']>, Fix>> = {
    head: dropping(head, first),
    tail: dropping(tail, last),
  }
  return pair.drop ? [halves[pair.drop]] : [halves.head, halves.tail]
}
