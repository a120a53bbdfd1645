import type {Span} from '../markdown/span'
import {breakLines} from './breakLines'
import {bodySize} from './forms'
import type {PageParagraph, Placing, Run} from './pageDocument'
import type {PlacedLine, PlacedRun} from './pages'
import {textOf} from './runs'
import {widthOf} from './widths'

/** A line of a paragraph before it has a place on a page. */
export type SetLine = Omit<PlacedLine, 'top'>

/** The lines of a paragraph on a text area `width` ems of the body wide; each is `height` lines of the page high. */
export function setParagraph(paragraph: PageParagraph, width: number, height: number): SetLine[] {
  const {runs, breaks, placing, opposite} = paragraph
  const parts = [0, ...breaks].map((from, index) => runs.slice(from, breaks[index] ?? runs.length))
  const lines = parts.flatMap(part => setRuns(paragraph, part, width, height))
  if (!opposite || lines.length === 0) return lines
  const right = placeRuns(opposite, placing, 0)
  const moved = width - placing.right - widthOfRuns(right)
  const shifted = right.map(run => ({...run, left: run.left + moved}))
  const last = lines.at(-1)!
  return [...lines.slice(0, -1), {...last, runs: [...last.runs, ...shifted]}]
}

function setRuns(paragraph: PageParagraph, runs: readonly Run[], width: number, height: number): SetLine[] {
  const {placing, role} = paragraph
  const {left, right, first, align} = placing
  const em = placing.size / bodySize
  const room = width - left - right
  const ends = breakLines(textOf(runs), (room - first) / em, room / em)
  return linesOfRuns(runs, ends).map((own, index): SetLine => {
    const start = left + (index === 0 ? first : 0)
    const placed = placeRuns(trimEnd(own), placing, start)
    const free = width - right - start - widthOfRuns(placed)
    const moved = align === 'center' ? free / 2 : align === 'right' ? free : 0
    const source = spanOfRuns(own)
    return {
      kind: 'line',
      role,
      height,
      runs: moved === 0 ? placed : placed.map(run => ({...run, left: run.left + moved})),
      ...(align === 'justify' && index < ends.length - 1 ? {spreadTo: width - right} : {}),
      ...(source ? {source} : {}),
    }
  })
}

/** The runs of each line; `ends` are offsets in the text of all. */
function linesOfRuns(runs: readonly Run[], ends: readonly number[]): Run[][] {
  let run = 0
  let used = 0
  let at = 0
  return ends.map(end => {
    const line: Run[] = []
    while (at < end && run < runs.length) {
      const whole = runs[run]!
      const length = Math.min(whole.text.length - used, end - at)
      line.push(sliceRun(whole, used, used + length))
      used += length
      at += length
      if (used < whole.text.length) break
      run++
      used = 0
    }
    return line
  })
}

/** A piece of a run; where source and text differ in length, the place in the source is reckoned by share. */
function sliceRun(run: Run, from: number, to: number): Run {
  const {text, source} = run
  if (from === 0 && to === text.length) return run
  if (!source) return {...run, text: text.slice(from, to)}
  const share = (at: number): number => source.start + Math.round(((source.end - source.start) * at) / text.length)
  return {...run, text: text.slice(from, to), source: {start: share(from), end: share(to)}}
}

function trimEnd(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1)
  const text = last?.text.replace(/ +$/, '')
  if (!last || text === last.text) return runs
  return text ? [...runs.slice(0, -1), {...last, text}] : trimEnd(runs.slice(0, -1))
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

const widthOfRuns = (runs: readonly PlacedRun[]): number => runs.reduce((sum, {width}) => sum + width, 0)

function spanOfRuns(runs: readonly Run[]): Span | undefined {
  const [first, last] = [runs.find(({source}) => source)?.source, runs.findLast(({source}) => source)?.source]
  return first && last ? {start: first.start, end: last.end} : undefined
}
