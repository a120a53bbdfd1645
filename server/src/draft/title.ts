import type {Genre} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import type {FoundPart} from './draft'
import {contentOf, whole} from './frameLine'
import {genreOfTitle} from './genre'
import {isLongerThan} from '../markdown/han'
import {lineFacts} from './lineFacts'

/** A title, how many of the filled lines it takes, and what is glued to it. */
export interface FoundTitle {
  readonly title: FoundPart
  readonly used: number
  /** A salutation on the title's own line: `述职报告1尊敬的领导：`. */
  readonly glued?: FoundPart
}

const TITLE_LINES = 3
const LONGEST_TITLE = 50

/** Finds the title: a `#` heading, a first line that ends in a kind, or a short first line above a text. */
export function findTitle(
  lines: readonly PlacedLine[],
  filled: readonly number[],
  genres: readonly Genre[],
): FoundTitle | undefined {
  const heading = filled
    .slice(0, 5)
    .findIndex(index => lines[index]!.line.kind === 'heading' && lines[index]!.line.depth === 1)
  if (heading >= 0) {
    const glued = heading === 0 ? gluedTitle(lines, filled[0]!, genres) : undefined
    return glued ?? withSubtitle(lines, filled, heading + 1, whole(lines, filled[heading]!, 'title'))
  }
  for (let count = 1; count <= Math.min(TITLE_LINES, filled.length); count++) {
    const index = filled[count - 1]!
    const text = contentOf(lines[index]!)
    if (!isTitleLine(lines[index]!)) break
    if (genreOfTitle(text, genres)) return withSubtitle(lines, filled, count, join(lines, filled.slice(0, count)))
  }
  const first = filled[0]
  if (first === undefined) return undefined
  return gluedTitle(lines, first, genres) ?? bareTitle(lines, filled)
}

/** A line that starts with a dash below the title goes with it: `——在居民代表会议上的报告`. */
function withSubtitle(
  lines: readonly PlacedLine[],
  filled: readonly number[],
  used: number,
  title: FoundPart,
): FoundTitle {
  const next = filled[used]
  return {title, used: next !== undefined && /^(?:——|--|―)/.test(contentOf(lines[next]!)) ? used + 1 : used}
}

/** Short, without marks that end or divide a sentence, and no numbered section. */
function isTitleLine(placed: PlacedLine): boolean {
  const {ordinal} = lineFacts(placed.line)
  const text = contentOf(placed)
  const numbered = ordinal && ordinal.form !== 'arabic' && ordinal.form !== 'decimal'
  return (
    placed.line.kind === 'prose' &&
    !numbered &&
    !isLongerThan(LONGEST_TITLE, text) &&
    isLongerThan(1, text) &&
    !/[。；！？：:;]/.test(text)
  )
}

function gluedTitle(lines: readonly PlacedLine[], index: number, genres: readonly Genre[]): FoundTitle | undefined {
  const {line, offset} = lines[index]!
  const {content} = lineFacts(line)
  const text = line.text.slice(content.start, Math.min(content.end, content.start + 80))
  const call = text.search(/尊敬的|各位(?:领导|同志|代表|评委)|同志们[：:，]|领导[：:]/)
  if (call < 4 || !genreOfTitle(text.slice(0, call), genres)) return undefined
  const start = offset + content.start
  const title: FoundPart = {part: 'title', span: {start, end: start + call}, text: text.slice(0, call)}
  const glued: FoundPart = {
    part: 'salutation',
    span: {start: start + call, end: offset + content.end},
    text: line.text.slice(content.start + call, content.end),
  }
  return {title, used: 1, glued}
}

/** A first line that can only be a title, whatever its kind: short, without punctuation, above a text. */
function bareTitle(lines: readonly PlacedLine[], filled: readonly number[]): FoundTitle | undefined {
  const [first, second] = filled
  if (first === undefined || second === undefined || !isTitleLine(lines[first]!)) return undefined
  const text = contentOf(lines[first]!)
  const isTitle = !lineFacts(lines[first]!.line).ordinal && isLongerThan(3, text) && !/[，,]$/.test(text)
  return isTitle ? {title: whole(lines, first, 'title'), used: 1} : undefined
}

function join(lines: readonly PlacedLine[], indices: readonly number[]): FoundPart {
  const parts = indices.map(index => whole(lines, index, 'title'))
  const [first, last] = [parts[0]!, parts.at(-1)!]
  return {
    part: 'title',
    span: {start: first.span.start, end: last.span.end},
    text: parts.map(({text}) => text).join(''),
  }
}
