import {patternRule} from './patternRule'
import {numerals} from './standard'

/** 年代写法: `上世纪八十年代`, `元月`. */
export const eraWord = patternRule({
  id: 'era-word',
  severity: 'hint',
  title: '年代和月份的说法',
  rationale:
    '“上世纪”说的是哪个世纪，要看写稿的时间；写“20世纪80年代”，什么时候读都清楚。“元月”通常写作“1月”，和其他月份一致。',
  basis: {source: '实务', clause: `世纪、年代用阿拉伯数字（${numerals} 4.1.1）`},
  examples: [
    {bad: '小区建于⟦上世纪八十年代⟧。', good: '小区建于20世纪80年代。'},
    {bad: '小区建于⟦上世纪90年代⟧末。', good: '小区建于20世纪90年代末。'},
    {bad: '2026年⟦元月⟧起执行新标准。', good: '2026年1月起执行新标准。'},
  ],
  needs: /上个?世[纪紀]|元月|世[纪紀][一二三四五六七八九]十年代/,
  faults: [
    {
      pattern: /上个?世[纪紀](?:([二三四五六七八九])十|([2-9])0)年代/g,
      say: ({0: text, 1: chinese = '', 2: digit}) => {
        const right = `20世纪${digit ?? '一二三四五六七八九'.indexOf(chinese) + 1}0年代`
        return {right, safe: false, message: `“${text}”通常写作“${right}”。（实务）`}
      },
    },
    {
      pattern: /(?<=年)元月(?!租|薪)|(?<![\d百千万亿])元月(?=\d{1,2}日)/g,
      say: () => ({right: '1月', safe: false, message: '“元月”通常写作“1月”。（实务）'}),
    },
  ],
})
