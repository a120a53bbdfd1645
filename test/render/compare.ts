import type {Line, RenderedPage} from '../../scripts/render/render.mjs'
import {layOut} from '../../server/src/publish/layOut'
import type {PageDocument} from '../../server/src/publish/pageDocument'
import type {Page} from '../../server/src/publish/pages'

/** In points. What the standard allows to be off. */
export const millimetre = 72 / 25.4

/** The text area (版心) in points from the corner of the paper, and one character of 3号 as it stands in a line. */
export const area = {
  left: 28 * millimetre,
  top: 37 * millimetre,
  right: (28 + 156) * millimetre,
  bottom: (37 + 225) * millimetre,
  character: 15.75,
} as const

/** A document twice: as it is laid out for the preview, and as its Word file is rendered. */
export interface Compared {
  readonly name: string
  readonly laidOut: readonly Page[]
  readonly rendered: readonly {readonly text: readonly Line[]; readonly foot: Line | undefined}[]
  /** Lines that do not read the same at the same place. */
  readonly differing: readonly string[]
}

export function compare(name: string, document: PageDocument, pages: readonly RenderedPage[]): Compared {
  const laidOut = layOut(document)
  const rendered = pages.map(({lines}) => ({
    text: lines.filter(({top}) => top < area.bottom),
    foot: lines.find(({top}) => top >= area.bottom),
  }))
  const differing: string[] = []
  for (let page = 0; page < Math.max(laidOut.length, rendered.length); page++) {
    const expected = linesOf(laidOut[page])
    const found = rendered[page]?.text.map(({text}) => bare(text)) ?? []
    for (let line = 0; line < Math.max(expected.length, found.length); line++)
      if (expected[line] !== found[line])
        differing.push(`${name} ${page + 1}:${line + 1} ${expected[line] ?? '—'} ≠ ${found[line] ?? '—'}`)
  }
  return {name, laidOut, rendered, differing}
}

/** The texts of the lines of a page; a row of a table is one, since its cells have one line each here. */
function linesOf(page: Page | undefined): string[] {
  return (page?.content ?? []).flatMap(placed => {
    if (placed.kind === 'rule') return []
    const lines = placed.kind === 'line' ? [placed] : placed.cells.flatMap(cell => cell.lines)
    return [bare(lines.flatMap(({runs}) => runs.map(({text}) => text)).join(''))]
  })
}

const bare = (text: string): string => text.replace(/[\s\u3000]/g, '')
