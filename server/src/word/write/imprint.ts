import {
  BorderStyle,
  OverlapType,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
  type IBorderOptions,
} from 'docx'
import type {PageParagraph} from '../../publish/pageDocument'
import type {Page} from '../../publish/pages'
import {isImprint} from '../../publish/spacing'
import {textWidth} from './measures'
import {otherStyles} from './styles'
import type {StyleSheet} from './styleSheet'
import {writeEmpty, writeParagraph} from './paragraph'

/**
 * The imprint (版记): a table with nothing but its lines across, at the foot of the page that the paragraph after it stands on (7.4).
 */
export function writeImprint(paragraphs: readonly PageParagraph[], sheet: StyleSheet): readonly FileChild[] {
  if (paragraphs.length === 0) return []
  const table = new Table({
    width: {size: textWidth, type: WidthType.DXA},
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    margins: {left: 0, right: 0},
    borders: {top: thick, bottom: thick, insideHorizontal: thin, left: none, right: none, insideVertical: none},
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    rows: paragraphs.map(
      paragraph =>
        new TableRow({cantSplit: true, children: [new TableCell({children: [writeParagraph(paragraph, sheet)]})]}),
    ),
  })
  return [table, writeEmpty(otherStyles.belowTable)]
}

/**
 * Where the imprint stands by the layout of the pages: below the text on its last page, or on an even page of its own, which has no number
 * where an empty page comes before it (7.5).
 */
export function imprintPlace(pages: readonly Page[]): 'below-text' | 'own-page' | 'unnumbered-page' {
  const last = pages.at(-1)
  if (
    !last ||
    last.content.some(placed => placed.kind === 'row' || (placed.kind === 'line' && !isImprint(placed.role)))
  )
    return 'below-text'
  return last.number === null ? 'unnumbered-page' : 'own-page'
}

/** 0.35 mm around, 0.25 mm between, in eighths of a point (7.4.1). */
const thick: IBorderOptions = {style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0}
const thin: IBorderOptions = {...thick, size: 6}
const none: IBorderOptions = {style: BorderStyle.NONE, size: 0, color: 'auto', space: 0}
