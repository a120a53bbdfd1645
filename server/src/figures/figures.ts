import units from '../data/units.json'
import {MASK, type Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {sentences} from '../markdown/sentence'
import type {Span} from '../markdown/span'
import type {Bound, Figure, UnitClass, WrittenNumber} from './figure'
import {isOtherNumber} from './otherNumbers'
import {readNumber} from './readNumber'
import {stands, tableOf} from '../markdown/unitTable'

const remembered = new LineMemory<readonly Figure[]>()

/** The quantities of a line in their order; equal lines are one object and are read once. Offsets count from its start. */
export function figuresOf(line: Line): readonly Figure[] {
  const known = remembered.get(line)
  if (known) return known
  const found = line.kind === 'code' || line.kind === 'html' ? [] : readFigures(line)
  remembered.set(line, found)
  return found
}

const CHINESE = '〇零一二三四五六七八九十百千万亿两'
const NUMERAL = tableOf('0123456789' + CHINESE)
/** What a figure may begin with. */
export const NUMERALS = `0123456789半${CHINESE}`
const BOUNDS = '近|约|大约|将近|接近|超过|逾|不足|不到|不少于|不低于|至少|最多|多达|高达|超'
/** How every figure begins, as a pattern: what shows that none stands behind certain words spares reading those of a line. */
export const FIGURE = `(?:${BOUNDS})?[${NUMERALS}]`
const NUMERIC = tableOf(NUMERALS)
/** What goes on with a numeral that is no quantity. */
const RUN = tableOf('0123456789.:：' + CHINESE)

function readFigures(line: Line): readonly Figure[] {
  const {prose} = line
  const found: Figure[] = []
  const around = surroundings(line)
  for (let at = firstNumeric(prose, 0); at >= 0;) {
    const figure = figureAt(prose, at, around)
    if (figure) found.push(figure)
    at = firstNumeric(prose, figure ? Math.max(figure.span.end, at + 1) : afterNumerals(prose, at))
  }
  return found
}

function firstNumeric(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (NUMERIC[text.charCodeAt(at)] === 1) return at
  return -1
}

/** Numerals that are no quantity are skipped as a whole: `2026〕5号` is not 5. */
function afterNumerals(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && RUN[text.charCodeAt(end)] === 1) end++
  return end
}

function figureAt(prose: string, at: number, around: Surroundings): Figure | undefined {
  if (prose[at] === '半') return halfAt(prose, at, around)
  // By itself it counts nothing, and most words with a numeral have this one: 一致, 进一步.
  if (prose[at] === '一' && NUMERAL[prose.charCodeAt(at + 1)] !== 1) return undefined
  const first = readNumber(prose, at)
  if (!first || isOtherNumber(prose, first.span)) return undefined
  const number = rangeFrom(prose, first)
  const isMore = stands(MORE, prose, number.span.end)
  const after = number.span.end + (isMore ? 1 : 0)
  const made = first.share ? {kind: 'share' as const, unit: '', end: after} : unitAt(prose, after, number)
  if (!made) return undefined
  const scale = made.kind !== 'share' || first.share ? 1 : made.unit === '成' ? 0.1 : 0.01
  const scaled = scale === 1 ? number : scaledBy(number, scale)
  return placed(prose, made, scaled, isMore, around)
}

const MORE = tableOf('余多几')

/** `一半`, `半数`: half of it. */
function halfAt(prose: string, at: number, around: Surroundings): Figure | undefined {
  const start = prose[at - 1] === '一' ? at - 1 : at
  if (prose[at + 1] !== '数' && start === at) return undefined
  const end = prose[at + 1] === '数' ? at + 2 : at + 1
  const number: WrittenNumber = {span: {start, end}, value: 0.5, step: 0, script: 'chinese'}
  return placed(prose, {kind: 'share', unit: '', end}, number, false, around)
}

const scaledBy = (number: WrittenNumber, by: number): WrittenNumber => ({
  ...number,
  value: Number((number.value * by).toPrecision(12)),
  step: number.step * by,
  ...(number.to === undefined ? {} : {to: Number((number.to * by).toPrecision(12))}),
})

const RANGE = /[—～~－至到-]{1,2}/y
const DASH = tableOf('—～~－至到-')

/** `15%～20%`, `13万元～17万元`, `10～20人`: both ends in one. */
function rangeFrom(text: string, first: WrittenNumber): WrittenNumber {
  const {end} = first.span
  if (!stands(DASH, text, end) && !stands(DASH, text, end + 1) && !stands(DASH, text, end + 2)) return first
  const unit = /^(?:%|％|[万亿]?元|[名人户个件])/.exec(text.slice(first.span.end, first.span.end + 3))?.[0] ?? ''
  RANGE.lastIndex = first.span.end + unit.length
  const mark = RANGE.exec(text)
  const second = mark && readNumber(text, RANGE.lastIndex)
  if (!second || second.share || second.value <= first.value || second.script !== first.script) return first
  return {...first, span: {start: first.span.start, end: second.span.end}, to: second.value}
}

