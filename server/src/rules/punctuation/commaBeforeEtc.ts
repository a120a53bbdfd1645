import {matchesIn} from '../../markdown/matches'
import {spanOf} from '../text'
import type {LineRule} from '../rule'
import {at, isQuoted, replace} from './mend'

/** 等 that closes an enumeration, told from 等级, 等候, 等高: a mark, a number or the name of a class follows. */
const closesRow =
  /、(?=等(?:等|[，。；：、）的]|[\d一二三四五六七八九十两几多]+[项个名类种户家]|工作|方面|部门|单位|活动|内容|问题|情况|形式|方式|措施|制度|材料|人员))/gu

/** “等”前的顿号: an enumeration comma before 等, which ends the row by itself. */
export const commaBeforeEtc: LineRule = {
  id: 'comma-before-etc',
  category: 'punctuation',
  scope: 'paragraph',
  signs: ['、', '等'],
  severity: 'hint',
  title: '“等”前的顿号',
  rationale: '并列的几项之间用顿号、末项后有“等”时，“等”前不再用点号。',
  basis: {source: '附录B说明', clause: 'GB/T 15834—2011 附录B.1.2'},
  examples: [{bad: '包括消防、治安、卫生⟦、⟧等工作。', good: '包括消防、治安、卫生等工作。'}],
  *check(line) {
    if (!line.prose.includes('、等')) return
    for (const match of matchesIn(line.prose, closesRow)) {
      const {start} = spanOf(match)
      if (line.prose[start - 1] === '、' || isQuoted(line, start)) continue
      const message = '“等”前不用顿号。（GB/T 15834—2011 附录B.1.2，说明性）'
      yield {span: at(start), message, fixes: [replace(at(start), '', true)]}
    }
  },
}
