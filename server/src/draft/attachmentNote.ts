import type {Span} from '../markdown/span'
import type {Draft, DraftLine} from './draft'
import {contentOf} from './frameLine'
import {hanLength} from '../markdown/han'
import {lineFacts, plainText} from './lineFacts'

/** One attachment in the note. Offsets count from the start of the draft. */
export interface NotedAttachment {
  /** The name without the mark after it. */
  readonly name: string
  readonly span: Span
  /** The number before the name, where there is one. */
  readonly number: {readonly value: number; readonly span: Span} | undefined
  /** The mark at the end of the line. */
  readonly mark: Span | undefined
}

const NOTE = /^附[\s\u3000]*件[\s\u3000]*[：:][\s\u3000]*/u
const HEAD = /^附件[\s\u3000]*\d{0,2}$/u
const NUMBER = /^(?:(\d{1,2})[.．、](?!\d)|[（(](\d{1,2})[）)])[\s\u3000]*/u
/** A second name in the same line: `1.方案　2.名单`. */
const NEXT_NAME = /(?<=[；;，,、。\s\u3000])(?=\d{1,2}[.．、]\p{Script=Han})/u
const MARK = /(?<![；;。，,、])[；;。，,、]+$/u

/** Whether an attachment itself begins here: `附件1` alone on its line. */
export const isAttachmentHead = (placed: DraftLine): boolean =>
  placed.part === 'attachment' && HEAD.test(contentOf(placed))

/** The attachments that the note names; nothing where there is no note between the body and the attachments. */
export function readNote(draft: Draft): readonly NotedAttachment[] | undefined {
  const lines = noteLines(draft)
  if (!lines) return undefined
  const noted = lines.flatMap(namesIn)
  return noted.length > 0 ? noted : undefined
}

/** Signature, date, note in brackets and copies, at most. */
const MOST_BELOW = 8
const LONGEST_BELOW = 60

/** The line that starts with `附件：` and the numbered lines below it, if only the tail of a draft follows. */
function noteLines({lines}: Draft): DraftLine[] | undefined {
  const head = lines.findIndex(isAttachmentHead)
  const filled = lines.slice(0, head < 0 ? lines.length : head).filter(({line}) => line.kind !== 'blank')
  const from = filled.findLastIndex(
    placed => placed.line.text.includes('附') && isProse(placed) && NOTE.test(wordsOf(placed)),
  )
  if (from < 0) return undefined
  let to = from + 1
  while (to < filled.length) {
    if (isNumbered(filled[to])) to++
    // A long name that goes on in a line of its own: where it ends is not known.
    else if (isNumbered(filled[to + 1])) return undefined
    else break
  }
  const below = filled.slice(to)
  if (below.length > MOST_BELOW || below.some(({line}) => hanLength(line.text) > LONGEST_BELOW)) return undefined
  return filled.slice(from, to)
}

const isProse = ({line: {kind}}: DraftLine): boolean => kind === 'prose' || kind === 'item'
const isNumbered = (placed: DraftLine | undefined): boolean =>
  placed !== undefined && isProse(placed) && NUMBER.test(wordsOf(placed))

/** Where the words of a line stand, its number included. */
function wordsSpan({line}: DraftLine): Span {
  const {ordinal, content} = lineFacts(line)
  return {start: Math.min(ordinal?.span.start ?? content.start, content.start), end: content.end}
}

function wordsOf(placed: DraftLine): string {
  const {start, end} = wordsSpan(placed)
  return placed.line.text.slice(start, end)
}

function namesIn(placed: DraftLine): NotedAttachment[] {
  const words = wordsOf(placed)
  const start = placed.offset + wordsSpan(placed).start
  const label = NOTE.exec(words)?.[0].length ?? 0
  const pieces = words.slice(label).split(NEXT_NAME)
  let at = start + label
  return pieces.flatMap((piece, index) => {
    const read = readName(piece, at, index === pieces.length - 1)
    at += piece.length
    return read.name === '' ? [] : [read]
  })
}

/** A mark between two names in one line holds them apart; only the last one is too much. */
function readName(piece: string, at: number, isLast: boolean): NotedAttachment {
  const match = NUMBER.exec(piece)
  const before = match?.[0].length ?? 0
  const written = piece.trimEnd()
  const mark = MARK.exec(written)?.[0] ?? ''
  const end = written.length - mark.length
  return {
    name: plainText(written.slice(before, end)),
    span: {start: at + before, end: at + end},
    number: match
      ? {value: Number(match[1] ?? match[2]), span: {start: at, end: at + match[0].trimEnd().length}}
      : undefined,
    mark: isLast && mark !== '' ? {start: at + end, end: at + written.length} : undefined,
  }
}
