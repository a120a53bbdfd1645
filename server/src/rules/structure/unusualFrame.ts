import {foundFrame, frameName} from '../../compose/frame'
import type {DraftRule} from '../rule'

const ids = ['salutation', 'closing', 'signature', 'note'] as const

/** A part of the frame that has no place in the kind: an addressee above a public notice, a signature below minutes. */
export const unusualFrame: DraftRule = {
  id: 'unusual-frame',
  category: 'structure',
  scope: 'draft',
  severity: 'hint',
  title: '本文种通常没有的格式',
  rationale: '公示面向大家，不写主送单位；会议纪要、简报不写落款。多写了不算错，但和通常的样子不同。',
  basis: {source: '实务', clause: '各文种的通常格式'},
  examples: [
    {
      bad: '# 关于低保名单的公示\n\n⟦各居民小组：⟧\n\n根据申请和入户核实情况，现将拟纳入低保的家庭名单公示如下。\n\n公示期为2026年3月2日至3月8日，如有意见请向社区反映。\n\n青禾社区居民委员会\n\n2026年3月2日',
      good: '# 关于低保名单的公示\n\n根据申请和入户核实情况，现将拟纳入低保的家庭名单公示如下。\n\n公示期为2026年3月2日至3月8日，如有意见请向社区反映。\n\n青禾社区居民委员会\n\n2026年3月2日',
    },
  ],
  *check(draft) {
    const {genre} = draft
    if (!genre) return
    for (const id of ids) {
      const found = foundFrame(draft, id)
      // A line above the text that looks like a signature is the head of a bulletin, say.
      const isElsewhere = id !== 'salutation' && found && found.span.start < draft.body.end
      if (!found || isElsewhere || genre[id].need !== 'none') continue
      yield {
        span: found.span,
        message: `${genre.name}通常没有${frameName(genre, id)}，可以删去。本单位另有要求的可忽略。`,
      }
    }
  },
}
