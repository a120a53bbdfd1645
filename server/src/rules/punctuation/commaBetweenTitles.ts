import {matchesIn} from '../../markdown/matches'
import type {LineRule} from '../rule'
import {at, replace} from './mend'

/** 引号、书名号之间的顿号: `”、“` and `》、《`, which the standard usually leaves out. */
export const commaBetweenTitles: LineRule = {
  id: 'comma-between-titles',
  category: 'punctuation',
  scope: 'paragraph',
  signs: ['、', '》”'],
  severity: 'hint',
  title: '引号、书名号之间的顿号',
  rationale:
    '标有引号或书名号的并列成分之间通常不用顿号；后面带括注时宜用。不少机关的公文仍然用顿号，本单位另有要求的可忽略，全文统一即可。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.5.3.5'},
  aggregate: {
    from: 2,
    message: count => `全文有${count}处引号或书名号之间用了顿号，通常不用。（GB/T 15834—2011 4.5.3.5）`,
  },
  examples: [
    {bad: '学习了《治安管理办法》⟦、⟧《消防管理办法》。', good: '学习了《治安管理办法》《消防管理办法》。'},
    {bad: '评选“文明楼组”⟦、⟧“最美家庭”。', good: '评选“文明楼组”“最美家庭”。'},
  ],
  *check({prose}) {
    if (!prose.includes('、')) return
    for (const {index} of matchesIn(prose, /》、(?=《)|”、(?=“)/g)) {
      const message = '引号或书名号之间通常不用顿号。（GB/T 15834—2011 4.5.3.5）'
      yield {span: at(index + 1), message, fixes: [replace(at(index + 1), '', false)]}
    }
  },
}
