import type {Line} from '../../markdown/line'
import type {Report} from '../rule'
import {numerals} from './standard'

const years =
  /(?<![一二三四五六七八九〇零○])[一二][一二三四五六七八九〇零○OＯ0０]{3}(?=(?:至|到|[-－—～~])?[一二〇零○OＯ0０]?[一二三四五六七八九〇零○OＯ0０]{0,3}年)/g

/** `二零二五年`, and the circle `○`, the letter O or the digit 0 for `〇`. */
export function* yearZeros({prose}: Line): Iterable<Report> {
  for (const match of prose.matchAll(years)) {
    const year = match[0].replace(/[零○OＯ0０]/g, '〇')
    if (year === match[0]) continue
    const nian = prose[match.index + 4] === '年' ? '年' : ''
    const span = {start: match.index, end: match.index + 4 + nian.length}
    const right = year + nian
    const fixes = [{title: `改为“${right}”`, edits: [{span, text: right}], safe: true}]
    yield {span, message: `用汉字写的年份里，“零”应写作“〇”：${right}。（${numerals} 5.2.5）`, fixes}
  }
}
