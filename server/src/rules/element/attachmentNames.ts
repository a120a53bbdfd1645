import {whole} from '../../draft/frameLine'
import type {Draft, FoundPart} from '../../draft/draft'
import type {DraftRule, Report} from '../rule'
import {isAttachmentHead, readNote, type NotedAttachment} from './attachmentNote'

/** An attachment that stands in the draft itself: `附件1`, and its title on the next filled line. */
interface HeldAttachment {
  readonly head: FoundPart
  readonly number: number | undefined
  /** The first lines below the head: a title may be broken into several. */
  readonly title: readonly FoundPart[]
}

/** The attachments against the note that names them. */
export const attachmentNames: DraftRule = {
  id: 'attachment-names',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '附件名称不一致',
  rationale:
    '附件说明里的名称、个数，要和后面附件的标题对得上，收文的人才找得到。改了附件标题、增删了附件，容易忘记改附件说明。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.3.4、7.4'},
  examples: [
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.⟦消防演练方案⟧\n　　　2.参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日\n\n附件1\n\n消防疏散演练方案\n\n3月12日上午举行。\n\n附件2\n\n参演人员名单\n\n王敏、李强。',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防疏散演练方案\n　　　2.参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日\n\n附件1\n\n消防疏散演练方案\n\n3月12日上午举行。\n\n附件2\n\n参演人员名单\n\n王敏、李强。',
    },
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：⟦消防演练方案⟧\n\n青禾社区居民委员会\n\n2026年3月5日\n\n附件1\n\n消防演练方案\n\n3月12日上午举行。\n\n附件2\n\n参演人员名单\n\n王敏、李强。',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防演练方案\n　　　2.参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日\n\n附件1\n\n消防演练方案\n\n3月12日上午举行。\n\n附件2\n\n参演人员名单\n\n王敏、李强。',
    },
  ],
  *check(draft) {
    const held = heldIn(draft)
    const noted = held.length > 0 ? readNote(draft) : undefined
    if (!noted) return
    if (noted.length !== held.length) yield countReport(noted, held)
    for (const [index, attachment] of held.entries()) {
      const name = nameOf(attachment, index, noted, held)
      if (name && attachment.title[0] && !isTitled(attachment, name)) yield nameReport(name, attachment.title[0])
    }
  },
}

function countReport(noted: readonly NotedAttachment[], held: readonly HeldAttachment[]): Report {
  const span = {start: noted[0]!.span.start, end: noted.at(-1)!.span.end}
  const quoted = noted.map(({name}) => `“${name}”`).join('')
  const heads = held.map(({head}) => `“${head.text}”`).join('')
  return {
    span,
    message: `附件说明列了${noted.length}个附件${quoted}，稿中附了${held.length}个${heads}，请核对；另行附上的可忽略。`,
    related: held.map(({head}) => ({span: head.span, message: '稿中的附件'})),
  }
}

const nameReport = ({name, span}: NotedAttachment, title: FoundPart): Report => ({
  span,
  message: `附件说明写的是“${name}”，附件的标题是“${title.text}”，请改成一致。`,
  related: [{span: title.span, message: '附件的标题'}],
})

/** The name of an attachment in the note: by its number, or, where there are no numbers, by its place. */
function nameOf(
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

/** Whether the title, in one line or broken into several, is the name. */
function isTitled({title}: HeldAttachment, {name}: NotedAttachment): boolean {
  const wanted = comparable(name)
  let joined = ''
  return title.some(({text}) => {
    joined += text
    return comparable(joined) === wanted || comparable(text) === wanted
  })
}

const comparable = (name: string): string =>
  name
    .replace(/\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/[\s\u3000《》]/gu, '')
    .replace(/[（(][^（()）]*[）)]$/u, '')

const MOST_TITLE_LINES = 3

/** The attachments in the draft; nothing where their heads leave doubt how many there are. */
function heldIn(draft: Draft): readonly HeldAttachment[] {
  const {lines} = draft
  const heads = lines.flatMap((placed, index) => (isAttachmentHead(placed) ? [index] : []))
  const held = heads.map((index, at) => readHeld(draft, index, heads[at + 1] ?? lines.length))
  const numbers = held.flatMap(({number}) => number ?? [])
  const isClear = new Set(numbers).size === numbers.length && (held.length === 1 || numbers.length === held.length)
  return isClear && !hasOtherHeads(draft, heads[0] ?? lines.length) ? held : []
}

function readHeld({lines}: Draft, head: number, next: number): HeldAttachment {
  const found = whole(lines, head, 'attachment')
  const digits = /\d+$/u.exec(found.text)?.[0]
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
