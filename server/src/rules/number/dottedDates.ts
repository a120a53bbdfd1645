import {matchesIn} from '../../markdown/matches'
import type {Line} from '../../markdown/line'
import {spanOf} from '../text'
import type {LineContext, Report} from '../rule'
import {isDate} from './calendar'
import {format, numerals} from './standard'

const dates = /(?<![\w.．/\-—～~－–])((?:19|20)\d\d)([.．/／-])(\d{1,2})\2(\d{1,2})(?![\w.．/\-—～~－–至])日?/g

/** `2025.9.1` and `2025/9/1` in running text; with `-` it is allowed, and only an issue date has to be written out. */
export function* dottedDates({prose}: Line, {part}: LineContext): Iterable<Report> {
  for (const match of matchesIn(prose, dates)) {
    const [text, year, mark, month, day] = match
    const issued = part === 'date'
    if (!isDate(Number(year), Number(month), Number(day)) || (mark === '-' && !issued)) continue
    const span = spanOf(match)
    const right = `${year}年${Number(month)}月${Number(day)}日`
    const message = issued
      ? `成文日期应把年、月、日写全：${right}。（${format} 7.3.5.4）`
      : `日期“${text}”应写作“${right}”。（${numerals} 5.1.4）`
    yield {span, message, fixes: [{title: `改为“${right}”`, edits: [{span, text: right}], safe: true}]}
  }
}
