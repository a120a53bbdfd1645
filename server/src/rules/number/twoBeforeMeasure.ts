import {lexicons} from '../../data/lexicons'
import {listRule} from './listRule'

/** 二和两: which of the two stands before a measure word, in an ordinal and in a fraction. */
export const twoBeforeMeasure = listRule(lexicons.twoBeforeMeasure, {
  id: 'two-before-measure',
  severity: 'information',
  title: '“二”和“两”',
  rationale:
    '一般量词前用“两”：两个、两片、两家；序数、分数和多位数里用“二”：第二、三分之二、二十。“俩”就是“两个”，后面不再加“个”。法律条文里的“二人以上”“二年以下”照旧。',
  basis: {source: '实务', clause: '现代汉语“二”“两”的通常用法'},
  say: ({wrong, right, note}) => `“${wrong}”通常作“${right}”${note ? `：${note}` : '。'}（实务）`,
  inQuotes: 'silent',
})
