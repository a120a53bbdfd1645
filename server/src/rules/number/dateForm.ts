import {spanOf} from '../text'
import {daysIn} from './calendar'
import type {LineContext, LineRule, Report} from '../rule'
import type {Line} from '../../markdown/line'

const clause = 'GB/T 15835—2011'

/** 日期写法: dates that cannot be, and dates written in a form the standard does not have. */
export const dateForm: LineRule = {
  id: 'date-form',
  category: 'number',
  scope: 'paragraph',
  severity: 'warning',
  title: '日期写法',
  rationale:
    '日期写错，期限和责任就说不清。公历年份用四位数字，年、月、日写全；用汉字写年份时，“零”写作“〇”；月份只有12个，每月的天数也有定数。文号、表格、起止日期不在此列。',
  basis: {source: '国标', clause: `${clause} 5.1.4、5.2.5`},
  examples: [
    {bad: '会议定于⟦2025年2月30日⟧召开。', good: '会议定于2025年2月28日召开。'},
    {bad: '⟦13月5日⟧前报送材料。', good: '12月5日前报送材料。'},
    {bad: '平台自⟦2025.9.1⟧启用。', good: '平台自2025年9月1日启用。'},
    {bad: '项目⟦24年⟧9月开工。', good: '项目2024年9月开工。'},
    {bad: '制度自⟦二零二五年⟧一月起执行。', good: '制度自二〇二五年一月起执行。'},
    {bad: '⟦45月份⟧集中整治楼道堆物。', good: '四五月份集中整治楼道堆物。'},
  ],
  *check(line, context) {
    if (!/[年月]|(?:19|20)\d\d/.test(line.prose) || line.kind === 'table' || line.kind === 'code') return
    yield* impossible(line)
    yield* shortYear(line)
    yield* zeroInYear(line)
    yield* dotted(line, context)
  },
}

/** `2月30日`, `13月5日`, `45月份`. */
function* impossible({prose}: Line): Iterable<Report> {
  for (const match of prose.matchAll(/(?<![\d.．—～~－-])(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|份)/g)) {
    const [text, year, month, day] = match
    const span = spanOf(match)
    if (/[农阴旧夏]历/.test(prose.slice(Math.max(0, span.start - 4), span.start))) continue
    const days = daysIn(Number(month), year ? Number(year) : undefined)
    if (!days) yield {span, severity: 'error', message: `“${text}”：月份只有1月至12月，请核对。（${clause} 5.1.4）`}
    else if (day !== undefined && (Number(day) > days || Number(day) === 0)) {
      const where = `${year && month === '2' ? `${year}年` : ''}${month}月`
      yield {span, severity: 'error', message: `“${text}”：${where}只有${days}天，请核对。（${clause} 5.1.4）`}
    }
  }
}

/** `24年9月`, `08年`; not the second half of a range, a length of time, nor the year of a reign. */
function* shortYear({prose}: Line): Iterable<Report> {
  const other =
    /(?:徒刑|历时|龄|期|共|达|满|约|近|民国|光绪|宣统|道光|咸丰|同治|乾隆|康熙|昭和|平成|令和|公元前?|前|第|[\d.．—～~－\-–、和至到/／_*xX×〇○零])\s*$/
  for (const match of prose.matchAll(/(?<!\d)(\d\d)年(?=\d{1,2}月|(?<=0\d年)(?:[以初底末至来]|上半|下半))/g)) {
    const span = spanOf(match)
    if (other.test(prose.slice(Math.max(0, span.start - 3), span.start))) continue
    yield {span, message: `年份“${match[0]}”应写全四位数字，不简写为两位。（${clause} 5.1.4）`}
  }
}

/** `二零二五年`, and the circle `○` or the letter O for `〇`. */
function* zeroInYear({prose}: Line): Iterable<Report> {
  for (const match of prose.matchAll(/(?<![一二三四五六七八九〇零○])[一二][一二三四五六七八九〇零○OＯ0０]{3}(?=年)/g)) {
    const right = match[0].replace(/[零○OＯ0０]/g, '〇')
    if (right === match[0]) continue
    const span = {start: match.index, end: match.index + match[0].length + 1}
    const fixes = [{title: `改为“${right}年”`, edits: [{span, text: `${right}年`}], safe: true}]
    yield {span, message: `用汉字写的年份里，“零”应写作“〇”：${right}年。（${clause} 5.2.5）`, fixes}
  }
}

/** `2025.9.1` and `2025/9/1` in running text; with `-` it is allowed, and only an issue date must be written out. */
function* dotted({prose}: Line, {part}: LineContext): Iterable<Report> {
  const dates = /(?<![\w.．/\-—～~－–])((?:19|20)\d\d)([.．/／-])(\d{1,2})\2(\d{1,2})(?![\w.．/\-—～~－–至])日?/g
  for (const match of prose.matchAll(dates)) {
    const [text, year, mark, month, day] = match
    const issued = part === 'date'
    if (!Number(day) || Number(day) > daysIn(Number(month), Number(year)) || (mark === '-' && !issued)) continue
    const span = spanOf(match)
    const right = `${year}年${Number(month)}月${Number(day)}日`
    const message = issued
      ? `成文日期应把年、月、日写全：${right}。（GB/T 9704—2012 7.3.5.3）`
      : `日期“${text}”应写作“${right}”。（${clause} 5.1.4）`
    yield {span, message, fixes: [{title: `改为“${right}”`, edits: [{span, text: right}], safe: true}]}
  }
}
