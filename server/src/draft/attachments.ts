import type {Span} from '../markdown/span'
import {isAttachmentHead, type NotedAttachment} from './attachmentNote'
import type {Draft, FoundPart} from './draft'
import {whole} from './frameLine'

/** An attachment that stands in the draft itself: `附件1`, and its title on the next filled line. */
export interface HeldAttachment {
  readonly head: FoundPart
  readonly number: number | undefined
  /** The first lines below the head: a title may be broken into several. */
  readonly title: readonly FoundPart[]
}

/** The attachments in the draft; nothing where their heads leave doubt how many there are. */
export function heldIn(draft: Draft): readonly HeldAttachment[] {
  const {lines} = draft
  const heads = lines.flatMap((placed, index) => (isAttachmentHead(placed) ? [index] : []))
  const held = heads.map((index, at) => readHeld(draft, index, heads[at + 1] ?? lines.length))
  const numbers = held.flatMap(({number}) => number ?? [])
  const isClear = new Set(numbers).size === numbers.length && (held.length === 1 || numbers.length === held.length)
  return isClear && !hasOtherHeads(draft, heads[0] ?? lines.length) ? held : []
}

/** The name of an attachment in the note: by its number, or, where there are no numbers, by its place. */
export function notedAs(
  {number}: HeldAttachment,
  index: number,
  noted: readonly NotedAttachment[],
  held: readonly HeldAttachment[],
): NotedAttachment | undefined {
  if (number === undefined) return noted.length === held.length ? noted[index] : undefined
  const byNumber = noted.filter(({number: other}) => other?.value === number)
  if (byNumber.length > 0) return byNumber.length === 1 ? byNumber[0] : undefined
  return noted.length === 1 && number === 1 ? noted[0] : undefined
}

/** Where the title, in one line or broken into several, is the name; nothing where it is another. */
export function titledAs({title}: HeldAttachment, {name}: NotedAttachment): Span | undefined {
  const wanted = comparable(name)
  let joined = ''
  for (const {text, span} of title) {
    joined += text
    if (comparable(text) === wanted) return span
    if (comparable(joined) === wanted) return {start: title[0]!.span.start, end: span.end}
  }
  return undefined
}

const comparable = (name: string): string =>
  name
    .replace(/\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/[\s\u3000《》]/gu, '')
    .replace(/[（(][^（()）]*[）)]$/u, '')

const MOST_TITLE_LINES = 3

function readHeld({lines}: Draft, head: number, next: number): HeldAttachment {
  const found = whole(lines, head, 'attachment')
  const digits = /(?<!\d)\d+$/u.exec(found.text)?.[0]
  const title: FoundPart[] = []
  for (let at = head + 1; at < next && title.length < MOST_TITLE_LINES; at++) {
    if (lines[at]!.line.kind === 'blank') continue
    const line = whole(lines, at, 'attachment')
    if (line.text === '') break
    title.push(line)
  }
  return {head: found, number: digits === undefined ? undefined : Number(digits), title}
}

/** `附件2：名单` or `附件二` as the head of an attachment, which is not told from a note. */
const hasOtherHeads = ({lines}: Draft, from: number): boolean =>
  lines
    .slice(from)
    .some(({line}) =>
      /^[\s\u3000#*]*附件[\s\u3000]*(?:[\d０-９]+[\s\u3000]*[：:.．、—-]|[一二三四五六七八九十])/u.test(line.text),
    )
