import {cleanText, textOf, tidy, type TextRun} from './cleanText'
import {lose, type Losses} from './losses'
import type {MammothDocument, MammothNode} from './mammothTree'
import type {Look} from './looks'

/** A paragraph of text in one line. */
export interface TextParagraph {
  readonly kind: 'paragraph'
  readonly look: Look
  readonly runs: readonly TextRun[]
  /** Whether it goes on from the paragraph before by a soft line break. */
  readonly continues: boolean
  /** The notes that it refers to, by their number. */
  readonly notes: readonly {readonly number: number; readonly text: string}[]
}

/** A table; merged cells have their text in the first of their places, and each row as many cells as the widest. */
export interface TextTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly (readonly TextRun[])[])[]
  /** How the columns stand below the first row, where all their cells agree. */
  readonly align: readonly Align[]
  /** The paragraphs of its cells, for a table that is only a frame around them. */
  readonly framed: readonly TextParagraph[]
}

export type Align = 'center' | 'right' | undefined

export type TextBlock = TextParagraph | TextTable

/** The paragraphs and tables of a document, without empty ones. */
export function textBlocks(document: MammothDocument, looks: readonly Look[], losses: Losses): readonly TextBlock[] {
  let notes = 0
  return document.blocks.flatMap(blocksOf)

  function blocksOf(node: MammothNode): readonly TextBlock[] {
    if (node.type === 'table') return tableBlocks(node)
    return node.type === 'paragraph' ? paragraphs(node) : (node.children ?? []).flatMap(blocksOf)
  }

  function paragraphs(node: MammothNode): readonly TextParagraph[] {
    const found: TextParagraph['notes'][number][] = []
    const all = linesIn(node, reference => (found.push(noteOf(reference)), `[^${notes}]`))
    return all.map((line, index) => (index === all.length - 1 ? {...line, notes: found} : line))
  }

  function linesIn(node: MammothNode, refer: (reference: MammothNode) => string): readonly TextParagraph[] {
    if (node.type !== 'paragraph') return []
    const look = looks[Number(node.styleId)]!
    return linesOf(runsOf(node, refer)).map((runs, index) => ({
      kind: 'paragraph',
      look,
      runs,
      continues: index > 0,
      notes: [],
    }))
  }

  function noteOf(reference: MammothNode): TextParagraph['notes'][number] {
    lose(losses, 'note')
    notes++
    return {number: notes, text: flat(document.note(reference)).map(textOf).join(' ')}
  }

  function tableBlocks(node: MammothNode): readonly TextBlock[] {
    const rows = (node.children ?? []).filter(({type}) => type === 'tableRow')
    const cells = rows.flatMap(({children = []}) => children)
    if (cells.length === 1) return (cells[0]!.children ?? []).flatMap(blocksOf)
    for (const cell of cells) lose(losses, 'nested', (cell.children ?? []).filter(({type}) => type === 'table').length)
    const table = grid(rows, cell => ({runs: lines(cell.children ?? []), align: alignOf(cell)}))
    if (!table.some(row => row.some(({runs}) => runs.length > 0))) return []
    const framed = cells.flatMap(({children = []}) => children).flatMap(inner => linesIn(inner, () => ''))
    return [{kind: 'table', rows: table.map(row => row.map(({runs}) => runs)), align: columnsOf(table), framed}]
  }

  function alignOf({children = []}: MammothNode): Align {
    const [first] = children.filter(({type}) => type === 'paragraph')
    return first && looks[Number(first.styleId)]?.align
  }

  /** The lines of a cell; the next is on a line of its own within it. */
  function lines(nodes: readonly MammothNode[]): readonly TextRun[] {
    return tidy(flat(nodes).flatMap((runs, index) => (index > 0 ? [{text: '\n', bold: false}, ...runs] : runs)))
  }
}

/** All lines of text below some nodes; references to notes are left out. */
function flat(nodes: readonly MammothNode[]): readonly (readonly TextRun[])[] {
  return nodes.flatMap(node =>
    node.type === 'paragraph' ? linesOf(runsOf(node, () => '')) : flat(node.children ?? []),
  )
}

function runsOf(node: MammothNode, refer: (reference: MammothNode) => string): readonly TextRun[] {
  const found: TextRun[] = []
  collect(node, {type: 'run'})
  return found

  function collect(inner: MammothNode, run: MammothNode): void {
    const add = (text: string, raw?: true) => found.push({text, bold: run.isBold === true, ...(raw && {raw})})
    switch (inner.type) {
      case 'text':
        return void add(written(cleanText(inner.value ?? ''), run))
      case 'tab':
        return void add(run.isUnderline ? '＿＿' : '\u3000')
      case 'break':
        return void add('\n')
      case 'checkbox':
        return void add(inner.checked ? '☑' : '□')
      case 'noteReference':
        return void add(refer(inner), true)
    }
    const next = inner.type === 'run' ? inner : run
    inner.children?.forEach(child => collect(child, next))
  }
}

/** A blank to be filled in by hand is a row of underlined spaces in Word; digits above the line are characters of their own. */
function written(text: string, run: MammothNode): string {
  if (run.isUnderline && /^\s{2,}$/.test(text)) return '＿'.repeat(Math.max(2, Math.ceil(widthOf(text) / 2)))
  if (run.verticalAlignment === 'superscript' && /^\d+$/.test(text))
    return text.replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!)
  return text
}

const widthOf = (spaces: string): number => [...spaces].reduce((sum, space) => sum + (space === '\u3000' ? 2 : 1), 0)

/** Cut at line ends; empty lines go. */
function linesOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const lines: TextRun[][] = [[]]
  for (const run of runs)
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      lines.at(-1)!.push({...run, text})
    })
  return lines.map(tidy).filter(line => line.length > 0)
}

/** The widest table that is read; a broken file may claim any width. */
const MOST_COLUMNS = 100

interface Cell {
  readonly runs: readonly TextRun[]
  readonly align: Align
}

const noCell: Cell = {runs: [], align: undefined}

/** Cells in their columns, with empty ones where another reaches over. */
function grid(rows: readonly MammothNode[], read: (cell: MammothNode) => Cell): readonly (readonly Cell[])[] {
  const places = rows.map((): (Cell | undefined)[] => [])
  rows.forEach((row, top) => {
    let left = 0
    for (const cell of row.children ?? []) {
      while (places[top]![left] !== undefined) left++
      const bottom = Math.min(rows.length, top + (cell.rowSpan ?? 1))
      const right = Math.min(MOST_COLUMNS, left + (cell.colSpan ?? 1))
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) places[y]![x] = noCell
      if (left < right) places[top]![left] = read(cell)
      left = right
    }
  })
  const width = Math.max(0, ...places.map(({length}) => length))
  return places.map(row => Array.from({length: width}, (_, column) => row[column] ?? noCell))
}

function columnsOf([, ...rows]: readonly (readonly Cell[])[]): readonly Align[] {
  return (rows[0] ?? []).map((_, column) => {
    const filled = rows.map(row => row[column]!).filter(({runs}) => runs.length > 0)
    const align = filled[0]?.align
    return filled.every(cell => cell.align === align) ? align : undefined
  })
}
