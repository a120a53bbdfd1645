import {lose, lossNotes, type Losses} from './read/losses'
import {withoutAlternates} from './read/alternates'
import {withoutDrawings} from './read/drawings'
import {withoutFields} from './read/fields'
import {readWithMammoth} from './read/mammothTree'
import {readNumbers} from './read/numbers'
import {openPackage} from './read/openPackage'
import {commentCount, readParts, type WordParts} from './read/parts'
import {plainBody, type BodyReading} from './read/plainBody'
import {acceptRevisions} from './read/revisions'
import {runningText} from './read/runningText'
import {sheetOf} from './read/sheet'
import {startLooks} from './read/looks'
import {readStyles} from './read/styles'
import {textBlocks} from './read/textBlocks'
import {damaged, WordFileError} from './read/wordFileError'
import {writeMarkdown} from './read/writeMarkdown'
import type {XmlElement} from './read/xmlTree'

/** A Word file as a draft. */
export interface Imported {
  /** Front matter where there is a letterhead or imprint, title, text; empty if the file has no text. */
  readonly markdown: string
  /** What was lost, changed, or should be looked at: plain Chinese, one sentence each. */
  readonly notes: readonly string[]
}

/**
 * Reads a Word file (.docx, of Word or WPS) as a Markdown draft: automatic numbers are written out, revisions accepted, and what a
 * draft cannot hold is named. Rejects with a {@link WordFileError}, and with nothing else, where the file cannot be read.
 */
export async function fromDocx(bytes: Uint8Array): Promise<Imported> {
  try {
    return await read(await readParts(await openPackage(bytes)))
  } catch (error) {
    if (error instanceof WordFileError) throw error
    throw new WordFileError(damaged, {cause: error})
  }
}

async function read(parts: WordParts): Promise<Imported> {
  const losses: Losses = new Map()
  const styles = readStyles(parts.styles)
  const reading: BodyReading = {styles, losses, numbers: readNumbers(parts.numbering, styles), looks: startLooks()}
  const settle = (part: XmlElement): XmlElement =>
    withoutDrawings(
      withoutFields(acceptRevisions(withoutAlternates(part), losses), losses, id => /^toc\b/.test(styles.nameOf(id))),
      losses,
    )
  lose(losses, 'comment', commentCount(parts))
  const body = plainBody(settle(parts.document).children, reading)
  const noteParts = {footnotes: parts.footnotes, endnotes: parts.endnotes}
  const notes = Object.fromEntries(
    Object.entries(noteParts).map(([name, part]) => [
      name,
      part && {name: `w:${name}`, attributes: {}, children: plainBody(settle(part).children, reading)},
    ]),
  ) as Record<keyof typeof noteParts, XmlElement | undefined>
  const document = await readWithMammoth(body, notes, reading.looks.all.length)
  lose(losses, 'symbol', document.unknownSymbols)
  const sheet = sheetOf(textBlocks(document, reading.looks.all, losses))
  const markdown = writeMarkdown(sheet)
  return {
    markdown,
    notes: [
      ...(markdown === '' ? ['文件里没有文字。'] : []),
      ...lossNotes(losses),
      ...(sheet.guessed
        ? [`版头、版记中的${Object.keys(sheet.frontMatter).join('、')}写在了稿首两行“---”之间，请核对。`]
        : []),
      ...runningText(parts),
    ],
  }
}
