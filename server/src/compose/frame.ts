import {needOf} from '../data/need'
import type {FramePart, Genre, Need} from '../data/schema'
import type {Draft, FoundPart} from '../draft/draft'
import {compiled} from '../draft/genre'
import {sentences} from '../markdown/sentence'

/** The parts of the frame (称谓、开头、结语、署名、成文日期) by the ids that they have as parts. */
export const frameNames = {
  salutation: '称谓',
  lead: '开头',
  closing: '结语',
  signature: '署名',
  date: '成文日期',
  note: '附注',
} as const

export type FrameId = keyof typeof frameNames

/** What a part of the frame is called: a document of the 15 kinds has an addressee (主送机关), not a salutation. */
export const frameName = (genre: Genre | undefined, id: FrameId): string =>
  id === 'salutation' && genre?.statutory ? '主送机关' : frameNames[id]

export const isFrameId = (id: string): id is FrameId => Object.hasOwn(frameNames, id)

export const foundFrame = (draft: Draft, id: FrameId): FoundPart | undefined =>
  id === 'date' ? draft.issueDate : draft[id]

/** How strongly the kind asks for a part of the frame that is not there, nor anything in its stead. */
export function needOfMissing(draft: Draft, id: FrameId): Need {
  const {genre, title, parts} = draft
  const wanted = genre?.[id === 'date' ? 'signature' : id]
  if (!genre || !wanted || foundFrame(draft, id)) return 'optional'
  if (id === 'lead') {
    const opening = genre.parts.filter(({place}) => place === 'lead').map(part => part.id)
    if (parts.some(part => opening.includes(part.id) && part.state !== 'missing')) return 'optional'
  }
  if (id === 'closing' && closesInParagraph(draft, wanted)) return 'optional'
  const isNamedInTitle = wanted.inTitle !== undefined && compiled(wanted.inTitle).test(title?.text ?? '')
  return id === 'signature' && isNamedInTitle ? 'optional' : needOf(wanted, title?.text)
}

/** Whether one of the last two paragraphs ends in the closing: `……拟予维修。妥否，请批示。` */
function closesInParagraph({lines, body}: Draft, {formulas, patterns = []}: FramePart): boolean {
  const last = lines
    .filter(({line, offset}) => line.kind === 'prose' && offset >= body.start && offset < body.end)
    .slice(-2)
  return last
    .flatMap(({line}) => sentences(line).map(({start, end}) => line.prose.slice(start, end)))
    .some(
      text =>
        formulas.some(formula => text.startsWith(formula.replace(/[。！]$/, ''))) ||
        patterns.some(pattern => compiled(pattern).test(text)),
    )
}

/** What is put in for a part of the frame, before its blanks are filled in. */
export const formulaOf = ({genre}: Draft, id: FrameId): string | undefined =>
  id === 'date' ? genre && '××××年×月×日' : genre?.[id].formulas[0]

/** Where a missing part of the frame belongs, as an offset at the start of a line or the end of the text. */
export function placeOfFrame(draft: Draft, id: FrameId): number {
  const {title, salutation, signature, issueDate, attachments, sections, body, text} = draft
  switch (id) {
    case 'salutation':
      return afterLineOf(draft, title)
    case 'lead':
      return sections[0]?.span.start ?? afterLineOf(draft, salutation ?? title)
    case 'closing':
      return body.end
    case 'signature':
      return lineStart(text, issueDate?.span.start ?? attachments[0]?.span.start ?? text.length)
    case 'date':
      return signature ? afterLineOf(draft, signature) : lineStart(text, attachments[0]?.span.start ?? text.length)
    case 'note':
      return (issueDate ?? signature) ? afterLineOf(draft, issueDate ?? signature) : text.length
  }
}

function afterLineOf(draft: Draft, part: FoundPart | undefined): number {
  if (!part) return draft.frontMatter.span.end
  const lineEnd = draft.text.indexOf('\n', part.span.end)
  return lineEnd < 0 ? draft.text.length : lineEnd + 1
}

const lineStart = (text: string, offset: number): number =>
  offset === text.length ? offset : text.lastIndexOf('\n', offset - 1) + 1
