import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import type {Figure} from './figure'
import {FIGURE} from './figures'
import {statedFigures} from './statedFigures'
import {sameUnit} from './sums'

/** A change told with both values: `由120户增加到156户，增长30%`. */
export interface Growth {
  readonly from: Figure
  readonly to: Figure
  readonly isUp: boolean
  /** By how much, as it is told: a share, 倍, 个百分点 or an amount; absent where only the two values are. */
  readonly by?: Figure
  /** The verb that leads to the second value, and the words before `by`. */
  readonly verb: string
}

const remembered = new LineMemory<readonly Growth[]>()

/** The changes of a line whose two values stand in one sentence. */
export function growthsOf(line: Line): readonly Growth[] {
  const known = remembered.get(line)
  if (known) return known
  const figures = LEADS.test(line.prose) ? statedFigures(line) : []
  const found = figures.flatMap((_, index) => fromTo(line, figures, index) ?? compared(line, figures, index) ?? [])
  remembered.set(line, found)
  return found
}

const UP = '增加|增长|提高|上升|提升|扩大|扩充|扩展|扩容|壮大|发展|增至|升至|上涨|增|升'
const DOWN = '减少|下降|降低|压缩|缩短|缩减|精简|压减|回落|降至|减至|降|减'
const TO = new RegExp(
  `^[^，。；：]{0,6}?(?:(${UP})|(${DOWN}))(?:到了?|至|为|成)(?:(?:19|20)\\d\\d年|今年|目前|现在|当前|去年)?(?:底|末|初)?的?$`,
)
const SINCE = '(?:由|从)[^，。；：到至]{0,20}'
const FROM = new RegExp(`${SINCE}$`)
const BY = new RegExp(
  `^[^，。；：]{0,4}(?:[，,（(]|)(?:同比|净|共|累计|比上年|比去年|较上年|较去年|总体|整体)?(?:(${UP})|(${DOWN}))(?:幅度?|率|比例)?(?:了|达到?|为|约|近)*$`,
)
/** What is no plain quotient of the two values. */
const OTHERWISE = /年均|平均|实际|扣除|每年|逐年|可比|不变价|生产总值|GDP|增加值|产值|复合/

/** `由A增加到B，增长p%`. */
function fromTo(line: Line, figures: readonly Figure[], index: number): Growth | undefined {
  const [from, to, by] = [figures[index]!, figures[index + 1], figures[index + 2]]
  const {prose} = line
  if (
    !to ||
    !isSame(from, to) ||
    !FROM.test(prose.slice(Math.max(from.sentence.start, from.span.start - 24), from.span.start))
  )
    return undefined
  const match = TO.exec(prose.slice(from.number.span.end + from.unit.length, to.span.start))
  if (!match) return undefined
  const growth: Growth = {from, to, isUp: match[1] !== undefined, verb: match[1] ?? match[2]!}
  if (!by || by.sentence.start !== to.sentence.start) return growth
  const next = BY.exec(prose.slice(to.span.end, by.span.start))
  const isOther = OTHERWISE.test(prose.slice(Math.max(from.sentence.start, from.span.start - 60), by.span.start))
  return next && (next[1] !== undefined) === growth.isUp && !isOther ? {...growth, by} : growth
}

const COMPARED =
  '(?:比|较)(?:上年|去年|上届|上月|上季度|年初|上年度|前年|同期|上年同期|去年同期|上一年|原来|改造前|建设前|(?:19|20)\\d\\d年)(?:同期|全年|底|末)?的?'
const THAN = new RegExp(`${COMPARED}$`)
/** What leads to the first value of every change. */
const LEADS = new RegExp(`(?:${SINCE}|${COMPARED})${FIGURE}`)
const CHANGE = new RegExp(`^(?:同比|净|共)?(?:(${UP}|多)|(${DOWN}|少))(?:了)?$`)
const REACHED = /^[，,、](?:总数|总量|累计|共|已|现)*(?:达到|达|增至|增加到|减至|降至|为|共有)$/

/** `B，比上年的A增长p%`; `比上年的A增加p，达到B`. */
function compared(line: Line, figures: readonly Figure[], index: number): Growth | undefined {
  const [to, from, by, reached] = [figures[index - 1], figures[index]!, figures[index + 1], figures[index + 2]]
  const {prose} = line
  if (!by || by.clause.start !== from.clause.start) return undefined
  if (!THAN.test(prose.slice(from.clause.start, from.span.start))) return undefined
  const match = CHANGE.exec(prose.slice(from.span.end, by.span.start))
  if (!match || OTHERWISE.test(prose.slice(Math.max(from.sentence.start, from.span.start - 60), by.span.start)))
    return undefined
  const change = {from, by, isUp: match[1] !== undefined, verb: match[1] ?? match[2]!}
  if (reached && isSame(from, reached) && REACHED.test(prose.slice(by.span.end, reached.span.start)))
    return {...change, to: reached}
  const isNext = to && to.clause.end === from.clause.start - 1 && isSame(from, to)
  return isNext ? {...change, to} : undefined
}

const isSame = (a: Figure, b: Figure): boolean =>
  sameUnit(a, b) && a.sentence.start === b.sentence.start && a.number.to === undefined && b.number.to === undefined
