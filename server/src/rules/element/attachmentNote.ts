import {contentOf} from '../../draft/frameLine'
import type {Draft, DraftLine} from '../../draft/draft'
import {hanLength, lineFacts, plainText} from '../../draft/lineFacts'
import type {Span} from '../../markdown/span'
import type {DraftRule, Report} from '../rule'

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

/** 附件说明: the form of the lines that name the attachments. */
export const attachmentNote: DraftRule = {
  id: 'attachment-note',
  category: 'structure',
  scope: 'draft',
  severity: 'hint',
  title: '附件说明',
  rationale:
    '附件说明写“附件：”和附件名称，名称后面不加标点；有两个以上附件的用阿拉伯数字排序，只有一个的不编号。序号断了，多半是增删附件后忘了改。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.3.4'},
  examples: [
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防演练方案⟦；⟧\n　　　2.参演人员名单⟦。⟧\n\n青禾社区居民委员会\n\n2026年3月5日',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防演练方案\n　　　2.参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日',
    },
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：⟦1.⟧消防演练方案\n\n青禾社区居民委员会\n\n2026年3月5日',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：消防演练方案\n\n青禾社区居民委员会\n\n2026年3月5日',
    },
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防演练方案\n　　　⟦3.⟧参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防演练方案\n　　　2.参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日',
    },
  ],
  *check(draft) {
    const noted = readNote(draft)
    if (!noted) return
    yield* marksIn(noted, draft)
    yield* numbersIn(noted, draft)
  },
}

function* marksIn(noted: readonly NotedAttachment[], {text}: Draft): Iterable<Report> {
  for (const {mark: span} of noted) {
    if (!span) continue
    const mark = text.slice(span.start, span.end)
    yield {
      span,
      message: `附件名称后面不加“${mark}”。（GB/T 9704—2012 7.3.4）`,
      fixes: [{title: `删去“${mark}”`, edits: [{span, text: ''}], safe: true}],
    }
  }
}

function* numbersIn(noted: readonly NotedAttachment[], draft: Draft): Iterable<Report> {
  const [only, ...others] = noted
  if (only?.number && others.length === 0) {
    // The writer may be about to write the second one.
    if (only.number.value !== 1 || !isSigned(draft)) return
    const message =
      '这里只列了一个附件，通常不编号，写成“附件：”加名称即可；还有别的附件的，请补上。（GB/T 9704—2012 7.3.4）'
    yield {span: only.number.span, message}
    return
  }
  if (noted.some(({number}) => !number)) return
  for (const [index, {number}] of noted.entries()) {
    if (number!.value === index + 1) continue
    const message = `附件的序号到这里该是${index + 1}，写的是${number!.value}，请核对是不是漏了附件或序号没有改。`
    yield {span: number!.span, severity: 'information', message}
    return
  }
}

const isSigned = ({signature, issueDate}: Draft): boolean => Boolean(signature ?? issueDate)

const NOTE = /^附[\s\u3000]*件[\s\u3000]*[：:][\s\u3000]*/u
const HEAD = /^附件[\s\u3000]*\d{0,2}$/u
const NUMBER = /^(?:(\d{1,2})[.．、](?!\d)|[（(](\d{1,2})[）)])[\s\u3000]*/u
/** A second name in the same line: `1.方案　2.名单`. */
const NEXT_NAME = /(?<=[；;，,、。\s\u3000])(?=\d{1,2}[.．、]\p{Script=Han})/u
const MARK = /[；;。，,、]+$/u

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
