import {needOf} from '../../data/need'
import type {Need} from '../../data/schema'
import type {Draft} from '../../draft/draft'
import {compiled} from '../../draft/genre'
import type {DraftRule, Severity} from '../rule'
import {hasBody, headSpan} from './place'

/** The frame of the kind: lead, signature and date where practice asks for them. */
export const missingFrame: DraftRule = {
  id: 'missing-frame',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '缺少开头或落款',
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

今后，我将每季度走访一遍在职党员，听取意见，改进工作。`,
      good: `# 2025年度述职报告

一年来，我在街道党工委的领导下，负责社区党建和综合治理工作，现将一年来履行职责的情况报告如下，请予评议。

一、履行职责情况

全年召开议事会12次，推动解决停车、加装电梯等居民关心的事项9件，组织志愿服务46场。

二、存在问题

对年轻党员的情况了解得不够，组织生活形式比较单一。

三、今后打算

今后，我将每季度走访一遍在职党员，听取意见，改进工作。

述职人：李建国

2025年12月20日`,
    },
  ],
  *check(draft) {
    const {genre} = draft
    if (!genre || !hasBody(draft)) return
    const span = headSpan(draft)
    const [lead, signature] = [genre.lead, genre.signature].map(part => needOf(part, draft.title?.text))
    if (!draft.lead && lead !== 'optional' && draft.sections.length > 0 && !opensWithPart(draft)) {
      const message = `标题之后直接写了第一部分，${genre.name}通常先有一段开头，交代背景和总的情况。本单位另有要求的可忽略。`
      yield {span, severity: severityOf(lead!, draft), message}
    }
    const missing = [draft.signature || isNamedInTitle(draft) ? '' : '署名', draft.issueDate ? '' : '成文日期'].filter(
      Boolean,
    )
    if (missing.length && signature !== 'optional') {
      const message = `文末和题下都没有找到${missing.join('和')}，${genre.name}通常要有落款。本单位另有要求的可忽略。`
      yield {span, severity: severityOf(signature!, draft), message}
    }
  },
}

/** A first section such as 指导思想 opens a plan as well as a paragraph does. */
function opensWithPart({genre, parts}: Draft): boolean {
  const opening = genre!.parts.filter(({place}) => place === 'lead').map(({id}) => id)
  return parts.some(({id, state}) => opening.includes(id) && state !== 'missing')
}

/** Whether the title names the unit, which then need not sign. */
const isNamedInTitle = ({genre, title}: Draft): boolean =>
  genre!.signature.inTitle !== undefined && title !== undefined && compiled(genre!.signature.inTitle).test(title.text)

const severityOf = (need: Need, {genreSource}: Draft): Severity =>
  need === 'required' && genreSource !== 'content' ? 'information' : 'hint'
