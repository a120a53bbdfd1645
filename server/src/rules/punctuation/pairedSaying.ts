import {matchesIn} from '../../markdown/matches'
import {pairedSayings as sayings} from '../../data/pairedSayings'
import {spanOf} from '../text'
import type {LineRule} from '../rule'
import {wordOf} from '../signs'
import {allLists} from '../wording/allLists'

/** The first halves. */
const firsts = allLists.add(sayings, ({first}) => first)

const joined = new RegExp(sayings.map(({first, second}) => `(?:${first})(${second})`).join('|'), 'gu')

/** 对句间的逗号: a saying of two halves without the comma between them. */
export const pairedSaying: LineRule = {
  id: 'paired-saying',
  category: 'punctuation',
  scope: 'paragraph',
  signs: [wordOf(firsts)],
  severity: 'information',
  title: '对句间的逗号',
  rationale: '“金无足赤，人无完人”一类的熟语由两个分句组成，中间有停顿，用逗号隔开。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.4'},
  examples: [{bad: '⟦金无足赤人无完人⟧，我的工作还有不少缺点。', good: '金无足赤，人无完人，我的工作还有不少缺点。'}],
  *check({prose}) {
    for (const match of matchesIn(prose, joined)) {
      const span = spanOf(match)
      const second = match.slice(1).find(half => half !== undefined)!
      const middle = span.end - second.length
      const fixes = [{title: '补上逗号', edits: [{span: {start: middle, end: middle}, text: '，'}], safe: true}]
      const message = `“${prose.slice(span.start, middle)}”和“${second}”之间用逗号。（GB/T 15834—2011 4.4）`
      yield {span, message, fixes}
    }
  },
}
