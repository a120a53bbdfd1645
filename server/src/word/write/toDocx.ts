import {Document, Packer, PageOrientation, SectionType, type FileChild, type ISectionOptions} from 'docx'
import {layOut} from '../../publish/layOut'
import type {PageBlock, PageDocument} from '../../publish/pageDocument'
import {isLetterhead, roleOf} from '../../publish/spacing'
import {emptyFeet, numberedFeet} from './foot'
import {imprintPlace, writeImprint} from './imprint'
import {footDistance, lyingMargins, margins, millimetres, paper, textHeight, textWidth, twips} from './measures'
import {keptParagraphs} from './kept'
import {writeEmpty, writeParagraph} from './paragraph'
import {partsOf, type Part} from './parts'
import {settingsXml} from './settings'
import {redLineStyle} from './styles'
import {styleSheetOf, type StyleSheet} from './styleSheet'
import {stylesXml} from './stylesXml'
import {writeTable} from './table'
import {withoutControls} from './xml'

/**
 * Writes a document as a Word file (.docx) and gives its bytes. The page, its styles and its line breaks are those of the page preview;
 * everything is set by styles, so that the writer can go on in Word.
 */
export async function toDocx(document: PageDocument): Promise<Uint8Array> {
  const {blocks, settings, title} = document
  const sheet = styleSheetOf(blocks)
  const pages = layOut(document)
  const writing: Writing = {
    sheet,
    linePitch: settings.linePitch,
    kept: keptParagraphs(document, pages),
    imprintPlace: imprintPlace(pages),
  }
  const file = new Document({
    title: withoutControls(title),
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    sections: writeParts(document, writing),
  })
  return Packer.pack(file, 'uint8array', undefined, [
    {path: 'word/styles.xml', data: stylesXml(sheet, settings)},
    {path: 'word/settings.xml', data: settingsXml()},
  ])
}

interface Writing {
  readonly sheet: StyleSheet
  readonly linePitch: number
  readonly kept: ReturnType<typeof keptParagraphs>
  readonly imprintPlace: ReturnType<typeof imprintPlace>
}

function writeParts(document: PageDocument, writing: Writing): ISectionOptions[] {
  const {sections, imprint} = partsOf(document.blocks)
  const written = sections.map(part => writeSection(part, writing))
  const table = writeImprint(imprint, writing.sheet)
  if (table.length === 0) return written
  if (writing.imprintPlace === 'below-text') {
    const last = written.at(-1)!
    return [...written.slice(0, -1), {...last, children: [...last.children, ...table]}]
  }
  const feet = writing.imprintPlace === 'own-page' ? numberedFeet() : emptyFeet()
  const properties = sectionProperties(false, SectionType.EVEN_PAGE, writing.linePitch)
  return [...written, {properties, footers: feet, children: table}]
}

function writeSection({lying, blocks}: Part, writing: Writing): ISectionOptions {
  return {
    properties: sectionProperties(lying, SectionType.NEXT_PAGE, writing.linePitch),
    footers: numberedFeet(),
    children: blocks.flatMap((_, index) => writeBlock(blocks, index, lying, writing)),
  }
}

function writeBlock(blocks: readonly PageBlock[], index: number, lying: boolean, writing: Writing): FileChild[] {
  const block = blocks[index]!
  const {sheet, linePitch, kept} = writing
  // A section starts a page by itself.
  const startsPage = block.startsPage && index > 0
  if (block.kind === 'table') return writeTable(block, lying ? textHeight : textWidth, sheet, startsPage)
  const keepNext = isEnd(block) && isEnd(blocks[index + 1]) ? true : kept.get(block)
  const written = writeParagraph(block, sheet, {keepNext, startsPage})
  return hasRedLine(blocks, index) ? [written, writeEmpty(redLineStyle(linePitch))] : [written]
}

type Properties = NonNullable<ISectionOptions['properties']>

function sectionProperties(lying: boolean, type: NonNullable<Properties['type']>, linePitch: number): Properties {
  return {
    type,
    page: {
      size: {...paper, orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT},
      margin: {...(lying ? lyingMargins : margins), header: millimetres(15), footer: footDistance},
    },
    grid: {type: 'lines', linePitch: twips(linePitch)},
  }
}

/** The red line stands below the letterhead, where that has a body or a number (7.2.7). */
function hasRedLine(blocks: readonly PageBlock[], index: number): boolean {
  if (!isLetterhead(roleOf(blocks[index])) || isLetterhead(roleOf(blocks[index + 1]))) return false
  return blocks.slice(0, index + 1).some(block => lined.has(roleOf(block)))
}

const lined: ReadonlySet<ReturnType<typeof roleOf>> = new Set(['issuer', 'document-number', 'approver'] as const)

/** What stays together at the end of a document: the note of attachments, signature, date and the note in brackets. */
const isEnd = (block: PageBlock | undefined): boolean => block !== undefined && ends.has(roleOf(block))

const ends: ReadonlySet<ReturnType<typeof roleOf>> = new Set(['attachment-note', 'signature', 'date', 'note'] as const)