/** Units by their first character, the longest first. */
const byFirst = new Map<string, (readonly [unit: string, unitClass: UnitClass])[]>()
for (const [unitClass, words] of Object.entries(units) as [UnitClass, string[]][]) {
  for (const word of words) byFirst.set(word[0]!, [...(byFirst.get(word[0]!) ?? []), [word, unitClass] as const])
}
for (const words of byFirst.values()) words.sort(([a], [b]) => b.length - a.length)

function unitAt(text: string, at: number, number: WrittenNumber): Made | undefined {
  const char = text[at] ?? ''
  if (char === '%' || char === '％') return {kind: 'share', unit: '%', end: at + 1}
  if (char === '个' && text.startsWith('个百分点', at)) return {kind: 'points', unit: '个百分点', end: at + 4}
  if (char === '倍') return {kind: 'times', unit: '倍', end: at + 1}
  if (char === '成' && number.value <= 10 && !/[立员功为效果]/.test(text[at + 1] ?? ''))
    return {kind: 'share', unit: '成', end: at + 1}
  for (const [unit, unitClass] of byFirst.get(char) ?? [])
    if (text.startsWith(unit, at)) return {kind: 'amount', unit, unitClass, end: at + unit.length}
  return number.script === 'arabic' ? {kind: 'bare', unit: '', end: number.span.end} : undefined
}

const BEFORE = new RegExp(`(?:${BOUNDS})$`)
const AFTER = /^(?:[余多](?![少种])|以上|以下|以内|左右|上下)/
/** What a word before a number ends with, and one behind it begins with. */
const ENDS_BEFORE = tableOf('近约到超过逾足于少多达')
const BEGINS_AFTER = tableOf('余多以左上')
const bounds: Readonly<Record<string, Bound>> = {
  近: 'under',
  将近: 'under',
  接近: 'under',
  不足: 'under',
  不到: 'under',
  最多: 'under',
  以下: 'under',
  以内: 'under',
  约: 'about',
  大约: 'about',
  左右: 'about',
  上下: 'about',
}

type Made = Pick<Figure, 'kind' | 'unit' | 'unitClass'> & {readonly end: number}

/** The figure with what bounds it, its clause and its sentence. */
function placed(prose: string, made: Made, number: WrittenNumber, more: boolean, around: Surroundings): Figure {
  const {kind, unit, unitClass, end} = made
  const {start} = number.span
  const before = stands(ENDS_BEFORE, prose, start - 1)
    ? (BEFORE.exec(prose.slice(Math.max(0, start - 3), start))?.[0] ?? '')
    : ''
  const after = stands(BEGINS_AFTER, prose, end) ? (AFTER.exec(prose.slice(end, end + 2))?.[0] ?? '') : ''
  const word = before || after
  const bound = more ? 'over' : word && word !== '多达' && word !== '高达' ? (bounds[word] ?? 'over') : 'exact'
  const span = {start: start - before.length, end: end + after.length}
  const {clause, sentence} = around(start, span)
  if (unitClass === undefined) return {kind, number, bound, unit, span, clause, sentence}
  return {kind, number, bound, unit, unitClass, span, clause, sentence}
}

/** The clause of a figure's span, and the sentence that its number starts in. */
type Surroundings = (start: number, span: Span) => Pick<Figure, 'clause' | 'sentence'>

/** Asked from left to right, so that the sentences of a long line are walked along once. */
function surroundings(line: Line): Surroundings {
  const {prose} = line
  const all = sentences(line)
  let next = 0
  let last: Span = {start: 0, end: -1}
  return (start, span) => {
    while (next < all.length && all[next]!.end <= start) next++
    const clause = last.start <= span.start && span.end <= last.end ? last : clauseOf(prose, span)
    // Figures of one clause share its ends, however long it is, unless a mark of a number stands within: `1,686元和30元`.
    if (!holdsMark(prose, span)) last = clause
    return {clause, sentence: all[next] ?? {start: 0, end: prose.length}}
  }
}

const MARKS = tableOf('，。、；：！？（）,;:!?()|【】《》“”' + MASK)

function holdsMark(text: string, {start, end}: Span): boolean {
  for (let at = start; at < end; at++) if (MARKS[text.charCodeAt(at)] === 1) return true
  return false
}

function clauseOf(text: string, {start, end}: Span): Span {
  let [from, to] = [start, end]
  while (from > 0 && MARKS[text.charCodeAt(from - 1)] === 0) from--
  while (to < text.length && MARKS[text.charCodeAt(to)] === 0) to++
  return {start: from, end: to}
}
