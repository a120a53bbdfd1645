import type {DraftRule, Report} from '../rule'
import {claimsOf, type Claim} from './claims'
import {itemsAfter, type Item} from './items'

/** 项数不符: a number claimed (`三项制度：`) against the items that follow it. Offsets count from the draft. */
export const countClaim: DraftRule = {
  id: 'count-claim',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '项数不符',
  rationale:
    '“建立三项制度”“抓好以下五个方面”之后列出的条目，应和说的数目一致。增删条目后最容易忘了改前面的数。后面接“等”的不查，数不清的不报。',
  basis: {source: '实务', clause: '总说与分列一致'},
  examples: [
    {
      bad: '# 工作总结\n\n一年来建立了⟦三项制度⟧：一是例会制度；二是走访制度。',
      good: '# 工作总结\n\n一年来建立了两项制度：一是例会制度；二是走访制度。',
    },
    {
      bad: '# 工作计划\n\n重点抓好以下⟦两个方面⟧：\n\n（一）抓学习\n\n每月一次。\n\n（二）抓走访\n\n每周一次。\n\n（三）抓宣传\n\n每季一次。',
      good: '# 工作计划\n\n重点抓好以下三个方面：\n\n（一）抓学习\n\n每月一次。\n\n（二）抓走访\n\n每周一次。\n\n（三）抓宣传\n\n每季一次。',
    },
  ],
  *check(draft) {
    for (let index = 0; index < draft.lines.length; index++) {
      const {line, offset} = draft.lines[index]!
      for (const claim of claimsOf(line)) {
        const items = itemsAfter(draft, index, claim)
        if (items && items.length >= 2 && items.length !== claim.count) yield report(claim, offset, items)
      }
    }
  },
}

function report({span, text, count}: Claim, offset: number, items: readonly Item[]): Report {
  const [first, last] = [items[0]!, items.at(-1)!]
  const names = [first, last].flatMap(({ordinal}) => (ordinal ? `“${ordinal.text.replace(/[、，,.．]$/, '')}”` : []))
  const listed = names.length === 2 ? `后面从${names.join('到')}列了${items.length}项` : `后面列了${items.length}项`
  return {
    span: {start: offset + span.start, end: offset + span.end},
    message: `这里说“${text}”，是${count}项；${listed}，请核对。`,
    related: [first, last].map(({ordinal, start}) => ({
      span: {start, end: start + (ordinal?.text.length ?? 1)},
      message: start === first.start ? '列出的第一项' : '列出的最后一项',
    })),
  }
}
