import {matchesIn} from '../markdown/matches'
import {readChineseNumber} from '../draft/numerals'
import type {Draft} from '../draft/draft'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {protectedStretches} from '../markdown/quoted'
import {touches, type Span} from '../markdown/span'

/** A date or month as far as it is written: `2025年9月1日`, `2025年9月`, `9月`. */
export interface WrittenDate {
  readonly span: Span
  readonly year?: number
  readonly month: number
  readonly day?: number
}

const remembered = new LineMemory<readonly WrittenDate[]>()
const DATE = /(?<![\d.．])(?:((?:19|20)\d\d)年)?(1[0-2]|0?[1-9])月(?:份|(?:(3[01]|[12]\d|0?[1-9])日)|(?!\d))/g

/** The dates of a line in their order, what is quoted left out. Offsets count from its start. */
export function datesOf(line: Line): readonly WrittenDate[] {
  const known = remembered.get(line)
  if (known) return known
  const dates = line.kind === 'table' || !line.prose.includes('月') ? [] : readDates(line)
  remembered.set(line, dates)
  return dates
}

function readDates(line: Line): readonly WrittenDate[] {
  const quoted = protectedStretches(line)
  return matchesIn(line.prose, DATE)
    .map(({0: text, 1: year, 2: month, 3: day, index}) => ({
      span: {start: index, end: index + text.length},
      ...(year && {year: Number(year)}),
      month: Number(month),
      ...(day && {day: Number(day)}),
    }))
    .filter(({span}) => !quoted.some(stretch => touches(stretch, span)))
}

/** A day, or a month where no day is written. */
export interface Day {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** The issue date (成文日期) of a draft where it is filled in, in either numerals. */
export function issueDay({issueDate}: Draft): Day | undefined {
  const [, year, month, day] =
    /((?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3})年(?:(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\d{1,2}|[一二三四五六七八九十]{1,3})日)?)?/.exec(
      issueDate?.text.replace(/[\s\u3000]/g, '') ?? '',
    ) ?? []
  if (!year) return undefined
  const read = (text: string): number => (/^\d/.test(text) ? Number(text) : readChineseNumber(text.replace(/○/g, '〇')))
  return {year: read(year), ...(month && {month: read(month)}), ...(day && {day: read(day)})}
}

/** The years that a title names. */
export const titleYears = ({title}: Draft): readonly number[] =>
  [...(title?.text ?? '').matchAll(/(?<!\d)((?:19|20)\d\d)(?=年)/g)].map(([year]) => Number(year))

/** Whether a date is later than another, as far as both are written. */
export function isLater(date: Day, than: Day): boolean {
  if (date.year !== than.year) return date.year > than.year
  if (date.month === undefined || than.month === undefined) return false
  if (date.month !== than.month) return date.month > than.month
  return date.day !== undefined && than.day !== undefined && date.day > than.day
}

/** `2026年3月5日`, `2026年3月`. */
export const writtenDay = ({year, month, day}: Day): string =>
  `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`
