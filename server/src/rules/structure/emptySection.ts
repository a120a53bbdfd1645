import {emptySections} from '../../draft/emptySections'
import type {DraftRule} from '../rule'
import {sectionName} from './place'

/** A heading on a line of its own with nothing below it before the next one. */
export const emptySection: DraftRule = {
  id: 'empty-section',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '有标题无正文',
  rationale: '只有标题、下面没有内容的部分，多半是忘了写，或者改稿时正文被删掉了。确实不写的，把标题也删去。',
  basis: {source: '实务', clause: '标题之下要有内容'},
  examples: [
    {
      bad: '# 年度工作总结\n\n一、主要工作\n\n全年办结居民诉求312件。\n\n⟦二、存在问题⟧\n\n三、下一步打算\n\n继续推进加装电梯。',
      good: '# 年度工作总结\n\n一、主要工作\n\n全年办结居民诉求312件。\n\n二、存在问题\n\n物业费收缴率仍然偏低。\n\n三、下一步打算\n\n继续推进加装电梯。',
    },
  ],
  *check(draft) {
    for (const section of emptySections(draft)) {
      const message = `“${sectionName(section)}”下面没有正文，请补写；不需要这一部分的，可以删去标题。`
      yield {span: section.heading, message}
    }
  },
}
