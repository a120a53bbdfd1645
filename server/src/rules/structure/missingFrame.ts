import {frameName, needOfMissing, type FrameId} from '../../compose/frame'
import {insertPart} from '../../compose/insertPart'
import type {Draft} from '../../draft/draft'
import {cutOf} from '../../draft/fragment'
import type {DraftRule, Fix, Severity} from '../rule'
import {hasBody, headSpan} from './place'

/** The frame of the kind: salutation, lead, closing, note, signature and date where practice asks for them. */
export const missingFrame: DraftRule = {
  id: 'missing-frame',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '缺少称谓、开头、结语或落款',
  rationale:
    '开头交代缘由和总的情况，落款写明谁在什么时候写的。题下已署名、写了日期的，不再要求文末落款；随通知印发的可以没有落款。',
  basis: {source: '实务', clause: '各文种的通常格式'},
  examples: [
    {
      genre: '述职报告',
      bad: `# ⟦2025年度述职报告⟧

一年来，我在街道党工委的领导下，负责社区党建和综合治理工作，现将一年来履行职责的情况报告如下，请予评议。

一、履行职责情况

全年召开议事会12次，推动解决停车、加装电梯等居民关心的事项9件，组织志愿服务46场。

二、存在问题

对年轻党员的情况了解得不够，组织生活形式比较单一。

三、今后打算

今后，我将每季度走访一遍在职党员，听取意见，改进工作。

以上述职，请予评议。
`,
      good: `# 2025年度述职报告

一年来，我在街道党工委的领导下，负责社区党建和综合治理工作，现将一年来履行职责的情况报告如下，请予评议。

一、履行职责情况

全年召开议事会12次，推动解决停车、加装电梯等居民关心的事项9件，组织志愿服务46场。

二、存在问题

对年轻党员的情况了解得不够，组织生活形式比较单一。

三、今后打算

今后，我将每季度走访一遍在职党员，听取意见，改进工作。

以上述职，请予评议。

述职人：×××

××××年×月×日
`,
    },
  ],
  *check(draft) {
    const {genre} = draft
    if (!genre || !hasBody(draft)) return
    const span = headSpan(draft)
    const lead = severityOf(draft, 'lead')
    if (lead && draft.sections.length > 0) {
      const message = `标题之后直接写了第一部分，${genre.name}通常先有一段开头，交代背景和总的情况。本单位另有要求的可忽略。`
      yield {span, severity: lead, message, fixes: [insertion(draft, ['lead'])]}
    }
    for (const id of ['salutation', 'closing', 'note'] as const) {
      const severity = severityOf(draft, id)
      if (!severity) continue
      const usual = genre[id].formulas[0]
      const message = `没有找到${frameName(genre, id)}，${genre.name}通常要有${usual ? `，如“${usual}”` : ''}。本单位另有要求的可忽略。`
      yield {span, severity, message, fixes: [insertion(draft, [id])]}
    }
    const missing = (['signature', 'date'] as const).filter(id => severityOf(draft, id))
    if (missing.length) {
      const names = missing.map(id => frameName(genre, id)).join('和')
      const message = `文末和题下都没有找到${names}，${genre.name}通常要有落款。本单位另有要求的可忽略。`
      yield {span, severity: severityOf(draft, missing[0]!)!, message, fixes: [insertion(draft, missing)]}
    }
  },
}

/** Undefined where nothing is missing; a guess from the content alone is worth a hint, and so is what is only recommended. */
function severityOf(draft: Draft, id: FrameId): Severity | undefined {
  const need = needOfMissing(draft, id)
  if (need === 'optional') return undefined
  return need === 'required' && draft.genreSource !== 'content' && !cutOf(draft) ? 'information' : 'hint'
}

/** Not safe: the writer has to fill it in. A signature brings its date along. */
const insertion = (draft: Draft, ids: readonly FrameId[]): Fix => ({
  title: `插入${ids.map(id => frameName(draft.genre, id)).join('和')}`,
  edits: insertPart(draft, ids[0]!),
  safe: false,
})
