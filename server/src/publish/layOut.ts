import {lineWidth, linesPerPage, lyingLines, pointsOf} from './pageSize'
import type {PageBlock, PageDocument, PageParagraph, PageTable} from './pageDocument'
import type {Page, PlacedLine, PlacedRow, PlacedRule} from './pages'
import {addImprint} from './layOutImprint'
import {setParagraph} from './setParagraph'
import {lyingWidth, setTable, type SetRow} from './setTable'
import {isImprint, isLetterhead, roleOf} from './spacing'
import {keptTogether} from './keptTogether'
import {lineHeight} from './lineHeight'
import {splitRow} from './splitRow'

/** A page while it is being filled. */
export interface OpenPage {
  readonly lying: boolean
  readonly content: (PlacedLine | PlacedRow | PlacedRule)[]
}

/**
 * The pages of a document by GB/T 9704—2012: lines of 28 characters, 22 to a page, broken by `lineRule.ts`; attachments and lying tables
 * on pages of their own, the rows of a table whole and its head repeated, signature and date never without text above them, the imprint
 * at the foot of the last even page. No line is held back for the sake of another (孤行控制 off) but before the signature and for a
 * heading.
 */
export function layOut({blocks, settings}: PageDocument): readonly Page[] {
  const {linePitch} = settings
  const upright = linesPerPage(linePitch)
  const pages: OpenPage[] = [{lying: false, content: []}]
  let top = 0
  const text = blocks.filter(block => !isImprint(roleOf(block)))
  const kept = keptTogether(text, linePitch)
  text.forEach((block, index) => {
    if (block.startsPage && !isFresh()) turn(false)
    if (block.kind === 'table') return layTable(block)
    if (pages.at(-1)!.lying) turn(false)
    layParagraph(block)
    if (isLetterhead(block.role) && !isLetterhead(roleOf(text[index + 1]))) closeLetterhead(text.slice(0, index + 1))
  })
  const unnumbered = addImprint(pages, blocks.filter(isImprintParagraph), top, upright)
  return pages.map(({lying, content}, index): Page => ({
    number: index < unnumbered ? index + 1 : null,
    side: index % 2 === 0 ? 'odd' : 'even',
    lying,
    content,
  }))

  function isFresh(): boolean {
    return pages.at(-1)!.content.length === 0
  }

  function turn(lying: boolean): void {
    const last = pages.at(-1)!
    if (last.content.length === 0) pages.pop()
    pages.push({lying, content: []})
    top = 0
  }

  function layParagraph(paragraph: PageParagraph): void {
    const {before} = paragraph.placing
    const height = lineHeight(paragraph, linePitch)
    const lines = setParagraph(paragraph, lineWidth, height)
    const gap = isFresh() && pages.length > 1 ? 0 : before
    if (top + gap + height > upright + tolerance) turn(false)
    else top += gap
    const keep = kept.get(paragraph)
    lines.forEach((line, index) => {
      const isKept = keep && keep.needs <= upright && index === lines.length - keep.lines
      const wanted = isKept ? keep.needs : height
      if (!isFresh() && top + wanted > upright + tolerance) turn(false)
      pages.at(-1)!.content.push({...line, top})
      top += height
    })
    // What is no whole line high leaves what follows on the lines of the page.
    top = Math.ceil(top - tolerance)
  }

  /** The red line, 4 mm below the number, where the letterhead has a body or a number: 7.2.7. */
  function closeLetterhead(letterhead: readonly PageBlock[]): void {
    if (!letterhead.some(block => lined.has(roleOf(block)))) return
    const below = pointsOf(belowNumber) / linePitch
    pages.at(-1)!.content.push({kind: 'rule', top: top + below, colour: 'red', thickness: redLine})
    top = Math.ceil(top + below)
  }

  function layTable(table: PageTable): void {
    if (table.lying !== pages.at(-1)!.lying) turn(table.lying)
    const most = table.lying ? lyingLines(linePitch) : upright
    const rows = setTable(table, table.lying ? lyingWidth : lineWidth, linePitch).flatMap(row => splitRow(row, most))
    const [head] = rows
    if (!isFresh()) top += table.before
    rows.forEach((row, index) => {
      const below = index === 0 ? (rows[1]?.height ?? 0) : 0
      const wanted = row.height + below <= most ? row.height + below : row.height
      if (!isFresh() && top + wanted > most + tolerance) {
        turn(table.lying)
        if (index > 0 && head && head.height + row.height <= most) layRow(head)
      }
      layRow(row)
    })
    top = Math.ceil(top - tolerance)
  }

  function layRow(row: SetRow): void {
    const cells = row.cells.map(cell => ({...cell, lines: cell.lines.map(line => ({...line, top: line.top + top}))}))
    pages.at(-1)!.content.push({...row, top, cells})
    top += row.height
  }
}

const tolerance = 1e-6
const belowNumber = 4
const redLine = 0.7
const lined: ReadonlySet<ReturnType<typeof roleOf>> = new Set(['issuer', 'document-number', 'approver'])

const isImprintParagraph = (block: PageBlock): block is PageParagraph => isImprint(roleOf(block))
