import {matchesIn} from '../markdown/matches'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {someProtected} from '../markdown/quoted'
import {touches, type Span} from '../markdown/span'

/** A law or document cited by its title, 《…》. Offsets count from the start of the line. */
export interface Citation {
  /** Without 《》, without 中华人民共和国 at its start. */
  readonly name: string
  /** Whether 中华人民共和国 was written. */
  readonly isFull: boolean
  /** The title with its marks. */
  readonly span: Span
  /** Whether the name ends like that of a law or a rule: 法, 条例, 规定 … */
  readonly isLaw: boolean
  /** What follows in brackets, `以下简称…` or a document number; empty where there is nothing. */
  readonly note: string
  /** 第12条、第3款, each with its number. */
  readonly places: readonly Span[]
}

/** A document number (发文字号) and the title that it stands with. Offsets count from the start of the line. */
export interface Numbered {
  readonly code: string
  readonly year: number
  readonly serial: number
  readonly span: Span
  /** The title next to it: 《…》（青办发〔2026〕5号）. */
  readonly title: string | undefined
}

interface LineCitations {
  readonly citations: readonly Citation[]
  readonly numbers: readonly Numbered[]
}

const NONE: LineCitations = {citations: [], numbers: []}
const remembered = new LineMemory<LineCitations>()

/** Reads a line once; equal lines are one object. Quotations are somebody else's and are left out. */
export function citationsOf(line: Line): LineCitations {
  const known = remembered.get(line)
  if (known) return known
  const isText = line.kind !== 'code' && line.kind !== 'html' && line.kind !== 'quote'
  const read = isText && /[《号號]/.test(line.prose) ? readLine(line) : NONE
  remembered.set(line, read)
  return read
}

const TITLE = /《([^《》]{2,80})》(?:[（(]([^（()）]{1,60})[）)])?/gu
const REPUBLIC = '中华人民共和国'
const LAW = /(?:法|法典|条例|规定|办法|细则|规则|解释|准则|章程|规范)$/u
const PLACE = /(?:[、和及]|以及)?第(\d{1,4})[条條款项項]/y

function readLine(line: Line): LineCitations {
  const {prose} = line
  const isQuotation = ({start}: Span): boolean => '“‘「『"'.includes(prose[start - 1] ?? '')
  const isOwn = ({span}: {span: Span}): boolean =>
    !someProtected(line, span, stretch => isQuotation(stretch) && touches(stretch, span))
  const citations = matchesIn(prose, TITLE).map(match => {
    const [all, title, note = ''] = match as unknown as [string, string, string | undefined]
    const isFull = title.startsWith(REPUBLIC) && title.length > REPUBLIC.length
    const name = isFull ? title.slice(REPUBLIC.length) : title
    const span = {start: match.index, end: match.index + title.length + 2}
    return {name, isFull, span, isLaw: LAW.test(title), note, places: placesFrom(prose, match.index + all.length)}
  })
  return {citations: citations.filter(isOwn), numbers: numbersIn(prose).filter(isOwn)}
}

function placesFrom(prose: string, from: number): Span[] {
  const places: Span[] = []
  PLACE.lastIndex = from
  for (let match = PLACE.exec(prose); match; match = PLACE.exec(prose)) {
    places.push({start: match.index + match[0].indexOf('第'), end: match.index + match[0].length})
  }
  return places
}

const NUMBER = /(\p{Script=Han}{2,12})[〔﹝[［【（(](\d{4})[〕﹞\]］】）)]\s?第?\s?(\d{1,5})[号號]/gu

/** A year in brackets: most lines have none, and are not read for numbers. */
const YEAR = /[〔﹝[［【（(]\d{4}[〕﹞\]］】）)]/

function numbersIn(prose: string): Numbered[] {
  if (!YEAR.test(prose)) return []
  return matchesIn(prose, NUMBER).map(match => {
    const [all, code, year, serial] = match as unknown as [string, string, string, string]
    const span = {start: match.index, end: match.index + all.length}
    return {code, year: Number(year), serial: Number(serial), span, title: titleBeside(prose, span)}
  })
}

/** `《…》（青办发〔2026〕5号）` */
function titleBeside(prose: string, {start, end}: Span): string | undefined {
  if (!/[（(]/.test(prose[start - 1] ?? '') || !/[）)]/.test(prose[end] ?? '') || prose[start - 2] !== '》')
    return undefined
  const open = prose.lastIndexOf('《', start)
  return open < 0 ? undefined : prose.slice(open + 1, start - 2)
}
