import {matchesIn} from '../../markdown/matches'
import {lineFacts} from '../../draft/lineFacts'
import type {Draft, DraftLine} from '../../draft/draft'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import type {Span} from '../../markdown/span'

/** A note number in the text, `[1]`, or a number of several in `[1,3-5]`. Offsets count from the draft. */
export interface Cite {
  readonly number: number
  readonly span: Span
}

/** What a draft cites by notes, and the sources that it lists. Offsets count from the draft. */
export interface Sources {
  readonly cites: readonly Cite[]
  /** The numbered entries, `[2] 张三．…`. */
  readonly entries: readonly Cite[]
  /** How many entries there are that have no bracket: `1.张三．…`. */
  readonly plain: number
  /** The heading 参考文献, and whether anything stands below it. */
  readonly heading: {readonly span: Span; readonly index: number; readonly isEmpty: boolean} | undefined
  /** `[^1]` that no definition answers; those that have one are no text. */
  readonly orphans: readonly Span[]
}

interface LineCites {
  readonly cites: readonly Cite[]
  readonly orphans: readonly Span[]
  /** Whether the line is an entry: it begins with a note number. */
  readonly isEntry: boolean
  /** Whether it is, or begins with, the heading 参考文献 or 注释. */
  readonly isHeading: boolean
}

const NONE: LineCites = {cites: [], orphans: [], isEntry: false, isHeading: false}
const remembered = new LineMemory<LineCites>()

/** Note numbers of a line; what looks like one in `国发[12]号`, `a[1]` or `：[1]加强…；[2]…` is none. */
function citesOf(line: Line): LineCites {
  const known = remembered.get(line)
  if (known) return known
  const isText = line.kind !== 'code' && line.kind !== 'html' && line.kind !== 'table'
  const isHeading = line.text.length < LONGEST_HEADING && isHeadingText(wordsOf(line))
  const isPossible = isText && /[[［]\^?\d/.test(line.text)
  const read = isPossible ? {...readCites(line), isHeading} : isHeading ? {...NONE, isHeading} : NONE
  remembered.set(line, read)
  return read
}

/** A heading that its only entry follows in the same line is no longer. */
const LONGEST_HEADING = 400

const CITE =
  /(?<![A-Za-z\d〔第发發字函文号號：；、:;])[[［](\d{1,2}(?:\s?[-—–~～,，、]\s?\d{1,2}){0,9})[\]］](?![(号號年月日份个個名项項条條户戶])/gu
const FOOTNOTE = /\[\^[^\s[\]]{1,20}\](?!:)/gu

function readCites({prose}: Line): Omit<LineCites, 'isHeading'> {
  const cites = matchesIn(prose, CITE).flatMap(match =>
    numbersIn(match[1]!).map(number => ({
      number,
      span: {start: match.index, end: match.index + match[0].length},
    })),
  )
  const orphans = matchesIn(prose, FOOTNOTE).map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return {cites, orphans, isEntry: /^[\s\u3000>*-]*[[［]\d{1,2}[\]］][\s\u3000]*[^\s\u3000，。]/u.test(prose)}
}

/** `1,3-5` is 1, 3, 4, 5. */
function numbersIn(written: string): number[] {
  return written.split(/[,，、]/).flatMap(piece => {
    const [first = 0, last = first] = piece.split(/[-—–~～]/).map(Number)
    return Array.from({length: Math.min(Math.max(last - first + 1, 1), 99)}, (_, step) => first + step)
  })
}

const HEADING =
  /^(?:主要)?(?:参考|參考|引用)(?:文献|文獻|资料|資料|书目|書目)(?:及注释|及注釋)?[：:]?$|^(?:注释|注釋|尾注)[：:]?$/u
const INLINE_HEADING = /^(?:主要)?(?:参考|參考|引用)(?:文献|文獻|资料|資料)[：:]|^注(?:释|釋)?[：:]/u

/** Reads what a draft cites; one pass over its lines. */
export function sourcesOf(draft: Draft): Sources {
  const {lines} = draft
  const at = lines.findLastIndex(({line}) => citesOf(line).isHeading)
  const [cites, entries, orphans]: [Cite[], Cite[], Span[]] = [[], [], []]
  for (const [index, placed] of lines.entries()) {
    const {line, offset} = placed
    const read = citesOf(line)
    if (read.cites.length + read.orphans.length === 0) continue
    const inList = (at >= 0 && index >= at) || read.isEntry || INLINE_HEADING.test(line.text.trimStart())
    for (const {number, span} of read.cites) {
      ;(inList ? entries : cites).push({number, span: {start: offset + span.start, end: offset + span.end}})
    }
    for (const span of read.orphans) orphans.push({start: offset + span.start, end: offset + span.end})
  }
  const below = at < 0 ? [] : lines.slice(at + 1).filter(({line}) => line.kind !== 'blank')
  const plain = below.filter(({line}) => !citesOf(line).isEntry && line.kind !== 'html').length
  const inline = at >= 0 && !HEADING.test(wordsOf(lines[at]!.line))
  const heading = at < 0 ? undefined : {span: spanOf(lines[at]!), index: at, isEmpty: below.length === 0 && !inline}
  return {cites, entries, plain: plain + (inline ? Infinity : 0), heading, orphans}
}

const isHeadingText = (words: string): boolean => HEADING.test(words) || INLINE_HEADING.test(words)

/** The words without the spaces that spread a heading: `参 考 文 献`. */
const wordsOf = (line: Line): string => {
  if (!/[献獻料目注]/.test(line.text)) return ''
  const {start, end} = lineFacts(line).content
  return BEGINS.includes(line.text.charAt(start)) ? line.text.slice(start, end).replace(/[\s\u3000*]/gu, '') : ''
}

/** What the headings begin with: 主要, 参考, 引用, 注释, 尾注. */
const BEGINS = '主参參引注尾'

function spanOf({line, offset}: DraftLine): Span {
  const {start, end} = lineFacts(line).content
  return {start: offset + start, end: offset + Math.min(end, start + 40)}
}
