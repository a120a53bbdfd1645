import {lexicons} from '../../data/lexicons'
import {lexiconRule} from './lexiconRule'

/** 用语建议: words about people that hurt, and ways of speaking that newsrooms and offices have given up. */
export const wordingAdvice = lexiconRule(lexicons.wordingAdvice, {
  id: 'wording-advice',
  severity: 'hint',
  title: '用语建议',
  rationale:
    '称呼残疾人、困难群众和服务对象，用平等、中性的说法；纪年和会议的说法从通行的写法。引文、人物原话不提示。本单位另有要求的可忽略。',
  basis: {source: '实务', clause: '新华社新闻报道用语建议及通行写法'},
  inQuotes: 'silent',
  say: ({wrong, note}) => `“${wrong}”：${note}。`,
})
