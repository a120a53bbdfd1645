import {Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type FileChild} from 'docx'
import {columnWidths, tableSize} from '../../publish/columns'
import type {Cell, PageTable} from '../../publish/pageDocument'
import {twips} from './measures'
import {otherStyles, styleNames, tableStyle, type ParagraphStyle} from './styles'
import type {StyleSheet} from './styleSheet'
import {writeEmpty, writeRun} from './paragraph'

/**
 * A table across a width in twips: its head is repeated on each page, and no row is parted. Below it stands a paragraph that is hardly
 * seen: Word puts tables together that nothing stands between, and wants one at the end of a section.
 */
export function writeTable(table: PageTable, width: number, sheet: StyleSheet, startsPage: boolean): FileChild[] {
  const above = table.before > 0 ? [new Paragraph({style: styleNames.body[0], pageBreakBefore: startsPage})] : []
  const written = writeRows(table, width, sheet, startsPage && above.length === 0)
  return [...above, written, writeEmpty(otherStyles.belowTable)]
}

function writeRows({rows, align}: PageTable, width: number, sheet: StyleSheet, startsPage: boolean): Table {
  const em = twips(tableSize)
  return new Table({
    style: tableStyle[0],
    width: {size: width, type: WidthType.DXA},
    layout: TableLayoutType.FIXED,
    columnWidths: columnWidths(rows, width / em).map(own => Math.floor(own * em)),
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row === 0,
          children: cells.map((cell, column) => {
            const place = {
              head: row === 0,
              align: align[column],
              startsPage: startsPage && row === 0 && column === 0,
              keepNext: row === 0 && rows.length > 1,
            }
            return new TableCell({verticalAlign: VerticalAlign.CENTER, children: [writeCell(cell, sheet, place)]})
          }),
        }),
    ),
  })
}

interface CellPlace {
  readonly head: boolean
  readonly align: 'left' | 'center' | 'right' | undefined
  readonly startsPage: boolean
  /** The head of a table stands at the foot of no page. */
  readonly keepNext: boolean
}

function writeCell(lines: Cell, sheet: StyleSheet, {head, align, startsPage, keepNext}: CellPlace): Paragraph {
  const style = cellStyle(head, align)
  return new Paragraph({
    style: style.id,
    ...(startsPage && {pageBreakBefore: true}),
    ...(keepNext && {keepNext}),
    children: lines.flatMap((runs, line) =>
      runs.map((run, at) => writeRun(run, style.face, sheet, {afterBreak: line > 0 && at === 0})),
    ),
  })
}

function cellStyle(head: boolean, align: CellPlace['align']): ParagraphStyle {
  if (head && (align ?? 'center') === 'center') return otherStyles.tableHead
  if (align === 'center') return otherStyles.tableCentred
  return align === 'right' ? otherStyles.tableRight : otherStyles.tableText
}
