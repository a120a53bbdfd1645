import type {PlacedLine} from '../markdown/block'
import type {Line} from '../markdown/line'
import {countBefore} from '../markdown/search'
import {lineFacts, plainText, type LineFacts} from './lineFacts'
import {headingsOn, isNumbered, nextFacts, type Heading} from './lineHeadings'
import {isItemForm} from './ordinal'

/** The headings of a draft, and what whoever reads one of its lines again has to know of the others. */
export interface Headings {
  /** In the order of the text. */
  readonly all: readonly Heading[]
  /** Whether any line is numbered by decimals (`1.1`), so that `1 概况` is a heading too. */
  readonly decimals: boolean
  /** Whether the draft marks its headings, by numbers or by Markdown; if it does, no short line is taken for one. */
  readonly areMarked: boolean
}

/** Finds the headings among the lines from `from` to `to`. */
export function findHeadings(lines: readonly PlacedLine[], from: number, to: number): Headings {
  const decimals = lines.some(({line}) => /\d[.．]\d/.test(lineFacts(line).ordinal?.text ?? ''))
  const found: Heading[] = []
  let before: Heading | undefined
  for (let index = from; index < to; index++) {
    const here = headingsOn(lines, index, to, before, decimals)
    if (here.length === 0) continue
    found.push(...here)
    if (isNumbered(here[0]!)) before = here[0]
  }
  const areMarked = found.some(({ordinal, depth}) => depth > 0 || (ordinal !== undefined && !isItemForm(ordinal.form)))
  if (areMarked) return {all: found, decimals, areMarked}
  const all = [...found, ...unnumberedHeadings(lines, from, to, found)].sort(
    (a, b) => a.line - b.line || a.span.start - b.span.start,
  )
  return {all, decimals, areMarked}
}

/**
 * The headings after the line at an index was rewritten, if they are as many, of the same form and numbers, at the same lines, and all
 * others are the same as before; undefined where there may be more to read. `lines`: as they are now; `to`: where they end.
 */
export function rereadHeadings(
  headings: Headings,
  before: Line,
  lines: readonly PlacedLine[],
  index: number,
  to: number,
): Headings | undefined {
  const after = lines[index]!.line
  if (!isSameToOthers(before, after, headings.areMarked)) return undefined
  const {all, decimals} = headings
  const from = firstOn(all, index)
  const next = firstOn(all, index + 1)
  const above = all.slice(0, from).findLast(isNumbered)
  const here = headingsOn(lines, index, to, above, decimals)
  const isSame = here.length === next - from && here.every((heading, at) => isAlike(heading, all[from + at]!))
  if (!isSame) return undefined
  if (here.length === 0) return headings
  const now = all.slice()
  now.splice(from, here.length, ...here)
  return {...headings, all: now}
}

/** The headings of a line, by its index. */
export const headingsOf = ({all}: Headings, line: number): readonly Heading[] =>
  all.slice(firstOn(all, line), firstOn(all, line + 1))

/** The index of the first heading on a line or behind it. */
const firstOn = (headings: readonly Heading[], line: number): number =>
  countBefore(headings, heading => heading.line < line)

/** Whether two headings hang at the same place in the same tree: all that the outline asks of them. */
const isAlike = (a: Heading, b: Heading): boolean =>
  a.layout === b.layout &&
  a.depth === b.depth &&
  a.ordinal?.form === b.ordinal?.form &&
  a.ordinal?.value === b.ordinal?.value &&
  a.ordinal?.text === b.ordinal?.text

/**
 * Whether a line stays the same to whatever reads the headings of other lines. Where headings are not marked, it is no short line, and a
 * paragraph before and after or neither time.
 */
function isSameToOthers(before: Line, after: Line, marked: boolean): boolean {
  const [old, now] = [lineFacts(before), lineFacts(after)]
  if (before.kind !== after.kind || old.ordinal?.text !== now.ordinal?.text || old.ordinal?.form !== now.ordinal?.form)
    return false
  const isShort = ({kind}: Line, {han}: LineFacts): boolean => kind === 'prose' && han <= SHORT
  return marked || (!isShort(before, old) && !isShort(after, now) && isParagraph(old) === isParagraph(now))
}

const SHORT = 16

/**
 * Headings without any mark, in a draft that numbers nothing: short lines without punctuation, each between paragraphs.
 * One alone proves nothing.
 */
function unnumberedHeadings(
  lines: readonly PlacedLine[],
  from: number,
  to: number,
  known: readonly Heading[],
): Heading[] {
  const taken = new Set(known.map(({line}) => line))
  const found: Heading[] = []
  let bodyBefore = false
  for (let index = from; index < to; index++) {
    const {line} = lines[index]!
    if (line.kind === 'blank') continue
    const {content, han} = lineFacts(line)
    const short = han >= 2 && han <= SHORT && line.kind === 'prose' && bodyBefore && !taken.has(index)
    const text = short ? line.text.slice(content.start, content.end) : ''
    const next = short && !/[，。；：！？、,;:!?\d/／]/.test(text) ? nextFacts(lines, index, to) : undefined
    if (next && isParagraph(next)) {
      found.push({line: index, ordinal: undefined, layout: 'own-line', title: plainText(text), span: content, depth: 0})
    }
    bodyBefore = isParagraph(lineFacts(line))
  }
  return found.length > 1 ? found : []
}

const isParagraph = (facts: LineFacts): boolean =>
  facts.content.end - facts.content.start > 40 && /[。！？：”]/.test(facts.endMark)
