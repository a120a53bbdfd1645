import {writeChineseNumber} from '../../draft/numerals'
import {pair} from '../signs'
import {patternRule} from './patternRule'
import {DIGITS, numerals} from './standard'

const clause = `（${numerals} 4.2.2）`

/** 概数写法: `20几人`, `几10户`, `20多余人`. */
export const vagueNumber = patternRule({
  id: 'vague-number',
  severity: 'warning',
  title: '概数写法',
  rationale:
    '带“几”的概数用汉字：二十几人、几十户。“多”“余”“来”“几”都表示大概，用一个就够：“20多余人”写作“20多人”或“20余人”。',
  basis: {source: '国标', clause: `${numerals} 4.2.2`},
  examples: [
    {bad: '组建了⟦20几人⟧的队伍。', good: '组建了二十几人的队伍。'},
    {bad: '走访了⟦几10户⟧居民。', good: '走访了几十户居民。'},
    {bad: '发动⟦300多余人⟧参与。', good: '发动300多人参与。'},
  ],
  signs: [pair('数數多余餘', `${DIGITS}十百千万萬余多餘`, '几幾')],
  needs: /\d[几幾]|[几幾数數][\d十百千万萬]|[多余餘][余多餘]/,
  faults: [
    {
      pattern: /(?<![\d.．,，第])(\d0{1,2})([几幾])([个個名户戶人家位件次条條项項天年岁歲万萬])/g,
      say: ({0: text, 1: number, 2: few, 3: unit}) => {
        const right = `${writeChineseNumber(Number(number))}${few}${Number(number) >= 100 ? '十' : ''}${unit}`
        return Number(number) >= 100
          ? {message: `带“几”的概数用汉字，“${text}”请改用汉字写，或写出确数。${clause}`}
          : {right, message: `带“几”的概数用汉字：“${text}”应写作“${right}”。${clause}`}
      },
    },
    {
      pattern: /(?<![几幾数數多第])([几幾数數])(10{1,3})(?!\d)([个個名户戶人家位件次条條项項天年岁歲万萬])/g,
      say: ({0: text, 1: few, 2: number, 3: unit}) => {
        const right = `${few}${{10: '十', 100: '百', 1000: '千'}[Number(number)]}${unit}`
        return {right, message: `概数“${text}”应写作“${right}”。${clause}`}
      },
    },
    {
      pattern:
        /(?<=[\d十百千万萬亿億])(多[余餘]|[余餘]多)([个個名户戶人家件次条條项項天年岁歲份篇场場元亩畝平米公吨噸万萬])/g,
      say: ({0: text, 2: unit, index}, {prose}) => {
        const digits =
          /[\d.,十百千万萬亿億一二三四五六七八九]{1,10}$/.exec(prose.slice(Math.max(0, index - 10), index))?.[0] ?? ''
        const span = {start: index - digits.length, end: index + text.length}
        const right = ['多', '余'].map(about => `${digits}${about}${unit}`)
        return {span, right, message: `“多”和“余”都表示概数，留一个即可：${right.join('或')}。`}
      },
    },
  ],
})
