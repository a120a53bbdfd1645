import {matchesIn} from '../../markdown/matches'
import {MASK, type Line} from '../../markdown/line'
import type {Span} from '../../markdown/span'
import {isDigit, isHan} from '../text'
import {followsSlot, joinsNext} from './slots'

/** A run of `*` as it stands in the source. */
interface Run extends Span {
  /** Whether Markdown reads it as the mark of bold or italic text. */
  readonly isMark: boolean
  /** A few characters on either side. */
  readonly before: string
  readonly after: string
}

const glance = 12

/**
 * The stars of a line that stand for a name or a number (`**社区`, `20**年`), told apart from bold and from names and
 * numbers made unreadable on purpose (`李*明`, `138****1234`). Markdown reads `**社区隶属于**街道` as bold, so that what
 * it takes for marks is looked at too. Offsets count from the start of the line.
 */
export function starSlots(line: Line): Span[] {
  if (line.kind === 'rule' || line.kind === 'code' || !line.text.includes('*')) return []
  const runs = runsOf(line)
  const marks = runs.filter(run => run.isMark)
  const certain = new Set([
    ...runs.filter(isBareSlot),
    ...pairsOf(marks)
      .filter(pair => isScar(pair, line.text))
      .flat(),
  ])
  // Where one pair is no bold, the neighbours that look like slots are none either.
  if (certain.size > 0) for (const run of marks) if (followsSlot(run.after)) certain.add(run)
  return runs.filter(run => certain.has(run)).map(run => withNumber(line.text, run))
}

function runsOf({text, prose, contentStart}: Line): Run[] {
  return matchesIn(text, /\*+/g).flatMap(({0: stars, index: start}) => {
    const end = start + stars.length
    const [before, after] = [text.slice(Math.max(0, start - glance), start), text.slice(end, end + glance)]
    const isMark = prose[start] === MASK
    const isBullet = start < contentStart && /^\s/.test(after)
    const inCode =
      isMark && [start - 1, end].every(at => prose[at] === MASK || prose[at] === undefined) && isHan(text[end])
    return isBullet || inCode || before.endsWith('\\') ? [] : [{start, end, isMark, before, after}]
  })
}

/** Stars that Markdown leaves alone. */
function isBareSlot({isMark, start, end, before, after}: Run): boolean {
  if (isMark || isDigit(after[0])) return false
  if (isDigit(before.at(-1))) return /^[年月日名人个元万亿户件起家项份]/.test(after)
  // `李**同志` and `*部分数据` are a name made unreadable and a footnote.
  if (end - start === 1) return /^(?:社区|小区|街道|居委会|村委会|办事处)/.test(after)
  return followsSlot(after) && !(isHan(before.at(-1)) && /^(?:先生|女士|同志|书记|主任|[人个名户])/.test(after))
}

/** Marks two by two, as bold text opens and closes. */
const pairsOf = (marks: readonly Run[]): [Run, Run][] =>
  marks.flatMap((open, at): [Run, Run][] => (at % 2 === 0 && marks[at + 1] ? [[open, marks[at + 1]!]] : []))

/** A pair that no writer meant as bold: both halves stand where a name is missing, or bold would begin with a joining word. */
function isScar([open, close]: readonly [Run, Run], text: string): boolean {
  const inside = text.slice(open.end, close.start)
  if (joinsNext(open.after)) return inside.length > 5
  if (!followsSlot(open.after) || !followsSlot(close.after)) return false
  // `**镇**村`: nothing between but the ending of the first name.
  if (/^[省市县縣区區镇鎮乡鄉](?:[（(][^（）()]{1,8}[）)])?$/.test(inside)) return true
  return /[，。、；：,;:于在以为是和的位]/.test(inside)
}

/** `20**年` is one sign: the digits before and the unit after belong to it. */
function withNumber(text: string, {start, end, before}: Run): Span {
  const digits = /(?<!\d)\d*$/.exec(before)![0].length
  return {start: start - digits, end: digits && /[年月日]/.test(text[end] ?? '') ? end + 1 : end}
}
