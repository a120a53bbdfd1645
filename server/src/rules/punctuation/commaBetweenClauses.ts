import {matchesIn} from '../../markdown/matches'
import type {LineRule} from '../rule'
import {at, isQuoted, replace} from './mend'

/** Words that open a clause; those that may also stand within an item only where what follows shows a clause. */
const opener =
  /、(?=不但|不僅|不仅|不光|不单|而且|并且|並且|从而|從而|进而|因而|因此|所以|但是|然而|但[也仍还]|此外|另外|以便|以免|为此|虽然|尽管|同[时時][也又还還要])/gu

/** 分句间的顿号: an enumeration comma where a new clause begins. */
export const commaBetweenClauses: LineRule = {
  id: 'comma-between-clauses',
  category: 'punctuation',
  scope: 'paragraph',
  signs: ['、'],
  severity: 'information',
  title: '分句间的顿号',
  rationale:
    '顿号只用在句子内部并列的词语之间；“不但”“而且”“从而”“因此”等引出的是分句，前面用逗号，意思完整时也可用分号或句号。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.4、4.5'},
  examples: [
    {bad: '他待人热情⟦、⟧不但态度好，办事也快。', good: '他待人热情，不但态度好，办事也快。'},
    {bad: '社区增设了岗位⟦、⟧从而缩短了等候时间。', good: '社区增设了岗位，从而缩短了等候时间。'},
  ],
  *check(line) {
    if (!line.prose.includes('、')) return
    for (const {index} of matchesIn(line.prose, opener)) {
      if (line.prose[index - 1] === '、' || isQuoted(line, index)) continue
      const message = '这里开始了新的分句，前面应用逗号，不用顿号。（GB/T 15834—2011 4.4）'
      yield {span: at(index), message, fixes: [replace(at(index), '，', true)]}
    }
  },
}
