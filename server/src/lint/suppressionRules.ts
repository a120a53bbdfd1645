import type {DraftRule} from '../rules/rule'

/**
 * The two checks on the writer's own `<!-- 公文忽略 … -->` comments. They are rules to whoever lists, explains or sets
 * them; their findings come from the engine (suppress.ts), which alone knows what a comment has covered.
 */
export const suppressionReason: DraftRule = {
  id: 'suppression-reason',
  category: 'consistency',
  scope: 'draft',
  severity: 'hint',
  title: '忽略理由',
  rationale:
    '忽略说明照样起作用，但没有理由，换一个人接手或过一段时间再看，就不知道当时为什么不改。冒号后写一句话即可。',
  basis: {source: '实务', clause: '本工具的约定：公文忽略 检查项：理由'},
  examples: [
    {
      bad: '⟦<!-- 公文忽略 date-form -->⟧\n会议定于2026年3月5号召开。',
      good: '<!-- 公文忽略 date-form：照录来信原文 -->\n会议定于2026年3月5号召开。',
    },
  ],
  check: () => [],
}

export const unusedSuppression: DraftRule = {
  id: 'unused-suppression',
  category: 'consistency',
  scope: 'draft',
  severity: 'hint',
  title: '无用的忽略说明',
  rationale:
    '问题改好以后，或者检查项的名称写错时，忽略说明什么也没有忽略。留着它，以后同一处真出了问题反而看不到，所以可以删去。',
  basis: {source: '实务', clause: '本工具的约定：公文忽略 检查项：理由'},
  examples: [
    {
      bad: '⟦<!-- 公文忽略 date-form：照录来信原文 -->⟧\n会议定于2026年3月5日召开。',
      good: '会议定于2026年3月5日召开。',
    },
  ],
  check: () => [],
}

/** For the list of rules, the documentation and the settings. */
export const suppressionRules: readonly [DraftRule, DraftRule] = [suppressionReason, unusedSuppression]
