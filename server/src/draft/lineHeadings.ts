import type {PlacedLine} from '../markdown/block'
import {hanLength, isLongerThan} from '../markdown/han'
import type {Span} from '../markdown/span'
import type {Layout} from './draft'
import {lineFacts, plainText, type LineFacts} from './lineFacts'
import {isItemForm, type Ordinal} from './ordinal'
import {rankOf} from './rank'

/** A heading before it has a place in the tree. `line` is an index; offsets count from the start of its line. */
export interface Heading {
  readonly line: number
  readonly ordinal: Ordinal | undefined
  readonly layout: Layout
  readonly title: string
  readonly span: Span
  /** How many `#`; 0 for a heading of plain text. */
  readonly depth: number
}

const LONGEST_RUN_IN = 50
const LONGEST_OWN_LINE = 60

/** Whether a heading begins its line by a number: what the next one may go on from. */
export const isNumbered = ({ordinal, layout}: Heading): boolean => ordinal !== undefined && layout !== 'inline'

/** The marked headings on the line at an index: the one that it begins with, and those inside. `before`: the last numbered one above. */
export function headingsOn(
  lines: readonly PlacedLine[],
  index: number,
  to: number,
  before: Heading | undefined,
  decimals: boolean,
): readonly Heading[] {
  const {line} = lines[index]!
  const facts = lineFacts(line)
  const first =
    line.kind === 'heading'
      ? markdownHeading(index, facts, line.depth, line.text)
      : (numberedHeading(lines, index, to, facts, before, decimals) ?? boldHeading(lines, index, to, facts))
  if (facts.inline.length === 0) return first ? [first] : none
  const inside = inlineHeadings(index, facts, line.text)
  return first ? [first, ...inside] : inside
}

const none: readonly Heading[] = []

function markdownHeading(index: number, facts: LineFacts, depth: number, text: string): Heading | undefined {
  if (facts.content.start === facts.content.end && !facts.ordinal) return undefined
  const title = plainText(text.slice(facts.content.start, facts.content.end)).replace(/[。：:]$/, '')
  const start = facts.ordinal?.span.start ?? facts.content.start
  return {line: index, ordinal: facts.ordinal, layout: 'own-line', title, span: {start, end: facts.content.end}, depth}
}

function numberedHeading(
  lines: readonly PlacedLine[],
  index: number,
  to: number,
  facts: LineFacts,
  before: Heading | undefined,
  decimals: boolean,
): Heading | undefined {
  const {ordinal} = facts
  if (!ordinal || (ordinal.form === 'decimal' && !decimals)) return undefined
  const {text} = lines[index]!.line
  const layout = layoutOf(facts, text, nextFacts(lines, index, to), before)
  const end = layout === 'merged' ? facts.glue! : layout === 'run-in' ? facts.first.end : facts.content.end
  const title = plainText(text.slice(facts.content.start, layout === 'clause' ? facts.first.end : end))
  return {
    line: index,
    ordinal,
    layout,
    title: title.replace(/[。：:；;]$/, ''),
    span: {start: ordinal.span.start, end: layout === 'clause' ? Math.max(facts.first.end, ordinal.span.end) : end},
    depth: 0,
  }
}

/** How a numbered line is to be read: by its own sentences, and by what follows it. */
function layoutOf(facts: LineFacts, text: string, next: LineFacts | undefined, before: Heading | undefined): Layout {
  const words = (span: Span): number => hanLength(text.slice(span.start, span.end))
  const {ordinal, first, han: length, glue} = facts
  if (glue !== undefined) return 'merged'
  if (facts.continues) return words(first) <= LONGEST_RUN_IN ? 'run-in' : 'clause'
  if (isItemForm(ordinal!.form)) return 'clause'
  if (!/[。！？；，、;,]/.test(facts.endMark)) return length <= LONGEST_OWN_LINE ? 'own-line' : 'clause'
  if (ordinal!.form === 'decimal' && length <= LONGEST_RUN_IN) return 'own-line'
  if (!next || length > LONGEST_RUN_IN || /[；，、;,]/.test(facts.endMark)) return 'clause'
  if (next.ordinal) return rankOf(next.ordinal.form) > rankOf(ordinal!.form) ? 'own-line' : 'clause'
  const rowOfClauses = before?.layout === 'clause' && before.ordinal?.form === ordinal!.form && ordinal!.value > 1
  return rowOfClauses ? 'clause' : 'own-line'
}

/** `**工作成效。**全年…` and a bold line of its own; short ones only, others are emphasis. */
function boldHeading(lines: readonly PlacedLine[], index: number, to: number, facts: LineFacts): Heading | undefined {
  const {strong, content} = facts
  const {text} = lines[index]!.line
  if (!strong || strong.start > content.start + 2) return undefined
  const words = plainText(text.slice(content.start, strong.end))
  if (!isLongerThan(1, words) || isLongerThan(30, words)) return undefined
  const ownLine = strong.end >= content.end
  if (ownLine ? /[。；，、！？]$/.test(words) || !nextFacts(lines, index, to) : !/[。：:]$/.test(words))
    return undefined
  const title = words.replace(/[。：:]$/, '')
  return {
    line: index,
    ordinal: undefined,
    layout: ownLine ? 'own-line' : 'run-in',
    title,
    span: {start: content.start, end: strong.end},
    depth: 0,
  }
}

function inlineHeadings(index: number, facts: LineFacts, text: string): Heading[] {
  // The next ordinal is looked at from the last stop on, so that a line without marks is searched once.
  let stop = -1
  return facts.inline.map(ordinal => {
    const from = ordinal.span.end
    const end = (stop = stop < from ? stopFrom(text, from) : stop)
    return {
      line: index,
      ordinal,
      layout: 'inline',
      title: plainText(text.slice(from, end)),
      span: {start: ordinal.span.start, end},
      depth: 0,
    }
  })
}

const STOP = /[，。；：！？,;:]/g

function stopFrom(text: string, from: number): number {
  STOP.lastIndex = from
  return STOP.exec(text)?.index ?? text.length
}

/** The next line that is not blank; undefined at the end, and before a heading of Markdown without a number. */
export function nextFacts(lines: readonly PlacedLine[], index: number, to: number): LineFacts | undefined {
  for (let at = index + 1; at < to; at++) {
    const {line} = lines[at]!
    if (line.kind === 'heading' && !lineFacts(line).ordinal) return undefined
    if (line.kind !== 'blank' && line.kind !== 'html') return lineFacts(line)
  }
  return undefined
}
