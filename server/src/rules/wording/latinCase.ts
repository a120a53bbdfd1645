import {lexicons} from '../../data/lexicons'
import type {Line} from '../../markdown/line'
import type {Span} from '../../markdown/span'
import {isDigit, isLatin, nearest} from '../text'
import {lexiconRule} from './lexiconRule'

/** Letter case (字母大小写) of abbreviations that are known by their capitals. */
export const latinCase = lexiconRule(lexicons.latinCase, {
  id: 'latin-case',
  severity: 'information',
  title: '字母大小写',
  rationale:
    '外文缩写通行的是大写（GDP、LED、QQ群），全文大小写一致，读起来也清楚。网址、邮箱、文件名和外文句子里的不在其内。',
  basis: {source: '实务', clause: '外文缩写按通行的大小写书写'},
  inQuotes: 'silent',
  where: standsAlone,
  say: ({wrong, right, others}) => `“${wrong}”是外文缩写，通行的写法是“${[right, ...(others ?? [])].join('”或“')}”。`,
})

/** Whether the word is no part of an address, a file name, a formula, or of a sentence in another language. */
function standsAlone({prose}: Line, {start, end}: Span): boolean {
  const [before, after] = [prose[start - 1], prose[end]]
  if (isDigit(before) || inAddress.test(before ?? '') || inAddress.test(after ?? '')) return false
  return !isLatin(nearest(prose, start - 1, -1)) && !isLatin(nearest(prose, end, 1))
}

const inAddress = /[./\\@#:_=&?%+*~-]/
