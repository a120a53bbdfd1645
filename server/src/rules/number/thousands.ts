import {pair} from '../signs'
import {patternRule} from './patternRule'
import {DIGITS, numerals} from './standard'

const unit = '(?=\\s?(?:余|多|人|名|户|戶|元|万|亿|件|个|個|次|平方|亩|吨|册|份|家|项|公里|米|株|棵))'

/** 千分撇写法: `1，234元`, `1,234,56元`. */
export const thousands = patternRule({
  id: 'thousands-separator',
  severity: 'warning',
  title: '千分撇',
  rationale: '四位以上的数可以从右往左每三位用一个半角逗号隔开：1,234,567。写成全角逗号，一个数就成了两个数。',
  basis: {source: '国标', clause: `${numerals} 5.1.1`},
  examples: [
    {bad: '发放补贴⟦1，250，000⟧元。', good: '发放补贴1,250,000元。'},
    {bad: '辖区共有居民⟦3，200⟧户。', good: '辖区共有居民3,200户。'},
  ],
  signs: [pair(DIGITS, ',，')],
  needs: /\d[，,]\d/,
  faults: [
    {
      pattern: new RegExp(`(?<![\\d.．，,])([1-9]\\d{0,2}(?:，\\d{3}){1,4})(?![\\d，])${unit}`, 'g'),
      say: ({0: text, index}, {prose}) => {
        const right = text.replaceAll('，', ',')
        const message = `“${text}”里的千分撇用半角：${right}。（${numerals} 5.1.1）`
        if (right.split(',').length > 2) return {right, message}
        // After a name that takes a number, or a value without a unit, two numbers are meant.
        if (
          /(?:[表图件第例号楼栋组版为达是分之于到占、]|\p{Script=Latin})\s?$/u.test(
            prose.slice(Math.max(0, index - 4), index),
          )
        )
          return undefined
        return {right, message, safe: false, severity: 'information'}
      },
    },
    {
      pattern: new RegExp(`(?<![\\d.．，,])(\\d{1,3}(?:,\\d{3}){1,4},\\d{1,2})(?![\\d,])${unit}`, 'g'),
      say: ({0: text}) => ({message: `“${text}”的千分撇没有每三位一分，请核对数字。（${numerals} 5.1.1）`}),
    },
  ],
})
