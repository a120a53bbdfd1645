import {lexicons} from '../../data/lexicons'
import {lexiconRule} from './lexiconRule'

/** 异形词: forms of a word beside the one that is recommended. */
export const variants = lexiconRule(lexicons.variants, {
  id: 'variants',
  severity: 'warning',
  title: '异形词',
  rationale:
    '同一个词有几种写法时，公文宜用推荐词形，全文才一致。这里只收《第一批异形词整理表》所列的词和按“账、帐”分工应改的词；“标识”“人名、书名、引文”不在其内。',
  basis: {source: '国标', clause: 'GF 1001—2001《第一批异形词整理表》'},
  inQuotes: 'silent',
  say: ({wrong, right, note}) =>
    `“${wrong}”的推荐词形是“${right}”（GF 1001—2001 第一批异形词整理表）${note ? `：${note}` : '。'}`,
})
