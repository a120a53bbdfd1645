import {silence, type LineRule} from '../rule'
import {bitsIn, bitsOf, holdsAll, pair, type SignBits} from '../signs'
import {dottedDates} from './dottedDates'
import {impossibleDates} from './impossibleDates'
import {shortYears} from './shortYears'
import {DIGITS, numerals} from './standard'
import {yearZeros} from './yearZeros'

const marks = '.．/／-'

/** What is read of dates, each with what the line must hold for it. */
const forms: readonly {readonly needs: SignBits; readonly read: LineRule['check']}[] = [
  {needs: bitsOf(['月']), read: impossibleDates},
  {needs: bitsOf([pair(DIGITS, '年')]), read: shortYears},
  {needs: bitsOf(['年', pair('一二', '一二三四五六七八九〇零○OoＯ0０', 'OoＯ〇○lI')]), read: yearZeros},
  {needs: bitsOf([pair('12', '09'), pair(DIGITS, marks)]), read: dottedDates},
]

/** 日期写法: dates that cannot be, and dates written in a form the standard does not have. */
export const dateForm: LineRule = {
  id: 'date-form',
  category: 'number',
  scope: 'paragraph',
  signs: [pair(DIGITS, marks, '年月')],
  severity: 'warning',
  title: '日期写法',
  rationale:
    '日期写错，期限和责任就说不清。公历年份用四位数字，年、月、日写全；用汉字写年份时，“零”写作“〇”；月份只有12个，每月的天数也有定数。文号、表格、起止日期不在此列。',
  basis: {source: '国标', clause: `${numerals} 5.1.4、5.2.5`},
  examples: [
    {bad: '会议定于⟦2025年2月30日⟧召开。', good: '会议定于2025年2月28日召开。'},
    {bad: '⟦13月5日⟧前报送材料。', good: '12月5日前报送材料。'},
    {bad: '平台自⟦2025.9.1⟧启用。', good: '平台自2025年9月1日启用。'},
    {bad: '项目⟦24年⟧9月开工。', good: '项目2024年9月开工。'},
    {bad: '⟦06年⟧，社区建成文化广场。', good: '2006年，社区建成文化广场。'},
    {bad: '制度自⟦二零二五年⟧一月起执行。', good: '制度自二〇二五年一月起执行。'},
    {bad: '⟦45月份⟧集中整治楼道堆物。', good: '四五月份集中整治楼道堆物。'},
  ],
  check(line, context) {
    if (line.kind === 'table' || line.kind === 'code') return silence
    const found = bitsIn(line)
    const possible = forms.filter(({needs}) => holdsAll(found, needs))
    return possible.length > 0 ? possible.flatMap(({read}) => [...read(line, context)]) : silence
  },
}
