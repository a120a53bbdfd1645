import {matchesIn} from '../../markdown/matches'
import type {Line} from '../../markdown/line'
import {spanOf} from '../text'
import type {Report} from '../rule'
import {numerals} from './standard'

const years =
  /(?<![一二三四五六七八九〇零○])[一二][一二三四五六七八九〇零○OoＯ0０]{3}(?=(?:至|到|[-－—～~])?[一二〇零○OoＯ0０]?[一二三四五六七八九〇零○OoＯ0０]{0,3}年)/g

/** The letter O, or l, typed into a year of Arabic digits: `2O26年`, `l998年`. */
const letters = /(?<![\dA-Za-z])[12lI][\dOoＯ〇○lI]{3}(?=年)/g

/** `二零二五年`, the circle `○`, the letter O or the digit 0 for `〇`, and letters in a year of digits. */
export function* yearZeros({prose}: Line): Iterable<Report> {
  for (const match of matchesIn(prose, years)) {
    const year = match[0].replace(/[零○OoＯ0０]/g, '〇')
    if (year === match[0]) continue
    const nian = prose[match.index + 4] === '年' ? '年' : ''
    const span = {start: match.index, end: match.index + 4 + nian.length}
    const right = year + nian
    const message = `用汉字写的年份里，“零”应写作“〇”：${right}。（${numerals} 5.2.5）`
    yield {span, message, fixes: [{title: `改为“${right}”`, edits: [{span, text: right}], safe: true}]}
  }
  for (const match of matchesIn(prose, letters)) {
    const right = match[0].replace(/[OoＯ〇○]/g, '0').replace(/[lI]/g, '1')
    if (right === match[0] || !/^(?:19|20)/.test(right) || !/\d/.test(match[0])) continue
    const span = spanOf(match)
    const message = `年份“${match[0]}”里混进了不是数字的字符，应为${right}。（${numerals} 5.1.4）`
    yield {
      span,
      severity: 'error',
      message,
      fixes: [{title: `改为“${right}”`, edits: [{span, text: right}], safe: true}],
    }
  }
}
