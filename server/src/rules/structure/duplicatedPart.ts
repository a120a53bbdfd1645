import type {DraftRule} from '../rule'
import {sectionName} from './place'

/** The same part of the kind twice, under the very same heading: a copy that was not cleared away. */
export const duplicatedPart: DraftRule = {
  id: 'duplicated-part',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '部分重复',
  rationale:
    '同一个标题出现了两次，多半是复制之后忘了改，或者两人分写的稿子没有并好。内容不同的，改一个标题；内容相同的，删去一处。',
  basis: {source: '实务', clause: '一个部分只写一次'},
  examples: [
    {
      genre: '工作总结',
      bad: '# 青禾社区2025年工作总结\n\n2025年，青禾社区围绕居民需求开展工作，各项任务基本完成，现将有关情况总结如下：\n\n一、主要工作\n\n全年办结居民诉求312件，新增停车位46个，维修路灯28盏。\n\n二、存在问题\n\n物业费收缴率仍然偏低。\n\n⟦三、存在问题⟧\n\n志愿者队伍年龄偏大。\n\n四、下一步打算\n\n继续推进加装电梯，上半年再完成两部。\n\n青禾社区居民委员会\n\n2025年12月20日',
      good: '# 青禾社区2025年工作总结\n\n2025年，青禾社区围绕居民需求开展工作，各项任务基本完成，现将有关情况总结如下：\n\n一、主要工作\n\n全年办结居民诉求312件，新增停车位46个，维修路灯28盏。\n\n二、存在问题\n\n物业费收缴率仍然偏低，志愿者队伍年龄偏大。\n\n三、下一步打算\n\n继续推进加装电梯，上半年再完成两部。\n\n青禾社区居民委员会\n\n2025年12月20日',
    },
  ],
  *check({parts}) {
    const said = new Set<unknown>()
    for (const part of parts) {
      if (part.state === 'missing' || !part.again || !part.section || said.has(part.again)) continue
      said.add(part.again)
      yield {
        span: part.again.heading,
        message: `“${sectionName(part.again)}”和前面的“${sectionName(part.section)}”标题相同，请看是不是重复了。`,
        related: [{span: part.section.heading, message: '前一处'}],
      }
    }
  },
}
