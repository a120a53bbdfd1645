import {readNote, type NotedAttachment} from '../../draft/attachmentNote'
import {heldIn, notedAs, titledAs, type HeldAttachment} from '../../draft/attachments'
import type {FoundPart} from '../../draft/draft'
import type {DraftRule, Report} from '../rule'

/** The attachments against the note that names them. */
export const attachmentNames: DraftRule = {
  id: 'attachment-names',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '附件名称不一致',
  rationale:
    '附件说明里的名称、个数，要和后面附件的标题对得上，收文的人才找得到。改了附件标题、增删了附件，容易忘记改附件说明。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.3.4、7.4'},
  examples: [
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.⟦消防演练方案⟧\n　　　2.参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日\n\n附件1\n\n消防疏散演练方案\n\n3月12日上午举行。\n\n附件2\n\n参演人员名单\n\n王敏、李强。',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防疏散演练方案\n　　　2.参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日\n\n附件1\n\n消防疏散演练方案\n\n3月12日上午举行。\n\n附件2\n\n参演人员名单\n\n王敏、李强。',
    },
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：⟦消防演练方案⟧\n\n青禾社区居民委员会\n\n2026年3月5日\n\n附件1\n\n消防演练方案\n\n3月12日上午举行。\n\n附件2\n\n参演人员名单\n\n王敏、李强。',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防演练方案\n　　　2.参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日\n\n附件1\n\n消防演练方案\n\n3月12日上午举行。\n\n附件2\n\n参演人员名单\n\n王敏、李强。',
    },
  ],
  *check(draft) {
    const held = heldIn(draft)
    const noted = held.length > 0 ? readNote(draft) : undefined
    if (!noted) return
    if (noted.length !== held.length) yield countReport(noted, held)
    for (const [index, attachment] of held.entries()) {
      const name = notedAs(attachment, index, noted, held)
      if (name && attachment.title[0] && !titledAs(attachment, name)) yield nameReport(name, attachment.title[0])
    }
  },
}

function countReport(noted: readonly NotedAttachment[], held: readonly HeldAttachment[]): Report {
  const span = {start: noted[0]!.span.start, end: noted.at(-1)!.span.end}
  const quoted = noted.map(({name}) => `“${name}”`).join('')
  const heads = held.map(({head}) => `“${head.text}”`).join('')
  return {
    span,
    message: `附件说明列了${noted.length}个附件${quoted}，稿中附了${held.length}个${heads}，请核对；另行附上的可忽略。`,
    related: held.map(({head}) => ({span: head.span, message: '稿中的附件'})),
  }
}

const nameReport = ({name, span}: NotedAttachment, title: FoundPart): Report => ({
  span,
  message: `附件说明写的是“${name}”，附件的标题是“${title.text}”，请改成一致。`,
  related: [{span: title.span, message: '附件的标题'}],
})
