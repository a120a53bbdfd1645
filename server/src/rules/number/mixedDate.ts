import {readChineseNumber} from '../../draft/numerals'
import {pair} from '../signs'
import {patternRule} from './patternRule'
import {CHINESE_YEAR, numerals} from './standard'

const chinese = '[一二三四五六七八九十]{1,3}'

/** The year of 二〇二六年 as a number. */
const read = (text: string): number => (/^\d+$/.test(text) ? Number(text) : readChineseNumber(text.replace(/○/g, '〇')))

/** 日期数字混用: one date half in Arabic, half in Chinese numerals. */
export const mixedDate = patternRule({
  id: 'mixed-date',
  severity: 'warning',
  title: '日期数字混用',
  rationale:
    '同一个日期里，年、月、日用同一种数字：要么“2026年1月5日”，要么“二〇二六年一月五日”。公文正文和成文日期用阿拉伯数字。农历的月日仍用汉字。',
  basis: {source: '国标', clause: `${numerals} 4.3.3`},
  examples: [
    {bad: '⟦二〇二六年1月5日⟧起施行。', good: '2026年1月5日起施行。'},
    {bad: '⟦2026年五月⟧开展集中整治。', good: '2026年5月开展集中整治。'},
    {bad: '定于⟦5月三十日⟧召开居民代表会议。', good: '定于5月30日召开居民代表会议。'},
  ],
  signs: ['月', pair('一二三四五六七八九十〇零○月', '一二三四五六七八九十年月')],
  needs: /[一二三四五六七八九十]月|月[一二三四五六七八九十]|年\d/,
  faults: [
    {
      pattern: new RegExp(
        `(?<![\\d一二三四五六七八九十〇零○])(?:(\\d{4}|${CHINESE_YEAR})年)?(\\d{1,2}|${chinese})月(?:(\\d{1,2}|${chinese})日)?(?![会革日一二三四五六七八九十初廿])`,
        'g',
      ),
      say: ({0: text, 1: year, 2: month, 3: day, index}, {prose}) => {
        const parts = [year, month, day].filter(part => part !== undefined)
        const arabic = parts.filter(part => /\d/.test(part)).length
        if (arabic === 0 || arabic === parts.length || /[农阴旧夏]历/.test(prose.slice(Math.max(0, index - 4), index)))
          return undefined
        const [y, m, d] = [year, month, day].map(part => (part ? read(part) : undefined))
        if (!m || m > 12) return undefined
        const right = `${y ? `${y}年` : ''}${m}月${d ? `${d}日` : ''}`
        return {right, message: `“${text}”混用两种数字，应写作“${right}”。（${numerals} 4.3.3）`}
      },
    },
  ],
})
