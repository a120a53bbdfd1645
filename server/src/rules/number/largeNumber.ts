import {pair} from '../signs'
import {patternRule} from './patternRule'
import {numerals} from './standard'

/** 很大的数: `120000000元` is hard to read. */
export const largeNumber = patternRule({
  id: 'large-number',
  severity: 'hint',
  title: '很大的整数',
  rationale: '数值很大的整数可以用“万”“亿”作单位，读起来清楚：120000000元写作1.2亿元。',
  basis: {source: '国标', clause: `${numerals} 5.3`},
  examples: [{bad: '总投资⟦120000000⟧元。', good: '总投资1.2亿元。'}],
  signs: [pair('0', '0'), '元人平吨亩户'],
  needs: /\d{8}/,
  faults: [
    {
      pattern: /(?<![\d.．,，\w])(\d{1,8}0000)(?=元|人(?!民)|平方米|吨|亩|户)/g,
      say: ({0: text}) => {
        const value = Number(text)
        if (text.startsWith('0') || value < 1e7) return undefined
        const right = value >= 1e8 ? `${value / 1e8}亿` : `${value / 1e4}万`
        return {right, safe: false, message: `“${text}”可以写作“${right}”，便于阅读。（${numerals} 5.3）`}
      },
    },
  ],
})
