import type {Draft, Section} from '../../draft/draft'
import {hanLength} from '../../markdown/han'
import type {DraftRule} from '../rule'

/** How many headings in a row have to be without a number. */
const LEAST = 3

/** 序号可能丢失: headings of one level in a row, none with an ordinal. Offsets count from the draft. */
export const lostOrdinals: DraftRule = {
  id: 'lost-ordinals',
  category: 'residue',
  scope: 'draft',
  severity: 'hint',
  title: '序号可能丢失',
  rationale:
    '从 Word 或网页复制时，自动编号不会随文字带过来，“一、”“（一）”便丢了。连续几个独占一行的小标题都没有序数时提示一次；本来就不编号的可忽略。用“##”写的 Markdown 标题不在此列。',
  basis: {source: '实务', clause: '同级标题的序号'},
  examples: [
    {
      genre: '工作总结',
      bad: '# 工作总结\n\n社区共有居民3200户，党员86名，全年围绕民生实事推进各项工作，成效较为明显，群众比较满意。\n\n⟦主要工作⟧\n\n全年办结居民诉求86件，开展志愿服务活动12次，参加群众360人次，办结率和满意率都达到预期。\n\n存在问题\n\n网格员流动性较大，部分小区停车位不足，物业矛盾时有发生，解决的办法还不够多，力度还不够大。\n\n下一步打算\n\n继续做好网格员招聘和培训，推动两个小区新增停车位，健全物业矛盾调处机制，按月通报办理进度。',
      good: '# 工作总结\n\n社区共有居民3200户。\n\n一、主要工作\n\n全年办结居民诉求86件。\n\n二、存在问题\n\n网格员流动性较大。',
    },
  ],
  *check(draft) {
    const row = unnumberedRow(draft)
    const [first] = row
    if (!first) return
    yield {
      span: first.heading,
      message: `这里起有${row.length}个小标题都没有序数，序号可能在复制时丢失，请核对。`,
      related: row.slice(1).map(({heading, title}) => ({span: heading, message: `“${title}”也没有序数。`})),
    }
  },
}

/** The headings of the highest level, where there are enough and none is numbered or marked as a Markdown heading. */
function unnumberedRow({sections, lines, genre}: Draft): readonly Section[] {
  if (!genre || genre.numbering !== 'chinese' || sections.length < LEAST) return []
  const isLost = ({ordinal, layout, line, title}: Section): boolean =>
    !ordinal && layout === 'own-line' && lines[line]!.line.kind === 'prose' && hanLength(title) >= 3
  return sections.every(isLost) ? sections : []
}
