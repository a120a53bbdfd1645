import type {DraftRule} from '../rule'
import {sectionName} from './place'

/** Parts that stand out of the usual order of the kind. */
export const misplacedPart: DraftRule = {
  id: 'misplaced-part',
  category: 'structure',
  scope: 'draft',
  severity: 'hint',
  title: '部分次序',
  rationale: '先写做了什么，再写问题，最后写打算，读者才好读。次序不同不是错误，但最好有理由。',
  basis: {source: '实务', clause: '各文种的通常结构'},
  examples: [
    {
      genre: '工作总结',
      bad: `# 2025年度工作总结

2025年，社区围绕居民需求开展工作，各项任务基本完成，现总结如下。

一、主要工作

全年办结居民诉求312件，新增停车位46个，维修路灯28盏。

二、⟦下一步打算⟧

继续推进加装电梯，上半年再完成两部。

三、存在问题

物业费收缴率仍然偏低。

幸福社区居民委员会

2025年12月20日`,
      good: `# 2025年度工作总结

2025年，社区围绕居民需求开展工作，各项任务基本完成，现总结如下。

一、主要工作

全年办结居民诉求312件，新增停车位46个，维修路灯28盏。

二、存在问题

物业费收缴率仍然偏低。

三、下一步打算

继续推进加装电梯，上半年再完成两部。

幸福社区居民委员会

2025年12月20日`,
    },
  ],
  *check({genre, parts, sections}) {
    for (const part of parts) {
      if (part.state !== 'misplaced' || !part.section) continue
      const {name} = genre!.parts.find(({id}) => id === part.id)!
      const order = genre!.parts
        .filter(({id}) => parts.some(other => other.id === id && other.state !== 'missing' && 'section' in other))
        .map(other => other.name)
      const span = {start: part.section.heading.end - part.section.title.length, end: part.section.heading.end}
      const at = sections.indexOf(part.section) + 1
      const message = `“${sectionName(part.section)}”（${name}）现在是第${at}部分。${genre!.name}通常的次序是：${order.join('、')}。本单位另有要求的可忽略。`
      yield {span: span.start >= part.section.heading.start ? span : part.section.heading, message}
    }
  },
}
