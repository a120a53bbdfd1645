import {imprintLine} from './imprint'
import {isAttachmentLabel} from './attachmentNote'
import {forms} from './forms'
import type {Headed} from './headed'
import type {PageBlock, PageParagraph, Role} from './pageDocument'
import {paragraphOf} from './paragraph'
import {allIn, paragraphsOf, piecesIn, textOf, type Style} from './runs'
import {signedLine} from './signedLine'
import {tableOf} from './table'
import type {TextLine} from './textLines'
import type {Piece} from './lineTexts'

/** What is known of a line beside its text. */
export interface LinePlace {
  readonly headed: Headed | undefined
  /** Whether it stands in an attachment itself. */
  readonly isAttached: boolean
}

/** What a line below the head is set as; nothing for a line without text. */
export function readBodyLine(text: TextLine, {headed, isAttached}: LinePlace): PageBlock[] {
  const {pieces, offset, table, line} = text
  if (table) return [tableOf(table, offset)]
  if (pieces.length === 0) return []
  const asWritten = (role: Role): PageParagraph[] =>
    paragraphsOf(piecesIn(pieces, offset), allIn(forms[role].face)).map(runs => paragraphOf(role, runs))
  const plain = asWritten('body')
  if (isAttached) {
    if (plain.some(({runs}) => isAttachmentLabel(textOf(runs)))) return asWritten('attachment-label')
    return plain.map(({runs}) => imprintLine(runs)).find(found => found) ? inImprint(plain) : prose(text, headed)
  }
  switch (line.part) {
    case 'attachment':
      return asWritten('attachment-note')
    case 'signature':
      return plain.flatMap(({runs}) => imprintLine(runs) ?? signedLine(runs))
    case 'date':
      return asWritten('date')
    case 'note':
      return asWritten('note')
    case 'closing':
      return plain.map(paragraph => (isSalute(textOf(paragraph.runs)) ? flushLeft(paragraph) : paragraph))
    default:
      return prose(text, headed)
  }
}

const inImprint = (plain: readonly PageParagraph[]): PageBlock[] =>
  plain.map(paragraph => imprintLine(paragraph.runs) ?? paragraph)

/** `敬礼` stands at the left edge below `此致`. */
const isSalute = (text: string): boolean => /^敬[礼禮][！!。]?$/.test(text)

const flushLeft = (paragraph: PageParagraph): PageParagraph => ({
  ...paragraph,
  placing: {...paragraph.placing, first: 0},
})

/** A heading, a paragraph that starts with one, or neither. */
function prose({pieces, offset, line}: TextLine, headed: Headed | undefined): PageBlock[] {
  const text = line.line.kind === 'quote' ? 'kai' : 'fangsong'
  if (!headed) return paragraphsOf(piecesIn(pieces, offset), ({bold}) => ({face: text, bold})).map(asBody)
  const {span, whole, centred, role} = headed
  const {face} = forms[role]
  const styleOf = (piece: Piece): Style =>
    whole || piece.span.end <= span.end
      ? {face, bold: piece.bold && face === 'fangsong'}
      : {face: text, bold: piece.bold}
  const parts = [
    ...piecesIn(pieces, offset, {start: 0, end: span.end}),
    ...piecesIn(pieces, offset, {start: span.end, end: Infinity}),
  ]
  return paragraphsOf(parts, styleOf).map(runs =>
    whole ? paragraphOf(role, runs, centred ? {align: 'center', first: 0} : {}) : asBody(runs),
  )
}

const asBody = (runs: PageParagraph['runs']): PageParagraph => paragraphOf('body', runs)
