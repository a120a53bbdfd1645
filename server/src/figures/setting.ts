import words from '../data/partWords.json'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {someProtected} from '../markdown/quoted'
import {endOfHan} from '../markdown/han'
import {holds, type Span} from '../markdown/span'
import type {Figure} from './figure'
import {figuresOf} from './figures'
import {stands, tableOf} from '../markdown/unitTable'

/** A quantity with the words around it: what is needed to tell whether it is a whole, a part or a change. */
export interface SetFigure extends Figure {
  /** What stands before it in its clause, back to the figure before: `其中下岗职工党员`. */
  readonly before: string
  /** The Han characters right behind it: `12名低保户` gives `低保户`. */
  readonly after: string
  /** How deep in brackets it stands. */
  readonly depth: number
  /** Its unit, with 名, 人 and 位 taken as one. */
  readonly measure: string
}

const remembered = new LineMemory<readonly SetFigure[]>()

/** The quantities of a line that are the writer's own (none in quotations and titles), with their surroundings. */
export function setFiguresOf(line: Line): readonly SetFigure[] {
  const known = remembered.get(line)
  if (known) return known
  const found = line.kind === 'quote' || line.kind === 'table' ? [] : readSetting(line)
  remembered.set(line, found)
  return found
}

function readSetting(line: Line): SetFigure[] {
  const {prose} = line
  const figures = figuresOf(line)
  if (figures.length === 0) return []
  const depths = depthsOf(prose)
  const found: SetFigure[] = []
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at]!
    const {kind, number, bound, unit, unitClass, span, clause, sentence} = figure
    if (someProtected(line, number.span, stretch => holds(stretch, number.span))) continue
    const from = Math.max(clause.start, figures[at - 1]?.span.end ?? 0)
    const to = Math.min(clause.end, figures[at + 1]?.span.start ?? prose.length)
    const before = prose.slice(from, span.start)
    const after = prose.slice(span.end, endOfHan(prose, span.end, to))
    const depth = depths[number.span.start] ?? 0
    const measure = measureOf(unit)
    // Spelled out, since a copy of every field of every number of a draft takes several times as long.
    if (unitClass === undefined)
      found.push({kind, number, bound, unit, span, clause, sentence, before, after, depth, measure})
    else found.push({kind, number, bound, unit, unitClass, span, clause, sentence, before, after, depth, measure})
  }
  return found
}

const PEOPLE = new Set(['名', '人', '位'])
const measureOf = (unit: string): string => (PEOPLE.has(unit) ? '人' : unit)

const OPENS = tableOf('（(')
const CLOSES = tableOf('）)')

const flat = new Uint8Array(0)

/** How deep in brackets each character stands; nothing where there are none. */
export function depthsOf(prose: string): Uint8Array {
  if (!prose.includes('（') && !prose.includes('(')) return flat
  const depths = new Uint8Array(prose.length)
  let depth = 0
  for (let at = 0; at < prose.length; at++) {
    if (stands(CLOSES, prose, at)) depth = Math.max(0, depth - 1)
    depths[at] = depth
    if (stands(OPENS, prose, at)) depth++
  }
  return depths
}

const CHANGE = new RegExp(words.change.join('|'))
const EACH = new RegExp(words.each.join('|'))

const BEGINS_CHANGE = tableOf('的增降')

/** Tells how much more or less than before, not how many. */
export const isChange = ({before, after}: SetFigure): boolean =>
  CHANGE.test(before) || (stands(BEGINS_CHANGE, after, 0) && /^(?:的?(?:增幅|增量|降幅))/.test(after))

/** Holds for each of several: `每户300元`, `人均`, `标准为`. */
export const isEach = ({before}: SetFigure): boolean => EACH.test(before)

/** An amount that may be a whole or a part. */
export const isCounted = (figure: SetFigure): boolean =>
  figure.kind === 'amount' && figure.number.to === undefined && !isChange(figure) && !isEach(figure)

/** The last two characters of what is counted, as it stands before and behind the number. */
export function nounEnds({before, after}: SetFigure): readonly string[] {
  const plain = before
    .slice(-16)
    .replace(/(?:总[计数量]|總[計數量]|合[计計]|现有|現有|达到|達到|[共为為有是达達计計]){1,16}$/u, '')
  return [plain, after].map(text => /\p{Script=Han}{2}$/u.exec(text)?.[0] ?? '').filter(end => end !== '')
}

/** The span of number and unit, as a message quotes it. */
export const quotedSpan = ({number, unit, span}: Figure): Span => ({
  start: number.span.start,
  end: Math.max(number.span.end, Math.min(span.end, number.span.end + unit.length)),
})
