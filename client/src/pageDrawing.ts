import type {Page, PageFace, PlacedLine, PlacedRow, PlacedRule} from '../../server/src/protocol'
import {emOf, extentOf, fromPoints, paperOf} from './pageGeometry'
import {spreadRuns} from './spreadRuns'

/** An element of SVG; its text, the only thing in it that comes from a draft, is set as text. */
export interface Shape {
  readonly tag: 'text' | 'path'
  readonly attributes: Readonly<Record<string, string | number>>
  readonly text?: string
}

/** A page as it is drawn on the screen and on paper: shapes on a sheet, in hundredths of a millimetre. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** Draws what the model says, where it says it; `linePitch`, the distance of lines, in points. */
export function drawPage(page: Page<unknown>, linePitch: number): Drawing {
  const {width, height} = paperOf(page)
  const content = page.content.flatMap(item => {
    if (item.kind === 'line') return drawLine(item, page, linePitch)
    return item.kind === 'row' ? drawRow(item, page, linePitch) : [drawRule(item, page, linePitch)]
  })
  return {width, height, shapes: [...content, ...drawNumber(page)]}
}

function drawLine(line: PlacedLine<unknown>, page: Page<unknown>, linePitch: number): readonly Shape[] {
  const {top, height} = extentOf(page, line, linePitch)
  const {left} = paperOf(page).text
  const em = emOf(page)
  return spreadRuns(line).map(({text, face, bold, left: start, width, size}) =>
    type(text, face, fromPoints(size), {
      x: left + start * em,
      y: top + height / 2 + fromPoints(size) * baseline,
      // What is wider or narrower by its font is spaced to this, so that lines break where the model says.
      textLength: width * em,
      ...(bold && {'font-weight': 'bold'}),
      ...(line.role === 'issuer' && {fill: red}),
    }),
  )
}

function drawRow(row: PlacedRow<unknown>, page: Page<unknown>, linePitch: number): readonly Shape[] {
  const {top, height} = extentOf(page, row, linePitch)
  const {left} = paperOf(page).text
  const em = emOf(page)
  return row.cells.flatMap(cell => {
    const [x, width] = [left + cell.left * em, cell.width * em].map(Math.round)
    const frame = `M${x} ${Math.round(top)}h${width}v${Math.round(height)}h-${width}z`
    return [pen(frame, black, 18), ...cell.lines.flatMap(line => drawLine(line, page, linePitch))]
  })
}

function drawRule({top, colour, thickness}: PlacedRule, page: Page<unknown>, linePitch: number): Shape {
  const {left, width} = paperOf(page).text
  const y = Math.round(extentOf(page, {top}, linePitch).top)
  return pen(`M${left} ${y}h${width}`, colour === 'red' ? red : black, thickness * 100)
}

/** 页码: 4号宋体, 7 mm below the text area, one character in from its outer edge; GB/T 9704—2012, 7.5. */
function drawNumber(page: Page<unknown>): readonly Shape[] {
  if (page.number === null) return []
  const {left, top, width, height} = paperOf(page).text
  const size = fromPoints(14)
  const distance = 700 + size * baseline
  const odd = page.side === 'odd'
  const anchor = odd && {'text-anchor': 'end'}
  const draw = (x: number, y: number, more = {}) => [
    type(`— ${page.number} —`, 'page-number', size, {x, y, ...anchor, ...more}),
  ]
  if (!page.lying) return draw(odd ? left + width - size : left + size, top + height + distance)
  // It keeps its place on the paper, which is turned.
  const [x, y] = [Math.round(left - distance), Math.round(odd ? top + height - size : top + size)]
  return draw(x, y, {transform: `rotate(90 ${x} ${y})`})
}

function type(text: string, face: PageFace | 'page-number', size: number, attributes: Shape['attributes']): Shape {
  const rounded = Object.entries({'font-size': size, ...attributes}).map(([name, value]) => [
    name,
    typeof value === 'number' ? Math.round(value) : value,
  ])
  return {tag: 'text', attributes: {class: face, ...Object.fromEntries(rounded)}, text}
}

const pen = (d: string, stroke: string, thickness: number): Shape => ({
  tag: 'path',
  attributes: {d, fill: 'none', stroke, 'stroke-width': Math.round(thickness)},
})

/** How far the base line stands below the middle of a Han character, in parts of its size. */
const baseline = 0.38
const red = '#e60012'
const black = '#000'
