import {pairedSayings as sayings} from '../../data/pairedSayings'
import type {LineRule} from '../rule'

type Saying = (typeof sayings)[number]

const byFirst = new Map<string, Saying[]>()
for (const saying of sayings) byFirst.set(saying.first[0]!, [...(byFirst.get(saying.first[0]!) ?? []), saying])

/** 对句间的逗号: a saying of two halves without the comma between them. */
export const pairedSaying: LineRule = {
  id: 'paired-saying',
  category: 'punctuation',
  scope: 'paragraph',
  severity: 'information',
  title: '对句间的逗号',
  rationale: '“金无足赤，人无完人”一类的熟语由两个分句组成，中间有停顿，用逗号隔开。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.4'},
  examples: [{bad: '⟦金无足赤人无完人⟧，我的工作还有不少缺点。', good: '金无足赤，人无完人，我的工作还有不少缺点。'}],
  *check({prose}) {
    for (let at = 0; at < prose.length; at++) {
      const saying = byFirst.get(prose[at]!)?.find(({first, second}) => prose.startsWith(first + second, at))
      if (!saying) continue
      const {first, second} = saying
      const middle = at + first.length
      const span = {start: at, end: middle + second.length}
      const fixes = [{title: '补上逗号', edits: [{span: {start: middle, end: middle}, text: '，'}], safe: true}]
      yield {span, message: `“${first}”和“${second}”之间用逗号。（GB/T 15834—2011 4.4）`, fixes}
      at = span.end - 1
    }
  },
}
