import {charactersOf} from '../../draft/characters'
import type {DraftRule} from '../rule'

const LIMIT = /^\D{0,4}(\d{2,6})\s*字?/u

/** 字数上限 of the front matter. Offsets count from the draft. */
export const characterLimit: DraftRule = {
  id: 'character-limit',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '超过字数上限',
  rationale: '要求“不超过3000字”的材料，把上限写在文首的“字数上限”里，写多了就提醒。空白不计，标点计在内。',
  basis: {source: '实务', clause: '来文要求的字数'},
  examples: [
    {
      bad: '---\n字数上限: 20\n---\n\n# ⟦青禾社区工作总结⟧\n\n全年走访居民三千二百户，办结诉求三百一十二件。',
      good: '---\n字数上限: 60\n---\n\n# 青禾社区工作总结\n\n全年走访居民三千二百户，办结诉求三百一十二件。',
    },
  ],
  *check(draft) {
    const limit = Number(LIMIT.exec(draft.frontMatter.values['字数上限'] ?? '')?.[1])
    if (!limit) return
    const characters = charactersOf(draft)
    if (characters <= limit) return
    const first = draft.lines.find(({line}) => line.kind !== 'blank')
    const span = draft.title?.span ?? (first && {start: first.offset, end: first.offset + first.line.text.length})
    if (!span) return
    yield {
      span,
      message: `全文${characters}字，上限${limit}字，${characters}－${limit}＝${characters - limit}，请压缩。`,
    }
  },
}
