import {pair} from '../signs'
import {patternRule} from './patternRule'
import {DIGITS, numerals} from './standard'

const clause = `（${numerals} 5.1.2）`
const unit = '(?=[%％‰万亿倍元米吨]|个百分点|公里|公斤|平方|立方|分[，。；、）]|亩)'

/** 小数写法: `.5%`, `3。5%`. */
export const decimalForm = patternRule({
  id: 'decimal-form',
  severity: 'warning',
  title: '小数写法',
  rationale: '纯小数要写出小数点前定位的“0”，小数点用齐底线的半角圆点：0.5%、3.5万元。',
  basis: {source: '国标', clause: `${numerals} 5.1.2`},
  examples: [
    {bad: '差错率降到⟦.5⟧%以下。', good: '差错率降到0.5%以下。'},
    {bad: '增长⟦12。3⟧%。', good: '增长12.3%。'},
    {bad: '增长⟦12·3⟧%。', good: '增长12.3%。'},
  ],
  signs: [pair('.．。·', DIGITS)],
  needs: /[^\d][.．]\d|\d[。·]\d/,
  faults: [
    {
      pattern: new RegExp(`(?<=[为达约近占至到升降长增减高低])[.．](\\d{1,3})(?!\\d)${unit}`, 'g'),
      say: ({1: digits}) => ({right: `0.${digits}`, message: `纯小数应写出小数点前的“0”：0.${digits}。${clause}`}),
    },
    {
      pattern: new RegExp(
        `(?<=\\p{Script=Han})(?<![第表图条款])(\\d{1,6})[。·](\\d{1,3})(?![\\d。])(?=[%％]|个百分点|万元|亿元)`,
        'gu',
      ),
      say: ({0: text, 1: whole, 2: part}) => ({...point(text, `${whole}.${part}`), safe: false}),
    },
  ],
})

const point = (text: string, right: string) => ({right, message: `“${text}”的小数点用半角圆点：${right}。${clause}`})
