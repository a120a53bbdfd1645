import {hanLength} from '../markdown/han'
import {MASK, type Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {passagesOf} from '../markdown/passages'
import {shift, type Span} from '../markdown/span'
import {isItemForm, readOrdinal, type Ordinal} from './ordinal'

/** What the outline wants to know of one physical line. Offsets count from the start of the line. */
export interface LineFacts {
  /** The ordinal that the line starts with, after indentation and Markdown's marks. */
  readonly ordinal: Ordinal | undefined
  /** What follows the ordinal, without spaces and Markdown's marks at its ends. */
  readonly content: Span
  /** How many Han characters the content has: how long the line is to a reader. */
  readonly han: number
  /** The end mark of the content (`。` `：` …) or an empty string. */
  readonly endMark: string
  /** The first sentence of the content without its end mark; the whole content where there is one sentence. */
  readonly first: Span
  /** What ends the first sentence: `。` `：` a space, the end of a bold stretch, or nothing. */
  readonly firstMark: string
  /** Whether text follows the first sentence. */
  readonly continues: boolean
  /** Where a heading is glued to its body, the end of the heading: `一、加强领导今年以来，…` after 领导. */
  readonly glue: number | undefined
  /** Bold from the start of the content on, without the marks. */
  readonly strong: Span | undefined
  /** Ordinals inside the line: `一是…；二是…`, `（1）…；（2）…`. */
  readonly inline: readonly Ordinal[]
}

const remembered = new LineMemory<LineFacts>()

/** Reads a line once; equal lines are one object, so that typing costs the line typed in. */
export function lineFacts(line: Line): LineFacts {
  const known = remembered.get(line)
  if (known) return known
  const facts = readLine(line)
  remembered.set(line, facts)
  return facts
}

const MARKS = /(?:[\s\u3000\u00A0]|#{1,6}(?=[\s\u3000])|>|\*\*|__|[-+*](?=[ \t]))*/y
const HEADING_LIKE = 40

function readLine(line: Line): LineFacts {
  const {text, kind} = line
  if (kind === 'blank' || kind === 'code' || kind === 'html' || kind === 'table' || kind === 'rule')
    return noFacts(text)
  MARKS.lastIndex = 0
  const start = MARKS.exec(text)![0].length
  const ordinal = readOrdinal(text, start)
  const content = trimmed(text, ordinal ? ordinal.span.end : start)
  const strong = line.strong.find(span => span.start <= content.start + 2 && span.end > content.start)
  const {first, firstMark} = firstSentence(text, content, strong, ordinal)
  return {
    ordinal,
    content,
    han: hanLength(text.slice(content.start, content.end)),
    endMark: endMarkOf(text, content),
    first,
    firstMark,
    continues: first.end + firstMark.length < content.end,
    glue: ordinal && !isItemForm(ordinal.form) ? glueIn(text, first) : undefined,
    strong,
    inline: inlineOrdinals(line, content.start, ordinal),
  }
}

const noFacts = (text: string): LineFacts => ({
  ordinal: undefined,
  content: {start: text.length, end: text.length},
  han: 0,
  endMark: '',
  first: {start: text.length, end: text.length},
  firstMark: '',
  continues: false,
  glue: undefined,
  strong: undefined,
  inline: [],
})

/** The mark at the end, before what closes behind it; looked for from the end, since the text may be long. */
function endMarkOf(text: string, {start, end}: Span): string {
  let at = end - 1
  while (at >= start && '"”’）)'.includes(text[at]!)) at--
  return at >= start && '。！？；：，、.!?;:,'.includes(text[at]!) ? text[at]! : ''
}

/** The span from `start` on without white space and Markdown's marks at both ends. */
function trimmed(text: string, start: number): Span {
  let [from, to] = [start, text.length]
  while (from < to && /[\s\u3000*]/.test(text[from]!)) from++
  while (to > from && /[\s\u3000*#]/.test(text[to - 1]!)) to--
  return {start: from, end: to}
}

/** Where a run-in heading would end: at a full stop, a colon after few characters, a space after a title, or with bold. */
function firstSentence(text: string, content: Span, strong: Span | undefined, ordinal: Ordinal | undefined) {
  const body = text.slice(content.start, content.end)
  if (strong && strong.end < content.end) {
    const bold = text.slice(content.start, strong.end)
    const mark = /[。：:！？]$/.exec(bold)?.[0] ?? ''
    return {
      first: {start: content.start, end: strong.end - mark.length},
      firstMark: mark || text.slice(strong.end, strong.end + 2),
    }
  }
  const stop = body.search(/[。！？!?]/)
  const colon = body.search(/[：:]/)
  const space = ordinal?.form === 'decimal' ? body.search(/[ \u3000]/) : -1
  const ends = [stop, colon > 0 && colon <= HEADING_LIKE ? colon : -1, space > 1 && space <= HEADING_LIKE ? space : -1]
  const end = Math.min(...ends.map(at => (at < 0 ? body.length : at)))
  return {first: {start: content.start, end: content.start + end}, firstMark: body[end] ?? ''}
}

/** Words that open a paragraph and, straight behind other words, show that a line end was lost before them. */
const OPENERS =
  /(?<=[\p{Script=Han}”》）])(?:近年来，|近几年来?，|一年来，|一年以来，|今年以来，|去年以来，|长期以来，|20\d\d年(?:以来)?，|作为一名|我社区(?:始终|坚持|认真|积极|严格)|我们(?:始终|坚持|认真|积极|严格)|本人(?:始终|坚持|认真|积极|严格)|为(?:了?)(?:进一步|切实|全面|认真|深入|更好地?))/u

/** A heading has some words before the body, and not too many. */
const GLUED_HEADING = {least: 4, most: 30}

function glueIn(text: string, {start, end}: Span): number | undefined {
  const head = text.slice(start, Math.min(end + 1, start + GLUED_HEADING.most + 12))
  const match = OPENERS.exec(head)
  if (!match || match.index < GLUED_HEADING.least || match.index > GLUED_HEADING.most) return undefined
  return start + match.index
}

const INLINE =
  /(?:^|[。；：，、！？;:,”）)…\s])(?=[一二三四五六七八九十][是要]\p{Script=Han}|[第其][一二三四五六七八九十]{1,3}[，,、]|首先[，,]|其次[，,]|再次[，,]|最后[，,]|[（(]\d{1,2}[）)]|[①-⑳]|\d{1,2}[.．、](?!\d)\p{Script=Han})/gu

/** Ordinals inside a line: after a mark, never inside a word. `统一是` holds none. */
function inlineOrdinals(line: Line, from: number, before: Ordinal | undefined): Ordinal[] {
  const found: Ordinal[] = []
  for (const {line: passage, offset} of passagesOf(line))
    for (const ordinal of ordinalsIn(passage, Math.max(0, from - offset)))
      found.push({...ordinal, span: shift(ordinal.span, offset)})
  return startingAtOne(found.filter(({span}) => span.start > (before?.span.start ?? -1)))
}

const rememberedOrdinals = new LineMemory<readonly Ordinal[]>()

/** The ordinals of a passage; those of one that is read from its start are remembered. */
function ordinalsIn(passage: Line, from: number): readonly Ordinal[] {
  if (from > 0) return readOrdinals(passage.text, from)
  const known = rememberedOrdinals.get(passage)
  if (known) return known
  const found = readOrdinals(passage.text, 0)
  rememberedOrdinals.set(passage, found)
  return found
}

function readOrdinals(text: string, from: number): readonly Ordinal[] {
  const found: Ordinal[] = []
  INLINE.lastIndex = from
  for (let match = INLINE.exec(text); match; match = INLINE.exec(text)) {
    const ordinal = readOrdinal(text, match.index + match[0].length)
    if (ordinal) found.push(ordinal)
    INLINE.lastIndex = Math.max(INLINE.lastIndex, match.index + 1)
  }
  return found
}

/** A number inside a sentence enumerates only where its row starts at one: `：1.…；2.…`. */
function startingAtOne(ordinals: readonly Ordinal[]): Ordinal[] {
  const started = new Set<string>()
  return ordinals.filter(({form, value}) => {
    if (value === 1 || isItemForm(form)) started.add(form)
    return started.has(form)
  })
}

/** A line's words without Markdown's marks. */
export const plainText = (text: string): string =>
  text
    .replace(/\*\*|__|`/g, '')
    .replaceAll(MASK, '')
    .trim()
