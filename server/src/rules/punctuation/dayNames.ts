import {matchesIn} from '../../markdown/matches'
import {spanOf} from '../text'
import type {LineRule} from '../rule'
import {replace} from './mend'

/** Days that give their name to something, in digits (month and day) and in words. */
const digits =
  '1[.．、]28|3[.．、]15|4[.．、](?:15|24|26)|5[.．、](?:12|4|1)|6[.．、](?:5|26|1)|7[.．、]1|8[.．、]1|9[.．、]18|10[.．、]1|11[.．、]9|12[.．、](?:4|9|1|2|13|5)'
const named = new RegExp(
  `(?<=“)(?:(?:${digits})(?=”)|(?:五[·•.]四|五[·•.]一|七[·•.]一|八[·•.]一|九[·•.]一八|六[·•.]一|三[·•.]八|十[·•.]一(?!二))(?=”)|(?:一二八|一二九)(?=”))`,
  'gu',
)

/** 以月、日命名的事件和节日: “3·15” has a middle dot, “五四” none, “一二·九” one. */
export const dayNames: LineRule = {
  id: 'day-names',
  category: 'punctuation',
  scope: 'paragraph',
  signs: ['“'],
  severity: 'warning',
  title: '以月、日命名的事件和节日',
  rationale:
    '用阿拉伯数字时，月、日之间用间隔号（“3·15”）；用汉字数字时，只有一月、十一月、十二月用间隔号（“一二·九”），其他月份不用（“五四”）。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.14.3.5；GB/T 15835—2011 5.2.3'},
  examples: [
    {bad: '开展“⟦3.15⟧”消费维权宣传。', good: '开展“3·15”消费维权宣传。'},
    {bad: '组织“⟦五·四⟧”青年节活动。', good: '组织“五四”青年节活动。'},
  ],
  *check({prose}) {
    if (!prose.includes('“')) return
    for (const match of matchesIn(prose, named)) {
      const right = rightOf(match[0])
      const span = spanOf(match)
      const message = `“${match[0]}”应为“${right}”。（GB/T 15834—2011 4.14.3.5）`
      yield {span, message, fixes: [replace(span, right, true)]}
    }
  },
}

function rightOf(found: string): string {
  if (/\d/.test(found)) return found.replace(/[.．、]/, '·')
  return /^一二/.test(found) ? `一${found === '一二八' ? '·二八' : '二·九'}` : found.replace(/[·•.]/, '')
}
