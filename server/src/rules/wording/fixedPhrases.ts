import {lexicons} from '../../data/lexicons'
import {lexiconRule} from './lexiconRule'

/** 固定表述: well-known phrases with a wrong number or a missing word, shown beside their published form. */
export const fixedPhrases = lexiconRule(lexicons.fixedPhrases, {
  id: 'fixed-phrases',
  severity: 'information',
  title: '固定表述有出入',
  rationale:
    '重要提法有公开发布的写法，数字错一个、漏一个词都要核对原文。这里只对照错字、漏字，注明出处，不改字，也不评价提法新旧。',
  basis: {source: '实务', clause: '各条所列的公开文件、会议'},
  say: ({wrong, right, note}) => `“${wrong}”与公开发布的写法“${right}”不同（${note}），请核对原文。`,
})
