import type {DraftRule} from '../rule'

/** Kinds that exclude each other, put side by side at the end of a title: `工作计划报告`, `请示报告`. */
export const doubledGenre: DraftRule = {
  id: 'doubled-genre',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '文种叠用',
  rationale:
    '一份文稿只有一个文种。计划写将来要做的，报告写已经做了的；请示要答复，报告不要答复。两个叠在一起，读的人不知道该怎么处理。',
  basis: {source: '实务', clause: '一文一文种；请示与报告分开，参照条例第十五条（四）'},
  examples: [
    {
      bad: '# 青禾社区2026年⟦工作计划报告⟧\n\n为做好2026年工作，制定本计划。',
      good: '# 青禾社区2026年工作计划\n\n为做好2026年工作，制定本计划。',
    },
    {
      bad: '# 关于修缮活动室的⟦请示报告⟧\n\n活动室屋顶漏水，拟申请维修经费。',
      good: '# 关于修缮活动室的请示\n\n活动室屋顶漏水，拟申请维修经费。',
    },
  ],
  *check({title, text}) {
    if (!title) return
    const written = text.slice(title.span.start, title.span.end).trimEnd()
    const match = /((?:工作)?(?:计划|方案)|请示)报告(?=(?:[（(][^（()）]{1,20}[）)]|\d{1,2})?$)/u.exec(written)
    if (!match) return
    const start = title.span.start + match.index
    const span = {start, end: start + match[0].length}
    const kept = match[1]!
    yield {
      span,
      message: `“${match[0]}”叠用了两个文种，请按内容只留一个，如“${kept}”或“${kept === '请示' ? '报告' : '工作报告'}”。通常一文一文种；本单位另有要求的可忽略。`,
      fixes: [{title: `改为“${kept}”`, edits: [{span, text: kept}], safe: false}],
    }
  },
}
