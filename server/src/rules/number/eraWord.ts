import {patternRule} from './patternRule'
import {numerals} from './standard'

/** 年代和月份的说法: `20世纪八十年代`, `元月`. */
export const eraWord = patternRule({
  id: 'era-word',
  severity: 'hint',
  title: '年代和月份的说法',
  rationale: '世纪用了阿拉伯数字，年代也用：20世纪80年代。“元月”通常写作“1月”，和其他月份一致。',
  basis: {source: '实务', clause: `同一场合用同一种数字（${numerals} 4.3.3）`},
  examples: [
    {bad: '小区建于⟦20世纪八十年代⟧。', good: '小区建于20世纪80年代。'},
    {bad: '2026年⟦元月⟧起执行新标准。', good: '2026年1月起执行新标准。'},
  ],
  signs: ['元纪紀'],
  needs: /元月|\d世[纪紀][一二三四五六七八九]十年代/,
  faults: [
    {
      pattern: /(?<!\d)(\d{2}世[纪紀])([一二三四五六七八九])十年代/g,
      say: ({0: text, 1: century, 2: decade}) => {
        const right = `${century}${'一二三四五六七八九'.indexOf(decade!) + 1}0年代`
        return {right, safe: false, message: `“${text}”通常写作“${right}”。（${numerals} 4.3.3）`}
      },
    },
    {
      pattern: /(?<=年)元月(?!租|薪)|(?<![\d百千万亿])元月(?=\d{1,2}日)/g,
      say: () => ({right: '1月', safe: false, message: '“元月”通常写作“1月”。（实务）'}),
    },
  ],
})
