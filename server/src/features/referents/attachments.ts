import {readNote, type NotedAttachment} from '../../draft/attachmentNote'
import {heldIn, notedAs, titledAs} from '../../draft/attachments'
import type {Draft, FoundPart} from '../../draft/draft'
import {mentionsOf} from '../../draft/mentions'
import {shift, type Span} from '../../markdown/span'
import {escaped} from '../markdown'
import type {NamedPlace, Referent} from './referent'

/** The attachment that a place means: its entry in the note, its head, its title, `附件1` or its name in the text. */
export function attachmentAt(draft: Draft, offset: number): Referent | undefined {
  const referents = known.get(draft) ?? attachmentsOf(draft)
  known.set(draft, referents)
  return referents.find(({places}) => places.some(({span}) => span.start <= offset && offset <= span.end))
}

const known = new WeakMap<Draft, readonly Referent[]>()

/** What is known of one attachment. */
interface Attachment {
  readonly number: number
  readonly name: string
  readonly noted: NotedAttachment | undefined
  readonly head: FoundPart | undefined
  /** Where the title stands, if it is the name. */
  readonly title: Span | undefined
}

function attachmentsOf(draft: Draft): readonly Referent[] {
  if (!draft.text.includes('附')) return []
  const attachments = readAttachments(draft)
  if (attachments.length === 0) return []
  const mentions = mentionsIn(draft)
  return attachments.flatMap(attachment => {
    const {number, name, noted, head, title} = attachment
    const own = mentions.filter(
      mention => mention.number === number || (mention.number === 0 && attachments.length === 1),
    )
    const named = namesIn(draft, name, noted?.span.start ?? head?.span.start ?? draft.text.length)
    const places: NamedPlace[] = [
      ...own.map(({span}) => ({span, isName: false})),
      ...named.map(span => ({span, isName: true})),
      ...(noted ? [{span: noted.span, isName: true}] : []),
      ...(head ? [{span: head.span, isName: false}] : []),
      ...(title ? [{span: title, isName: true}] : []),
    ].sort((a, b) => a.span.start - b.span.start)
    const definition = head?.span ?? noted?.span
    if (!definition) return []
    const markdown = explained(attachment, attachments.length, own.length + named.length)
    return [{kind: 'attachment' as const, name, definition, places, markdown}]
  })
}

function readAttachments(draft: Draft): readonly Attachment[] {
  const noted = readNote(draft) ?? []
  const held = heldIn(draft)
  const pairs = held.map((attachment, index) => ({attachment, entry: notedAs(attachment, index, noted, held)}))
  const listed = noted.map((entry, index) => {
    const attachment = pairs.find(pair => pair.entry === entry)?.attachment
    return {
      number: entry.number?.value ?? index + 1,
      name: entry.name,
      noted: entry,
      head: attachment?.head,
      title: attachment && titledAs(attachment, entry),
    }
  })
  const unlisted = pairs.flatMap(({attachment: {head, number, title}, entry}, index) =>
    entry || !title[0]
      ? []
      : [{number: number ?? index + 1, name: title[0].text, noted: undefined, head, title: title[0].span}],
  )
  return [...listed, ...unlisted]
}

/** Where the text says 附件1; 0 stands for 附件 without a number. */
const mentionsIn = ({lines}: Draft): readonly {readonly number: number; readonly span: Span}[] =>
  lines.flatMap(({line, offset}) =>
    mentionsOf(line)
      .mentions.filter(({kind}) => kind === '附件')
      .map(({number, span}) => ({number: Number(number) || 0, span: shift(span, offset)})),
  )

/** A shorter name may be common words. */
const LEAST_ALONE = 6

/** Where the text above the note says the name: as a title, or beside `附件1`, or at length. */
function namesIn({lines}: Draft, name: string, until: number): readonly Span[] {
  if (name.length < 2) return []
  return lines.flatMap(({line: {prose, kind}, offset, part}) => {
    if (offset >= until || kind === 'code' || kind === 'quote' || part === 'title') return []
    const found: Span[] = []
    for (let at = prose.indexOf(name); at >= 0; at = prose.indexOf(name, at + name.length)) {
      if (offset + at >= until) break
      const end = at + name.length
      const isTitle = prose[at - 1] === '《' && prose[end] === '》'
      const isBesideNumber = /^》?[（(](?:[见详]*)附件/u.test(prose.slice(end, end + 6))
      if (isTitle || isBesideNumber || name.length >= LEAST_ALONE) found.push({start: offset + at, end: offset + end})
    }
    return found
  })
}

function explained({number, name, noted, head, title}: Attachment, count: number, mentions: number): string {
  const label = count > 1 ? `附件${number}` : '附件'
  const where = [
    noted ? '附件说明中已列出' : '附件说明中没有列出',
    head ? (title ? '稿后附有全文' : '稿后附有全文，标题与附件说明不同') : '稿后没有附全文',
    mentions ? `正文提到${mentions}次` : '正文没有提到',
  ]
  return `**${label}** ${escaped(name)}\n\n${where.join('，')}。`
}
