import {imprintLine} from './imprint'
import {isAttachmentLabel} from './attachmentNote'
import {forms} from './forms'
import type {Headed} from './headed'
import type {Face, PageBlock, PageParagraph, Role} from './pageDocument'
import {shift} from '../markdown/span'
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
  if (isAttached) {
    const plain = asWritten('body')
    if (plain.some(({runs}) => isAttachmentLabel(textOf(runs)))) return asWritten('attachment-label')
    return plain.map(({runs}) => imprintLine(runs)).find(found => found) ? inImprint(plain) : prose(text, headed)
  }
  switch (line.part) {
    case 'attachment':
      return asWritten('attachment-note')
    case 'signature':
      return asWritten('body').flatMap(({runs}) => imprintLine(runs) ?? signedLine(runs))
    case 'date':
      return asWritten('date')
    case 'note':
      return asWritten('note')
    case 'closing':
      return asWritten('body').map(paragraph => (isSalute(textOf(paragraph.runs)) ? flushLeft(paragraph) : paragraph))
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
  const own = headed && {...headed, span: shift(headed.span, -offset)}
  const found = remembered.get(pieces)
  if (found?.text === text && isSame(found.headed, own))
    return found.paragraphs.map(paragraph => moved(paragraph, offset))
  const paragraphs = readProse(pieces, text, own)
  remembered.set(pieces, {text, headed: own, paragraphs})
  return paragraphs.map(paragraph => moved(paragraph, offset))
}

/** What a line was read as last, its places counted from the start of its block: it moves while the writer types above it. */
interface ReadProse {
  readonly text: Face
  readonly headed: Headed | undefined
  readonly paragraphs: readonly PageParagraph[]
}

const remembered = new WeakMap<TextLine['pieces'], ReadProse>()

const isSame = (a: Headed | undefined, b: Headed | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.role === b.role &&
    a.whole === b.whole &&
    a.centred === b.centred &&
    a.span.end === b.span.end)

function moved(paragraph: PageParagraph, by: number): PageParagraph {
  const runs = paragraph.runs.map(run => (run.source ? {...run, source: shift(run.source, by)} : run))
  return {...paragraph, runs, ...(paragraph.source ? {source: shift(paragraph.source, by)} : {})}
}

function readProse(pieces: readonly Piece[], text: Face, headed: Headed | undefined): PageParagraph[] {
  if (!headed) return paragraphsOf(pieces, ({bold}) => ({face: text, bold})).map(asBody)
  const {span, whole, centred, role} = headed
  const {face} = forms[role]
  const styleOf = (piece: Piece): Style =>
    whole || piece.span.end <= span.end
      ? {face, bold: piece.bold && face === 'fangsong'}
      : {face: text, bold: piece.bold}
  const parts = [
    ...piecesIn(pieces, 0, {start: -Infinity, end: span.end}),
    ...piecesIn(pieces, 0, {start: span.end, end: Infinity}),
  ]
  return paragraphsOf(parts, styleOf).map(runs =>
    whole ? paragraphOf(role, runs, centred ? {align: 'center', first: 0} : {}) : asBody(runs),
  )
}

const asBody = (runs: PageParagraph['runs']): PageParagraph => paragraphOf('body', runs)
