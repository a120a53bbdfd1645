import {matchesIn} from '../../markdown/matches'
import type {Line} from '../../markdown/line'
import type {Span} from '../../markdown/span'
import {spanOf} from '../text'
import type {Report} from '../rule'
import {fullYear} from './calendar'
import {numerals} from './standard'

/** What makes two digits before 年 a length of time, a later part of a number, or the year of a reign. */
const other =
  /(?:徒刑|历时|龄|期|共|达|满|约|近|民国|光绪|宣统|道光|咸丰|同治|乾隆|康熙|昭和|平成|令和|公元前?|前|第|每|\d年?[和至到]|[\d.．—～~－\-–、/／_*xX×〇○零])\s*$/

const events = '毕业|参加工作|入党|入伍|退伍|转业|复员|出生|建成|建校|成立|考入|调入|调到|荣获|被评为'

/**
 * `24年9月`, `08年`, `'98年`, `98年毕业`, `于98年`. A length of time (`20年来`, `66年的历史`) is none, so that years
 * without a month are only those that begin with 0, or are far back and said of an event.
 */
const shortYear = new RegExp(
  [
    '(?<![\\d年])(?<two>\\d\\d)年(?=\\d{1,2}月)',
    '(?<!\\d)(?<nought>0\\d)年(?![代限期级款版])',
    '(?<!\\d)(?<sure>[12]\\d)年(?=[底末](?=[，。、；,;前]|之前)|初(?=[，。、,])|度(?:工作|计划|总结))',
    "(?<=[’'])(?<marked>\\d\\d)年",
    `(?<!\\d)(?<far>[5-9]\\d)年(?=${events})`,
    '(?<=(?<![等当少低高多大小长短限处位介近])[于自从])(?<since>[5-9]\\d)年(?![前后内间里来之以的代])',
  ].join('|'),
  'g',
)

/** 两位年份: years written with two digits. */
export function* shortYears({prose}: Line): Iterable<Report> {
  for (const match of matchesIn(prose, shortYear)) {
    const span = spanOf(match)
    if (other.test(prose.slice(Math.max(0, span.start - 4), span.start))) continue
    const right = `${fullYear(match[0].slice(0, 2))}年`
    const message = `年份“${match[0]}”应写全四位数字，不简写为两位。（${numerals} 5.1.4）`
    const whole = withMark(prose, span)
    yield {span: whole, message, fixes: [{title: `改为“${right}”`, edits: [{span: whole, text: right}], safe: false}]}
  }
}

/** The apostrophe of `’98年` goes with the year; a quotation mark, which has another half, does not. */
function withMark(prose: string, {start, end}: Span): Span {
  const mark = prose[start - 1]
  const isApostrophe = (mark === '’' || mark === "'") && prose.split(mark).length === 2 && !prose.includes('‘')
  return {start: isApostrophe ? start - 1 : start, end}
}
