import type {Draft} from '../draft/draft'
import {readOrdinal} from '../draft/ordinal'
import {secretMarkOf} from '../draft/secretMark'
import {sliceOf} from '../markdown/span'
import {attachmentNotes, isAttachmentLabel} from './attachmentNote'
import {readBodyLine} from './bodyLine'
import {forms} from './forms'
import {readHead} from './head'
import {headedLines} from './headed'
import {imprintOf} from './imprint'
import {isDocumentNumber, letterheadOf} from './letterhead'
import type {PageBlock, PageDocument, PageParagraph, PageSettings, Role} from './pageDocument'
import {defaultPageSettings} from './pageSettings'
import {paragraphOf} from './paragraph'
import {textOf} from './runs'
import {withSignaturesPlaced} from './signatures'
import {isImprint, roleOf, withSpacing} from './spacing'
import {textLines, type TextLine} from './textLines'

/**
 * A draft as it is to stand on paper by GB/T 9704—2012: what each paragraph is, without Markdown, without the indents that the writer
 * typed (`　　`), in the order of the page. Every physical line of prose is a paragraph, as it is to the rules. Never throws.
 */
export function readPageDocument(draft: Draft, settings: PageSettings = defaultPageSettings): PageDocument {
  const {frontMatter, text} = draft
  const lines = textLines(draft)
  const attached = firstAttached(lines)
  const headed = headedLines(draft, attached)
  const head = readHead(draft, lines)
  const below = lines
    .slice(head.used)
    .flatMap((line, at) =>
      readBodyLine(line, {headed: headed.get(head.used + at), isAttached: head.used + at >= attached}),
    )
  const body = withAttachments(withNumberBelowTitle([...head.blocks, ...below]))
  const blocks = [
    ...letterheadOf(frontMatter, text),
    ...body.filter(block => !isImprint(roleOf(block))),
    ...body.filter(block => isImprint(roleOf(block))),
    ...imprintOf(frontMatter, text),
  ]
  const mark = secretMarkOf(draft)
  return {
    title: blocks
      .filter(isTitle)
      .map(({runs}) => textOf(runs))
      .join(''),
    blocks: withSpacing(withSignaturesPlaced(blocks), settings.linePitch),
    settings,
    ...(mark ? {classification: frontMatter.values['密级'] || sliceOf(text, mark)} : {}),
  }
}

const isTitle = (block: PageBlock): block is PageParagraph => roleOf(block) === 'title'

/** Where the attachments themselves start (附件 alone on its line); the number of lines if there are none. */
function firstAttached(lines: readonly TextLine[]): number {
  const first = lines.findIndex(
    ({line, pieces}) =>
      line.part === 'attachment' &&
      isAttachmentLabel(
        pieces
          .map(({text}) => text)
          .join('')
          .trim(),
      ),
  )
  return first < 0 ? lines.length : first
}

/** A number below the title belongs to it: `2026年第5期`, `青街办〔2026〕5号`. */
function withNumberBelowTitle(blocks: readonly PageBlock[]): PageBlock[] {
  const at = blocks.findLastIndex(block => roleOf(block) === 'title' || roleOf(block) === 'subtitle') + 1
  const next = blocks[at]
  if (at === 0 || next?.kind !== 'paragraph' || next.role !== 'body') return [...blocks]
  const text = textOf(next.runs)
  if (!isDocumentNumber(text) && !/^[（(]?(?:\d{4}年)?(?:总)?第[\d一二三四五六七八九十]{1,4}期/.test(text))
    return [...blocks]
  return blocks.map((block, index) => (index === at ? asRole('subtitle', next) : block))
}

/** The note of attachments takes its indents; the line after `附件1` is the title of the attachment, if it can be one. */
function withAttachments(blocks: readonly PageBlock[]): PageBlock[] {
  const found: PageBlock[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    const notes: PageParagraph[] = []
    for (let note = blocks[at]; note?.kind === 'paragraph' && note.role === 'attachment-note'; note = blocks[++at])
      notes.push(note)
    if (notes.length > 0) {
      found.push(...attachmentNotes(notes.map(({runs}) => runs)))
      at--
    } else if (roleOf(found.at(-1)) === 'attachment-label' && mayBeTitle(block)) {
      found.push(asRole('attachment-title', block))
    } else found.push(block)
  }
  return found
}

function mayBeTitle(block: PageBlock): block is PageParagraph {
  if (block.kind !== 'paragraph') return false
  const text = textOf(block.runs)
  return text.length <= 60 && !/[。；：，;:,]$/.test(text) && !readOrdinal(text, 0)
}

/** The paragraph in another role, set as that is. */
const asRole = (role: Role, {runs}: PageParagraph): PageParagraph =>
  paragraphOf(
    role,
    runs.map(run => ({...run, face: forms[role].face, bold: false})),
  )
