import {matchesIn} from '../../markdown/matches'
import {daysBetween, isBefore} from '../../figures/days'
import type {Line} from '../../markdown/line'
import {spanOf} from '../text'
import type {DraftRule, Report} from '../rule'
import {byLine} from './byLine'

/** 起止日期: a period that ends before it begins, or is not as long as it says. */
export const periodOrder: DraftRule = {
  id: 'period-order',
  category: 'consistency',
  scope: 'draft',
  severity: 'warning',
  title: '起止日期',
  rationale:
    '止期早于起期，或者写明的天数和起止日期对不上，收文的人无法执行。止期没有写年份而跨年的，写上“次年”或年份。首尾两天算不算在内各有习惯，差一天的不报。',
  basis: {source: '条例', clause: '第二十条（四）：时间准确'},
  examples: [
    {bad: '活动时间为⟦2025年9月15日至9月5日⟧。', good: '活动时间为2025年9月5日至9月15日。'},
    {bad: '公示期⟦7天⟧（2025年3月3日至3月7日）。', good: '公示期5天（2025年3月3日至3月7日）。'},
  ],
  ...byLine(['月'], reports),
}

const RANGE =
  /(?<![\d.．])(?:((?:19|20)\d\d)年)?(1[0-2]|0?[1-9])月(?:(3[01]|[12]\d|0?[1-9])日)?(?:起|开始)?(?:至|到|[—－–～~-]{1,2})(?:((?:19|20)\d\d)年)?(?:(1[0-2]|0?[1-9])月)?(?:(3[01]|[12]\d|0?[1-9])日)?/g
const LENGTH = /(?:为期|历时|公示期|公示时间|会期|期限)(?:为|共)?(\d{1,3})(个工作日|天|日)/g

/** Nothing but this stands between a period and its length. */
const BESIDE = /^[（(，,：:\s自从于为即）)]{0,4}$/

function* reports({prose}: Line): Iterable<Report> {
  if (!prose.includes('月') || /[农阴旧夏]历/.test(prose)) return
  const lengths = matchesIn(prose, LENGTH)
  const ranges = matchesIn(prose, RANGE)
  for (const match of ranges) {
    const [text, year, month, day, toYear, toMonth, toDay] = match
    if (!toMonth && !toDay) continue
    const [from, to] = [
      [year ?? 0, month, day ?? 0].map(Number),
      [toYear ?? year ?? 0, toMonth ?? month, toDay ?? 0].map(Number),
    ] as [number[], number[]]
    if (toMonth && !toDay && day) continue
    if (!toMonth && !day) continue
    if (toYear && !year) continue
    // Years alone are told by the rule of years.
    if (toYear && !day && Number(toYear) < Number(year)) continue
    if (isBefore(to, from)) {
      if (!year && toMonth && toMonth !== month) continue
      const isCertain = toYear !== undefined || !toMonth || toMonth === month
      yield {
        span: spanOf(match),
        message: `“${text}”的止期早于起期，请核对${isCertain ? '' : '；跨年的请写明年份'}。`,
        ...(isCertain ? {} : {severity: 'information'}),
      }
    } else if (day && toDay && lengths.length === 1 && ranges.length === 1) {
      const [length] = lengths as [RegExpExecArray]
      const ends = [length.index + length[0].length, match.index + text.length]
      const between = prose.slice(Math.min(...ends), Math.max(length.index, match.index))
      const found = BESIDE.test(between) ? lengthFault(length, daysBetween(from, to), text) : undefined
      if (found) yield {...found, severity: 'information'}
    }
  }
}

/** `7天` against the days from the first to the last, both counted. Of working days only too many can be told. */
function lengthFault(length: RegExpExecArray, days: number, range: string): Report | undefined {
  const [text, number, unit] = length
  const isWrong = unit === '个工作日' ? Number(number) > days : Math.abs(Number(number) - days + 0.5) > 0.6
  if (!isWrong) return undefined
  const start = length.index + text.length - number!.length - unit!.length
  return {
    span: {start, end: length.index + text.length},
    message: `“${range}”连首尾是${days}天，这里写的是${number}${unit}，请核对。`,
  }
}
