import type {Draft} from '../draft/draft'
import {calculationsOf, type Calculation} from '../figures/calculations'
import type {Figure} from '../figures/figure'
import {readableLines} from '../figures/readableLines'
import {statedFigures} from '../figures/statedFigures'
import {tablesOf} from '../figures/table'
import {tableCalculations, tableFigures} from '../figures/tableFigures'
import type {Finding} from '../lint/finding'
import {MASK} from '../markdown/line'
import {shift, sliceOf, touches, type Span} from '../markdown/span'
import type {LedgerFigure} from '../protocol'
import {figureRules} from './figureRules'
import {sectionNames} from './sectionNames'

/** `LedgerFigure` of the protocol with a span (UTF-16 offsets of the draft) instead of a range. */
export interface LedgerRow extends Omit<LedgerFigure, 'range'> {
  readonly span: Span
}

type Quantity = Omit<LedgerRow, 'section' | 'state' | 'notes'>

/**
 * The ledger of figures (数字台账): every quantity that a draft states itself, in the order of the text, with what was recomputed.
 * Quotations and titles of works are left out, and bare numbers of sentences that nothing was reckoned with (`12345热线`).
 */
export function ledgerOf(draft: Draft, findings: readonly Finding[]): readonly LedgerRow[] {
  const stateAt = statesOf(calculationsIn(draft), findings)
  const sectionAt = sectionNames(draft)
  const row = (quantity: Quantity): LedgerRow => ({
    ...quantity,
    section: sectionAt(quantity.span.start),
    ...stateAt(quantity.span),
  })
  const stated = statedIn(draft).map(row)
  return [
    ...stated.filter(({kind, state}) => kind !== 'bare' || state !== 'unchecked'),
    ...tablesOf(draft).flatMap(table => inTable(draft, tableFigures(table)).map(row)),
  ].sort((a, b) => a.span.start - b.span.start)
}

const statedIn = (draft: Draft): Quantity[] =>
  readableLines(draft).flatMap(({line, offset}, at) => {
    const figures = statedFigures(line)
    const {prose} = draft.lines[at]!.line
    let before = ''
    return figures.map((figure, index) => {
      const {kind, number, unit} = figure
      const isRow = figures[index - 1]?.sentence.start === figure.sentence.start
      // The numbers of a row (`分别为20%、30%`) count what the first does.
      before = counted(prose, figures, index) || (isRow ? before : '')
      return {
        text: sliceOf(prose, figure.span),
        counts: before,
        kind,
        value: number.value,
        ...(number.to !== undefined && {to: number.to}),
        unit,
        span: shift(figure.span, offset),
      }
    })
  })

const inTable = ({text}: Draft, figures: ReturnType<typeof tableFigures>): Quantity[] =>
  figures.map(figure => ({...figure, text: sliceOf(text, figure.span), counts: shortened(figure.counts, LONGEST)}))

const LONGEST = 18

/** What a figure counts: its clause without the figure, shortened: `走访…困难家庭`. */
function counted(prose: string, figures: readonly Figure[], index: number): string {
  const {clause, span} = figures[index]!
  const from = Math.max(clause.start, figures[index - 1]?.span.end ?? 0)
  const to = Math.max(span.end, Math.min(clause.end, figures[index + 1]?.span.start ?? clause.end))
  const before = plain(sliceOf(prose, {start: from, end: span.start})).replace(/^(?:[和及与]|以及)$/, '')
  const after = plain(sliceOf(prose, {start: span.end, end: to}))
  const [head, tail] = [[...before], [...after]]
  const start = head.length > LONGEST ? `…${head.slice(1 - LONGEST).join('')}` : before
  return after === '' ? start : `${start}…${shortened(tail.join(''), LONGEST / 2)}`
}

const plain = (text: string): string =>
  text
    .replaceAll(MASK, '')
    .replace(/[\s\u3000]+/g, '')
    .replace(/^[#、.．]+|[：:和及与]$/g, '')

function shortened(text: string, most: number): string {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}

/** What was recomputed in a draft and is right. Offsets count from its start. */
const calculationsIn = (draft: Draft): readonly Calculation[] => [
  ...readableLines(draft).flatMap(({line, offset}) =>
    calculationsOf(line).map(({arithmetic, numbers}) => ({
      arithmetic,
      numbers: numbers.map(span => shift(span, offset)),
    })),
  ),
  ...tablesOf(draft).flatMap(tableCalculations),
]

/**
 * How it stands with the figure at a place. Any number of a calculation that does not come out may be the wrong one, and each
 * number of one that does has been checked.
 */
function statesOf(
  calculations: readonly Calculation[],
  findings: readonly Finding[],
): (span: Span) => Pick<LedgerRow, 'state' | 'notes'> {
  const faults = findings.filter(({rule}) => figureRules.has(rule.id))
  const wrongAt = byStart(faults.flatMap(({related, message}) => related.map(({span}) => [span, message] as const)))
  const rightAt = byStart(
    calculations.flatMap(({numbers, arithmetic}) => numbers.map(span => [span, arithmetic] as const)),
  )
  return span => {
    const found = faults.filter(finding => touches(finding.span, span)).map(({message}) => message)
    const wrong = distinct([...found, ...startingIn(span, wrongAt)])
    if (wrong.length > 0) return {state: 'differs', notes: wrong}
    const right = distinct(startingIn(span, rightAt))
    return {state: right.length > 0 ? 'holds' : 'unchecked', notes: right}
  }
}

/** Notes by the offset where their number starts: within its figure, at or behind what bounds it. */
function byStart(places: readonly (readonly [Span, string])[]): ReadonlyMap<number, readonly string[]> {
  const notes = new Map<number, string[]>()
  for (const [{start}, note] of places) {
    const here = notes.get(start)
    if (here) here.push(note)
    else notes.set(start, [note])
  }
  return notes
}

function startingIn({start, end}: Span, notes: ReadonlyMap<number, readonly string[]>): string[] {
  const found: string[] = []
  for (let at = start; at < end; at++) found.push(...(notes.get(at) ?? []))
  return found
}

const distinct = (notes: readonly string[]): string[] => [...new Set(notes)]
