import type {Draft} from '../draft/draft'
import {MASK, type Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import type {Span} from '../markdown/span'
import type {WrittenNumber} from './figure'
import {readNumber} from './readNumber'

/** A cell of a table (GFM). Offsets count from the start of its line. */
export interface Cell {
  /** What a reader reads, without spaces and marks at its ends; empty at the place of an empty cell. */
  readonly span: Span
  readonly text: string
  /** Where the cell holds a number and nothing else but its unit: `1,200`, `12元`, `35.2%` (value 35.2). */
  readonly number?: WrittenNumber
  readonly unit: string
  /** Nothing to fill in: empty, `—`, `/`. */
  readonly isBlank: boolean
}

export interface Row {
  readonly line: Line
  /** Where the line starts in the draft. */
  readonly offset: number
  readonly cells: readonly Cell[]
}

export interface Table {
  /** The index in `Draft.lines` of the line with the heads. */
  readonly first: number
  readonly head: Row
  readonly rows: readonly Row[]
}

const rememberedCells = new LineMemory<readonly Cell[]>()

/** The cells of a line of a table; equal lines are one object and are read once. */
export function cellsOf(line: Line): readonly Cell[] {
  const known = rememberedCells.get(line)
  if (known) return known
  const found = readCells(line)
  rememberedCells.set(line, found)
  return found
}

const rememberedTables = new WeakMap<Draft, readonly Table[]>()

/** The tables of a draft that have heads and at least one row. */
export function tablesOf(draft: Draft): readonly Table[] {
  const known = rememberedTables.get(draft)
  if (known) return known
  const found = readTables(draft)
  rememberedTables.set(draft, found)
  return found
}

function readTables({lines}: Draft): Table[] {
  const tables: Table[] = []
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.line.kind !== 'table') continue
    const first = at
    while (lines[at + 1]?.line.kind === 'table') at++
    const [head, marks, ...rows] = lines.slice(first, at + 1)
    if (!head || !marks || rows.length === 0 || !/^[\s|:-]+$/.test(marks.line.text)) continue
    const read = ({line, offset}: {line: Line; offset: number}): Row => ({line, offset, cells: cellsOf(line)})
    tables.push({first, head: read(head), rows: rows.map(read)})
  }
  return tables
}

function readCells(line: Line): Cell[] {
  const bars: number[] = []
  for (let at = 0; at < line.text.length; at++) if (line.text[at] === '|' && line.prose[at] === MASK) bars.push(at)
  const {text} = line
  const lead = text.search(/\S/)
  const inner = [...(bars[0] === lead ? [] : [-1]), ...bars]
  if (bars.at(-1) !== text.trimEnd().length - 1) inner.push(text.length)
  return inner.slice(0, -1).map((bar, at) => cellAt(line, bar + 1, inner[at + 1]!))
}

const EDGE = new RegExp(`[\\s\\u3000${MASK}]`)

function cellAt({prose}: Line, from: number, to: number): Cell {
  let [start, end] = [from, to]
  while (start < end && EDGE.test(prose[start]!)) start++
  while (end > start && EDGE.test(prose[end - 1]!)) end--
  const text = prose.slice(start, end).replaceAll(MASK, '')
  const isBlank = /^[-—–/／\\无無]?$|^——$/.test(text)
  return {span: {start, end}, text, isBlank, ...numberIn(prose, start, end)}
}

/** The unit of a cell: few characters that are no digits, `%` among them. */
const UNIT = /^\s*(?![余多几左上以])(%|％|\p{Script=Han}{1,3}(?:\/\p{Script=Han}{1,2})?|㎡)?$/u

function numberIn(prose: string, start: number, end: number): Pick<Cell, 'number' | 'unit'> {
  const from = /[¥￥]/.test(prose[start] ?? '') ? start + 1 : start
  if (!/\d/.test(prose[from] ?? '')) return {unit: ''}
  const number = readNumber(prose, from)
  if (!number) return {unit: ''}
  const unit = UNIT.exec(prose.slice(number.span.end, end))
  return unit ? {number, unit: (unit[1] ?? '').replace('％', '%')} : {unit: ''}
}
