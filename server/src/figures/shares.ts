import type {Line} from '../markdown/line'
import {sentences} from '../markdown/sentence'
import type {Figure} from './figure'
import {amountsBefore, read, type NumberedShare} from './numberedShare'
import {sentenceAt} from './sentenceAt'
import {sameUnit} from './sums'

/** `占`, what it is a share of, and how far it reaches. */
const OF =
  /(?:占(?:比|到|了)?|达到?(?=[总全应])|为(?=[总全应]))(?:比例|比重)?([^占，、；。]{0,24}?)的?(?:比例|比重)?(?:仅|只|也|就|约|为|达|达到|到|近|了|[：:])?$/
const FILLERS = /^(?:仅|只|约|共|已|就|均|也|其|比例|人数|[\s\uFFFC])*$/

/** A share that is said with 占: `N个中，有a个，占p%`; `占总数的p%`; `占N的p%`. */
export function shareOf(line: Line, figures: readonly Figure[], index: number): NumberedShare | undefined {
  const share = figures[index]!
  const {prose} = line
  const before = prose.slice(share.clause.start, share.span.start)
  const match = OF.exec(before)
  if (!match || /分别|[增涨降升]/.test(before)) return undefined
  const at = share.clause.start + match.index
  const amounts = amountsBefore(figures, index)
  const parts = withoutTopic(prose, partsBefore(line, amounts, share, at))
  const [part] = parts
  if (!part) return undefined
  const inside = amounts.filter(({span}) => span.start > at)
  if (inside.length > 0)
    return inside.length === 1 ? read(share, {parts, wholes: inside, isClosed: true, amounts}) : undefined
  const {wholes, isClosed} = wholesBefore(line, amounts, part, match[1]!)
  return read(share, {parts, wholes, isClosed: isClosed && parts.length === 1, amounts})
}

/** The amount that 占 is said of: in its own clause where that has a subject, else in the clause right before it. */
function partsBefore(line: Line, amounts: readonly Figure[], share: Figure, at: number): readonly Figure[] {
  const {prose} = line
  const {start} = share.clause
  if (!FILLERS.test(prose.slice(start, at)))
    return amounts.filter(({span, clause}) => clause.start === start && span.end <= at)
  return /[，,（(]/.test(prose[start - 1] ?? '') ? amounts.filter(({clause}) => clause.end === start - 1) : []
}

/** `312个小区中有96个`: the first of the clause is the whole. */
const withoutTopic = (prose: string, parts: readonly Figure[]): readonly Figure[] =>
  parts.length > 1 && isTopic(prose, parts[0]!, parts[1]!) ? parts.slice(1) : parts

interface Wholes {
  /** The likeliest first. */
  readonly wholes: readonly Figure[]
  readonly isClosed: boolean
}

const none: Wholes = {wholes: [], isClosed: false}

function wholesBefore(line: Line, amounts: readonly Figure[], part: Figure, of: string): Wholes {
  const {prose} = line
  const earlier = amounts.filter(other => other.span.end <= part.span.start && sameUnit(other, part)).reverse()
  const here = earlier.filter(({span}) => span.start >= part.sentence.start)
  const topic = here.find(other => isTopic(prose, other, part))
  const within = prose.slice(part.sentence.start, part.span.start).lastIndexOf('其中') + part.sentence.start
  const nested = within >= part.sentence.start ? here.filter(({span}) => span.end <= within) : []
  const noun = of
    .replace(/^(?:本|该|我|其)/, '')
    .replace(/(?:总数|总量|总额|总人口|总人数|总户数|总面积|人数|户数|数量|全部|总)$/, '')
  if (noun === '') {
    const further = here.filter(other => other !== topic && !nested.includes(other) && !isRowMark(prose, other, part))
    if (topic && nested.length === 0) return {wholes: [topic, ...further], isClosed: further.length === 0}
    if (nested.length > 0)
      return {wholes: [...nested, ...further], isClosed: nested.length + further.length === 1 && of === ''}
    const opens = /^[\s\uFFFC]*其中/.test(prose.slice(part.sentence.start, part.span.start))
    const previous = opens ? earlier.filter(({span}) => span.start >= sentenceBefore(line, part)) : []
    if (previous.length > 0) return {wholes: previous, isClosed: false}
    const totals = here.filter(other => isTotal(prose, other))
    return totals.length > 0 ? {wholes: here, isClosed: false} : none
  }
  const near = earlier.filter(({span}) => span.start >= sentenceBefore(line, part))
  const named = near.filter(({clause}) => prose.slice(clause.start, clause.end).includes(noun.slice(-2)))
  return named.length > 0
    ? {wholes: [...named, ...near.filter(other => !named.includes(other))], isClosed: false}
    : none
}

const NOT_AMONG = /[集其当心途]中$/

/** `2662个社区中，`; `2662个社区中有`. */
function isTopic(prose: string, figure: Figure, part: Figure): boolean {
  const end = figure.clause.end === part.clause.end ? part.span.start : figure.clause.end
  const rest = prose.slice(figure.number.span.end, end)
  const among = figure.clause.end === part.clause.end ? /^.{0,24}中(?=共?有|仅有|只有|已有)/.exec(rest)?.[0] : rest
  return among !== undefined && among.endsWith('中') && !NOT_AMONG.test(among)
}

/** Whether the items of a row are kept apart by more than a comma: `，占18.2%；有`. */
const isRowMark = (prose: string, item: Figure, next: Figure): boolean =>
  /[；;。]/.test(prose.slice(item.span.end, next.span.start))

const isTotal = (prose: string, {clause, span}: Figure): boolean =>
  /共|总|合计|全[县市区镇村社街体部年]/.test(prose.slice(Math.max(clause.start, span.start - 10), span.start))

function sentenceBefore(line: Line, figure: Figure): number {
  const all = sentences(line)
  const at = sentenceAt(line, figure.sentence.start)
  return all[at - 1]?.start ?? figure.sentence.start
}
