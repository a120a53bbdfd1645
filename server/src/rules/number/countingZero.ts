import {patternRule} from './patternRule'
import {numerals} from './standard'

/** 计量用“零”: `一百〇五`. */
export const countingZero = patternRule({
  id: 'counting-zero',
  severity: 'warning',
  title: '“零”和“〇”',
  rationale: '用汉字计量时，空位写“零”：一百零五户、三千零五十二元；编号和年份里才写“〇”：二〇二六年。',
  basis: {source: '国标', clause: `${numerals} 5.2.5`},
  examples: [{bad: '共走访⟦一百〇五⟧户。', good: '共走访一百零五户。'}],
  signs: ['〇○'],
  needs: /[百千万亿萬億][〇○]/,
  faults: [
    {
      pattern: /[一二三四五六七八九两][百千万亿萬億][〇○][一二三四五六七八九](?:[十百])?/g,
      say: ({0: text}) => {
        const right = text.replace(/[〇○]/, '零')
        return {right, message: `计量的数里，空位写“零”：${right}。（${numerals} 5.2.5）`}
      },
    },
  ],
})
