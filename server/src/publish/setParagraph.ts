import type {Span} from '../markdown/span'
import {breakLines} from './breakLines'
import {bodySize} from './forms'
import {createMemory} from './memory'
import type {PageParagraph, Placing, Run} from './pageDocument'
import type {PlacedLine, PlacedRun} from './pages'
import {textOf} from './runs'
import {widthOf} from './widths'

/** A line of a paragraph before it has a place on a page. */
export type SetLine = Omit<PlacedLine, 'top'>

/** The lines of a paragraph on a text area `width` ems of the body wide; each is `height` lines of the page high. */
export function setParagraph(paragraph: PageParagraph, width: number, height: number): SetLine[] {
  const {runs, breaks, placing, opposite, role} = paragraph
  const parts = breaks.length === 0 ? [runs] : [0, ...breaks].map((from, index) => runs.slice(from, breaks[index]))
  const lines = parts.flatMap(part =>
    shapesOf(part, placing, width).map(({runs, spreadTo, start, end}): SetLine => {
      const source = sourceBetween(part, start, end)
      return {
        kind: 'line',
        role,
        height,
        runs,
        ...(spreadTo === undefined ? {} : {spreadTo}),
        ...(source ? {source} : {}),
      }
    }),
  )
  return opposite ? withOpposite(lines, opposite, placing, width) : lines
}

/** What stands at the right edge of the last line. */
function withOpposite(lines: SetLine[], opposite: readonly Run[], placing: Placing, width: number): SetLine[] {
  const right = placeRuns(opposite, placing, 0)
  const moved = width - placing.right - widthOfRuns(right)
  return lines.map((line, index) =>
    index < lines.length - 1 ? line : {...line, runs: [...line.runs, ...movedBy(right, moved)]},
  )
}

/** A line without its place in the draft, which is all that changes while the writer types above it. */
interface Shape {
  readonly runs: readonly PlacedRun[]
  readonly spreadTo?: number
  /** Offsets in the text of the runs. */
  readonly start: number
  readonly end: number
}

const remembered = createMemory<readonly Shape[]>()

/** Widths are sums of thousandths. */
const tolerance = 1e-6

function shapesOf(runs: readonly Run[], placing: Placing, width: number): readonly Shape[] {
  const {size, align, left, right, first} = placing
  let key = `${width} ${size} ${align} ${left} ${right} ${first}`
  for (const {text, face, bold} of runs) key += `\n${face}${bold ? '*' : ' '}${text}`
  return remembered(key, () => makeShapes(runs, placing, width))
}

function makeShapes(runs: readonly Run[], placing: Placing, width: number): Shape[] {
  const {left, right, first, align, size} = placing
  const em = size / bodySize
  const room = width - left - right
  const ends = breakLines(textOf(runs), (room - first) / em, room / em)
  return ends.map((end, index): Shape => {
    const start = ends[index - 1] ?? 0
    const from = left + (index === 0 ? first : 0)
    const placed = placeRuns(textBetween(runs, start, end), placing, from)
    const free = width - right - from - widthOfRuns(placed)
    const moved = align === 'center' ? free / 2 : align === 'right' ? free : 0
    const isSpread = align === 'justify' && index < ends.length - 1
    // A mark in the margin is beyond what the line is spread to.
    const spreadTo = width - right + (free < -tolerance ? em : 0)
    return {runs: movedBy(placed, moved), start, end, ...(isSpread ? {spreadTo} : {})}
  })
}

/** The runs of one line, without the spaces at its end. */
function textBetween(runs: readonly Run[], start: number, end: number): Run[] {
  const found: Run[] = []
  let at = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (text !== '') found.push({...run, text})
    at += run.text.length
  }
  while (found.length > 0) {
    const last = found.pop()!
    const text = last.text.replace(/(?<! ) +$/, '')
    if (text !== '') return [...found, {...last, text}]
  }
  return found
}

/** What a stretch of the text of some runs shows of the draft; where a run is longer or shorter there, it is reckoned by share. */
function sourceBetween(runs: readonly Run[], start: number, end: number): Span | undefined {
  let from: number | undefined
  let to: number | undefined
  let at = 0
  for (const {text, source} of runs) {
    const [first, last] = [Math.max(0, start - at), Math.min(text.length, end - at)]
    at += text.length
    if (!source || first >= last) continue
    const share = (source.end - source.start) / text.length
    from ??= source.start + Math.round(first * share)
    to = source.start + Math.round(last * share)
  }
  return from === undefined || to === undefined ? undefined : {start: from, end: to}
}

function placeRuns(runs: readonly Run[], {size}: Placing, left: number): PlacedRun[] {
  let at = left
  return runs.map(({text, face, bold}) => {
    const width = (widthOf(text) * size) / bodySize
    const placed = {text, face, bold, left: at, width, size}
    at += width
    return placed
  })
}

const movedBy = (runs: PlacedRun[], by: number): PlacedRun[] =>
  by === 0 ? runs : runs.map(run => ({...run, left: run.left + by}))

const widthOfRuns = (runs: readonly PlacedRun[]): number => runs.reduce((sum, {width}) => sum + width, 0)
