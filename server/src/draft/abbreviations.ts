import {matchesIn} from '../markdown/matches'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import type {Span} from '../markdown/span'

/** `青禾社区居民委员会（以下简称居委会）`. Offsets count from the start of the line. */
export interface Abbreviation {
  readonly short: string
  /** The full name, where its beginning is certain: in 《》, or as long as the characters of the short one reach. */
  readonly full: string
  /** The words right before the bracket, whatever they begin with. */
  readonly before: string
  /** The short name in its bracket. */
  readonly span: Span
  /** The whole bracket. */
  readonly bracket: Span
  /** 以下简称 promises that it is used; 简称 alone only tells it. */
  readonly isPromise: boolean
}

const remembered = new LineMemory<readonly Abbreviation[]>()

/** The abbreviations that a line defines; equal lines are one object and are read once. */
export function abbreviationsOf(line: Line): readonly Abbreviation[] {
  const known = remembered.get(line)
  if (known) return known
  const isText = line.kind !== 'code' && line.kind !== 'html' && line.kind !== 'quote'
  const found = isText && /[简簡下][称稱]/.test(line.prose) ? readLine(line) : []
  remembered.set(line, found)
  return found
}

const DEFINED =
  /[（(]((?:以下|下文|下)(?:均|统|統)?[简簡]?[称稱]|[简簡][称稱])(?:为|為|作)?[：:]?([“"「《]?)([^（()）“”"「」《》、，。；：\s]{2,20})[”"」》]?[）)]/gu

/** More UTF-16 units than any name has with its marks: what stands farther before a bracket is not looked at. */
const LONGEST = 128

function readLine({prose}: Line): Abbreviation[] {
  return matchesIn(prose, DEFINED).map(match => {
    const [all, how, open, short] = match as unknown as [string, string, string, string]
    const start = match.index + all.indexOf(open + short, how.length) + open.length
    const before = prose.slice(Math.max(0, match.index - LONGEST), match.index)
    return {
      short,
      full: fullBefore(before, short),
      before: wordsBefore(before),
      span: {start, end: start + short.length},
      bracket: {start: match.index, end: match.index + all.length},
      isPromise: how.includes('下'),
    }
  })
}

const wordsBefore = (before: string): string => /[\p{Script=Han}A-Za-z〇《》“”]{2,40}$/u.exec(before)?.[0] ?? ''

/** The name before the bracket; from where the characters of the short name are all found in order, the nearest. */
function fullBefore(before: string, short: string): string {
  const title = /[《“]([^《》“”]{2,60})[》”]$/u.exec(before)
  if (title) return title[1]!
  const run = /[\p{Script=Han}A-Za-z〇]{2,40}$/u.exec(before)?.[0] ?? ''
  let at = run.length
  for (const character of [...short].reverse()) {
    at = at <= 0 ? -1 : run.lastIndexOf(character, at - 1)
    if (at < 0) return ''
  }
  const name = run.slice(at)
  return name.includes('的') ? '' : name
}
