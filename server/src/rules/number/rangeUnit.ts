import {pair} from '../signs'
import {patternRule} from './patternRule'
import {DIGITS, numerals, SPACES} from './standard'

const clause = `（${numerals} 5.1.3）`

/** 范围前一数缺单位: `15-20%`, `13～17万元`. */
export const rangeUnit = patternRule({
  id: 'range-unit',
  severity: 'warning',
  title: '数值范围的前一个数缺单位',
  rationale:
    '“13～17万元”可以读成13元到17万元，“15～30%”可以读成15到30%，所以“万”“亿”“%”在两个数后面都要写。“10～20岁”“3～5天”不会误解，前一个单位可以省。',
  basis: {source: '国标', clause: `${numerals} 5.1.3`},
  examples: [
    {bad: '合格率提高⟦15-20%⟧。', good: '合格率提高15%～20%。'},
    {bad: '每户补贴⟦13～17万元⟧。', good: '每户补贴13万元～17万元。'},
    {bad: '覆盖人口⟦9—16亿⟧。', good: '覆盖人口9亿—16亿。'},
  ],
  signs: [pair(DIGITS, `-－—–~～〜至到${SPACES}`), '%％‰万亿萬億'],
  needs: /\d\s?(?:--|——|[-－—–~～〜至到])\s?\d[\d.]*\s?[%％‰万亿萬億]/,
  faults: [
    {
      pattern:
        /(?<![\w.．:：/〔年月第－-])(\d{1,4}(?:\.\d{1,4})?)\s?(--|——|[-－—–~～〜至到])\s?(\d{1,4}(?:\.\d{1,4})?)\s?([%％‰]|[万亿萬億](?:元|吨|亩|人次|人|户|平方米|立方米|千瓦时|千瓦|公里|米|件|册|棵|株|只|美元)?)(?![-－—–~～])/g,
      say: ({0: text, 1: from, 2: mark, 3: to, 4: unit}) => {
        if (Number(from) >= Number(to)) return undefined
        const right = `${from}${unit}${/[—～至到]/.test(mark!) && mark!.length === 1 ? mark : '～'}${to}${unit}`
        const message = `“${text}”的前一个数应带上“${unit}”：${right}。${clause}`
        // The standard speaks of signs; with 至 a reader may still be misled.
        return /[至到]/.test(mark!)
          ? /[%％]/.test(unit!)
            ? {right, message, severity: 'information'}
            : undefined
          : {right, message}
      },
    },
  ],
})
