import {matchesIn} from '../../markdown/matches'
import {spanOf} from '../text'
import type {LineRule} from '../rule'
import {replace} from './mend'

const paper =
  '(?:许可证|資格證|资格证|工作证|居住证|优惠证|优待证|活动证|党员证|志愿者证|户口簿|身份证|营业执照|从业证|上岗证|残疾人证|低保证)'
const noWork = new RegExp(
  `《([^《》]{0,20}${paper})》|《([^《》]{2,12})》(?=(?:主题|系列|专项|志愿服务)?(?:活动|行动|大赛|竞赛|工程))`,
  'gu',
)

/** 非作品用书名号: title marks around papers, activities and campaigns. */
export const workTitle: LineRule = {
  id: 'work-title',
  category: 'punctuation',
  scope: 'paragraph',
  signs: ['《'],
  severity: 'hint',
  title: '非作品用书名号',
  rationale:
    '书名号用于书籍、文件、报刊、影视等作品。证照、奖项、会议、活动、课程的名称不用书名号；活动名称需要标明时用引号。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 附录A.13.1'},
  examples: [
    {bad: '凭⟦《居住证》⟧办理。', good: '凭居住证办理。'},
    {bad: '开展⟦《清洁家园》⟧主题活动。', good: '开展“清洁家园”主题活动。'},
  ],
  *check({prose}) {
    if (!prose.includes('《')) return
    for (const match of matchesIn(prose, noWork)) {
      const {1: name, 2: activity} = match
      if (activity && /法|条例|规定|办法|章程|准则|纪律|通知|意见|方案|决定|公约|报告|规划|纲要/.test(activity))
        continue
      const span = spanOf(match)
      const right = name ?? `“${activity}”`
      const message = name
        ? '证照的名称不用书名号。（GB/T 15834—2011 附录A.13.1）'
        : '活动的名称不用书名号，可用引号。（GB/T 15834—2011 附录A.13.1）'
      yield {span, message, fixes: [replace(span, right, false)]}
    }
  },
}
