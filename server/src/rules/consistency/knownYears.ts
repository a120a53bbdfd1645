import {matchesIn} from '../../markdown/matches'
import {congressYears, planPeriods} from '../../data/planPeriods'
import type {Line} from '../../markdown/line'
import type {DraftRule, Report} from '../rule'
import {spanOf} from '../text'
import {byLine} from './byLine'

/** 规划期、届次与年份: a five-year plan or a congress against the year named with it. */
export const knownYears: DraftRule = {
  id: 'known-years',
  category: 'consistency',
  scope: 'draft',
  severity: 'warning',
  title: '规划期、届次与年份不符',
  rationale:
    '“十四五”是2021—2025年，党的二十大2022年召开，都是定数。套用旧稿时改了年份没改规划期，或者反过来，就对不上。只查写在一处的：开局、收官之年，括号里的起止年份，某年召开。',
  basis: {source: '条例', clause: '第二十条（四）：时间准确'},
  examples: [
    {bad: '⟦2020年⟧是“十四五”规划的开局之年。', good: '2021年是“十四五”规划的开局之年。'},
    {bad: '“十四五”时期（⟦2020—2025年⟧），社区新建食堂3个。', good: '“十四五”时期（2021—2025年），社区新建食堂3个。'},
    {bad: '⟦2021年⟧10月，党的二十大胜利召开。', good: '2022年10月，党的二十大胜利召开。'},
  ],
  ...byLine(['大五', '12'], reports),
}

const PLAN = '[“"]?(九五|十[一二三四五]?五)[”"]?'
const milestone = new RegExp(
  `((?:19|20)\\d\\d)年(?:度)?[，,]?(?:既|也|正)?是(?:国家|实施|全面实施|我国|我市|我区|落实)?${PLAN}(?:规划|计划|时期|期间)?(?:实施)?的?(开局|起步|收官|第[一二三四五]|中期)(?:之)?年`,
  'g',
)
const period = new RegExp(
  `${PLAN}(?:规划|计划|时期|期间|规划期)?[（(]((?:19|20)\\d\\d)年?[-－—–~～至]{1,2}((?:19|20)\\d\\d)年?[）)]`,
  'g',
)
const CONGRESS = '党的?(十[四五六七八九]|二十)大'
const held = new RegExp(
  `((?:19|20)\\d\\d)年(?:1?\\d月(?:\\d{1,2}日)?)?[，,]?(?:中国共产党)?${CONGRESS}(?:胜利|隆重|顺利)?(?:在(?:北京|京))?(?:胜利|隆重)?(?:召开|开幕|闭幕)(?!以来|后)`,
  'g',
)
const heldIn = new RegExp(`${CONGRESS}(?:[（(]|于|是)((?:19|20)\\d\\d)年(?:召开|1?\\d月|[）)])`, 'g')

/** In which year of the plan. */
const nth: Readonly<Record<string, number>> = {
  开局: 0,
  起步: 0,
  第一: 0,
  第二: 1,
  中期: 2,
  第三: 2,
  第四: 3,
  第五: 4,
  收官: 4,
}

function* reports({prose}: Line): Iterable<Report> {
  if (!/大|五/.test(prose) || !/(?:19|20)\d\d/.test(prose)) return
  for (const match of matchesIn(prose, milestone)) {
    const [, year, plan, which] = match
    const [from, to] = planPeriods[plan!] ?? []
    if (from === undefined || from + nth[which!]! === Number(year)) continue
    const start = spanOf(match).start
    const place = which!.startsWith('第') ? `${which}年` : `${which}之年`
    yield {
      span: {start, end: start + 5},
      message: `“${plan}”是${from}—${to}年，${place}是${from + nth[which!]!}年，这里写的是${year}年，请核对。`,
    }
  }
  for (const match of matchesIn(prose, period)) {
    const [text, plan, first, last] = match
    const [from, to] = planPeriods[plan!] ?? []
    if (from === undefined || (from === Number(first) && to === Number(last))) continue
    const open = match.index + text.search(/[（(]/) + 1
    const span = {start: open, end: match.index + text.length - 1}
    yield {span, message: `“${plan}”是${from}—${to}年，这里写的是${first}—${last}年，请核对。`}
  }
  for (const [pattern, yearAt, nameAt] of [
    [held, 1, 2],
    [heldIn, 2, 1],
  ] as const) {
    for (const match of matchesIn(prose, pattern)) {
      const [year, name] = [match[yearAt]!, match[nameAt]!]
      const known = congressYears[name]
      if (known === undefined || known === Number(year)) continue
      const start = match.index + match[0].indexOf(year)
      yield {
        span: {start, end: start + 5},
        message: `党的${name}大是${known}年召开的，这里写的是${year}年，请核对。`,
      }
    }
  }
}
