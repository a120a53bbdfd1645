import {pair} from '../signs'
import {patternRule} from './patternRule'
import {DIGITS, numerals} from './standard'

/** 起止年份简写: `2024-26年`, `2024年至26年`. */
export const yearRange = patternRule({
  id: 'year-range',
  severity: 'warning',
  title: '起止年份',
  rationale: '起止年份都写四位数字，“2024—2026年”不写成“2024—26年”；起年不晚于止年。',
  basis: {source: '国标', clause: `${numerals} 5.1.4`},
  examples: [
    {bad: '⟦2024-26年⟧实施老旧小区改造。', good: '2024—2026年实施老旧小区改造。'},
    {bad: '⟦2024年至26年⟧，新增车位300个。', good: '2024年至2026年，新增车位300个。'},
  ],
  signs: ['年', pair(`${DIGITS}年月`, '-－—–~～至到')],
  needs: /\d{4}年?\s?(?:--|——|[-－—–~～至到])/,
  faults: [
    {
      pattern: /(?<![\d.．/〔-])((?:19|20)\d\d)(年?)(--|——|[-－—–~～至到])(\d\d)年(?!级|代|期|月)/g,
      say: ({0: text, 1: from, 2: nian, 3: mark, 4: short}) => {
        const to = Number(from!.slice(0, 2) + short)
        const gap = to - Number(from)
        if (gap < 1 || gap > 20) return undefined
        const right = `${from}${nian}${/[至到～]/.test(mark!) ? mark : '—'}${to}年`
        return {right, message: `“${text}”的止年应写全四位数字：${right}。（${numerals} 5.1.4）`}
      },
    },
    {
      pattern: /(?<![\d.．/〔-])((?:19|20)\d\d)(?:年(?:\d{1,2}月)?)?(?:--|——|[-－—–~～至到])((?:19|20)\d\d)年/g,
      say: ({0: text, 1: from, 2: to}) =>
        Number(from) > Number(to)
          ? {severity: 'information', message: `“${text}”的起年晚于止年，请核对。（条例第二十条（四））`}
          : undefined,
    },
  ],
})
