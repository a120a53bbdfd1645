import type {Draft, Section} from '../draft/draft'
import {lineFacts} from '../draft/lineFacts'
import {isItemForm, writeOrdinal, type Ordinal} from '../draft/ordinal'
import {isNumbered, kindOf, type Numbered} from '../draft/rows'
import {isCounted, type Node} from './renumberTree'

/** Sections that count together, in the order of the text. */
export type Row = readonly Numbered[]

export const valuesOf = (row: Row): readonly number[] => row.map(({ordinal}) => ordinal.value)

/** The rows among the sections below one heading. What cannot be told apart is left out. */
export function rowsAmong(siblings: readonly Node[], draft: Draft, counts: (section: Numbered) => boolean): Row[] {
  const rows = new Map<string, Numbered[]>()
  const starts = new Set<Numbered>()
  const from = siblings[0]?.parent?.section.heading.end ?? draft.body.start
  let afterBare = false
  for (const {section} of siblings) {
    if (!isNumbered(section)) {
      afterBare ||= section.layout !== 'inline'
    } else if (counts(section)) {
      const kind = kindOf(section)
      const row = rows.get(kind)
      if (row && section.ordinal.value === 1 && (afterBare || opensRow(row.at(-1)!, section, draft)))
        starts.add(section)
      afterBare = false
      if (row) row.push(section)
      else rows.set(kind, [section])
    }
  }
  return [...rows.values()]
    .flatMap(row => cut(row, section => starts.has(section)))
    .flatMap(parted)
    .filter(row => isRow(row) && !hidesOne(row, from, draft))
}

/** Whether a section of number one opens another row for certain: in another paragraph, or behind a line that announces it. */
function opensRow(before: Numbered, {line, layout}: Numbered, {lines}: Draft): boolean {
  if (line === before.line) return false
  if (layout === 'inline' || before.layout === 'inline') return true
  let at = line - 1
  while (at > before.line && lines[at]!.line.kind === 'blank') at--
  if (at === before.line) return false
  return before.layout === 'clause' || lineFacts(lines[at]!.line).endMark === '：'
}

function cut(row: Row, opens: (section: Numbered) => boolean): Row[] {
  const rows: Numbered[][] = []
  for (const section of row) {
    if (!rows.length || opens(section)) rows.push([section])
    else rows.at(-1)!.push(section)
  }
  return rows
}

/** Several rows where each counts right by itself, else one; `一是…。一是…；二是…` in one paragraph is none. */
export function parted(row: Row): Row[] {
  const parts = cut(row, ({ordinal}) => ordinal.value === 1)
  if (parts.length === 1) return parts
  const least = row.every(({ordinal, layout}) => isItemForm(ordinal.form) || layout === 'inline') ? 1 : 2
  if (parts.every(part => part.length >= least && isCounted(valuesOf(part)))) return parts
  return row.some(({layout}) => layout === 'inline') ? [] : [row]
}

/** How far a number may be from where it should be; a larger one begins a sentence. */
const FARTHEST = 20

/** Whether it counts at all: `三要素` is no item, nor is a lone `3.15`. */
function isRow(row: Row): boolean {
  const values = valuesOf(row)
  if (values.some(value => value > row.length + FARTHEST)) return false
  const {layout, ordinal} = row[0]!
  const doubtful = isItemForm(ordinal.form) || layout === 'inline' || layout === 'clause' || ordinal.form === 'decimal'
  return !doubtful || (values.includes(1) && row.length > 1) || (row.length > 1 && layout === 'clause')
}

/** Whether a number that the row leaves out stands in the text after all, where the outline did not take it for a section. */
function hidesOne(row: Row, from: number, {text}: Draft): boolean {
  return row.some(({ordinal}, at) => {
    const before = row[at - 1]?.ordinal
    const missing = ordinal.value - (before?.value ?? 0) - 1
    if (missing < 1 || missing > FARTHEST) return false
    const gap = text.slice(before?.offset ?? from, ordinal.offset)
    return Array.from({length: missing}, (_, step) => ordinal.value - 1 - step).some(number =>
      hidden(ordinal, number).test(gap),
    )
  })
}

/** What finds an ordinal with another number, at the start of a line or behind a mark; `二是` behind anything. */
function hidden({form, text}: Ordinal, number: number): RegExp {
  const sign = writeOrdinal(form, number, text).replace(/[、，.．（）]/g, '')
  if (isItemForm(form)) return new RegExp(sign)
  return new RegExp(`(?:^|[\\s。；：，*])${/paren/.test(form) ? `[（(]?${sign}[）)]` : `${sign}[、.．]`}`)
}

/**
 * The articles (条), which count through all chapters; only where the chapters start again does another text begin.
 */
export function articleRows(nodes: readonly Node[], draft: Draft, counts: (section: Numbered) => boolean): Row[] {
  const chapters = rowsAmong(nodes, draft, ({ordinal}) => ordinal.form === 'chapter')
  const textOf = new Map<Section, number>(chapters.flatMap((row, at) => row.map(chapter => [chapter, at] as const)))
  const articles = new Map<number, Node[]>()
  const visit = (siblings: readonly Node[], text: number): void => {
    for (const node of siblings) {
      const own = textOf.get(node.section) ?? text
      if (node.section.ordinal?.form === 'article') articles.set(own, [...(articles.get(own) ?? []), node])
      visit(node.children, own)
    }
  }
  visit(nodes, OUTSIDE)
  return [...articles].flatMap(([text, found]) => {
    if (text === OUTSIDE) return rowsAmong(found, draft, counts)
    const row = found.flatMap(({section}) => (isNumbered(section) && counts(section) ? [section] : []))
    return row.length ? [row] : []
  })
}

/** Stands for the text of articles below no chapter. */
const OUTSIDE = -1

/**
 * Tells of a row whether it goes on from the row of its kind before it: exactly, or more or less where most rows of the
 * kind do so.
 */
export function followsOn(rows: readonly Row[]): (row: Row) => boolean {
  const before = new Map<Row, Row>()
  const latest = new Map<string, Row>()
  const votes = new Map<string, number>()
  for (const row of rows) {
    const kind = kindOf(row[0]!)
    const last = latest.get(kind)
    if (last) {
      before.set(row, last)
      votes.set(kind, (votes.get(kind) ?? 0) + (roughly(last, row) ? 1 : -1))
    }
    latest.set(kind, row)
  }
  return row => {
    const last = before.get(row)
    if (!last) return false
    return exactly(last, row) || (votes.get(kindOf(row[0]!))! > 0 && roughly(last, row))
  }
}

const exactly = (before: Row, row: Row): boolean => row[0]!.ordinal.value === before.at(-1)!.ordinal.value + 1

const roughly = (before: Row, row: Row): boolean => {
  const least = Math.min(...valuesOf(row))
  return least > 1 && least >= Math.max(...valuesOf(before))
}
