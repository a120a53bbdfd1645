import {matchesIn} from '../../markdown/matches'
import type {Line} from '../../markdown/line'
import {readChineseNumber} from '../../draft/numerals'
import {spanOf} from '../text'
import type {Report} from '../rule'
import {daysIn} from './calendar'
import {CHINESE_YEAR, numerals} from './standard'

const dates = /(?<![\d.．—～~－-])(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|份)?/g
const chineseDates = new RegExp(
  `(${CHINESE_YEAR})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?`,
  'g',
)

/** `2月30日`, `13月5日`, `二〇二六年二月三十日`; and two months run together: `45月份`. */
export function* impossibleDates(line: Line): Iterable<Report> {
  const {prose} = line
  for (const match of matchesIn(prose, dates)) {
    const [text, year, month, day] = match
    if (!year && text.endsWith('月')) continue
    const found = judge(prose, spanOf(match), text, [year, month, day].map(Number))
    if (found)
      yield {
        ...found,
        fixes: apart(text).map(right => ({
          title: `改为“${right}”`,
          edits: [{span: found.span, text: right}],
          safe: false,
        })),
      }
  }
  for (const match of matchesIn(prose, chineseDates)) {
    const [text, year, month, day] = match
    const found = judge(
      prose,
      spanOf(match),
      text,
      [year, month, day].map(part => (part ? readChineseNumber(part.replace(/○/g, '〇')) : NaN)),
    )
    if (found) yield found
  }
}

function judge(prose: string, span: Report['span'], text: string, [year, month, day]: number[]): Report | undefined {
  if (/[农阴旧夏]历/.test(prose.slice(Math.max(0, span.start - 4), span.start))) return undefined
  const days = daysIn(month!, year || undefined)
  const head = `“${text}”：`
  const tail = `请核对。（${numerals} 5.1.4）`
  if (!days) return {span, severity: 'error', message: `${head}月份只有1月至12月，${tail}`}
  if (Number.isNaN(day) || (day! > 0 && day! <= days)) return undefined
  const where = `${year && month === 2 ? `${year}年` : ''}${month}月`
  return {span, severity: 'error', message: `${head}${where}只有${days}天，${tail}`}
}

/** `45月份` may be `四五月份`. */
function apart(text: string): string[] {
  const [, first, second] = /^(\d)(\d)月份$/.exec(text) ?? []
  if (!first || Number(second) !== Number(first) + 1) return []
  const digits = '〇一二三四五六七八九'
  return [`${digits[Number(first)]}${digits[Number(second)]}月份`]
}
