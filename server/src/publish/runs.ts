import type {Span} from '../markdown/span'
import type {Piece} from './lineTexts'
import type {Face, Run} from './pageDocument'

/** The pieces, or what of them stands in `within`, as they are at `offset`, so that their spans count from the start of the draft. */
export function piecesIn(pieces: readonly Piece[], offset: number, within?: Span): Piece[] {
  return pieces.flatMap(({text, span, bold}): Piece[] => {
    const [start, end] = [span.start + offset, span.end + offset]
    const from = Math.max(start, within?.start ?? start)
    const to = Math.min(end, within?.end ?? end)
    if (from >= to) return []
    if (from === start && to === end) return [{text, span: {start, end}, bold}]
    // Where an entity or an escape is shorter than it is written, the place is guessed from the end that is nearer.
    const shown = text.slice(from - start, to === end ? text.length : Math.max(0, to - start))
    return shown === '' ? [] : [{text: shown, span: {start: from, end: to}, bold}]
  })
}

/** How a piece is set. */
export type Style = Pick<Run, 'face' | 'bold'>

/** One typeface for a whole paragraph, whatever is bold in it. */
export const allIn = (face: Face) => (): Style => ({face, bold: false})

/**
 * The paragraphs that some pieces make: one, or several where a line end stands within. White space at their ends is dropped, the two
 * spaces of the indent (`　　`) with it, and so is what no printer prints.
 */
export function paragraphsOf(pieces: readonly Piece[], styleOf: (piece: Piece) => Style): Run[][] {
  const paragraphs: Run[][] = [[]]
  for (const piece of pieces) {
    piece.text.split(/[\v\u2028\u2029]/).forEach((part, index) => {
      if (index > 0) paragraphs.push([])
      const text = printed(part)
      if (text !== '') append(paragraphs.at(-1)!, {text, ...styleOf(piece), source: piece.span})
    })
  }
  return paragraphs.map(trimmed).filter(runs => runs.length > 0)
}

/** The words of some runs. */
export const textOf = (runs: readonly Run[]): string => runs.map(({text}) => text).join('')

/** From the first to the last source of some runs. */
export function sourceOf(runs: readonly Run[]): Span | undefined {
  const sources = runs.flatMap(({source}) => source ?? [])
  const [first, last] = [sources[0], sources.at(-1)]
  return first && last ? {start: first.start, end: last.end} : undefined
}

/** Control characters and characters without width are dropped; a tab and a no-break space are spaces. */
const printed = (text: string): string =>
  unprinted.test(text) ? text.replace(/[\t\u00A0]/g, ' ').replace(everyUnprinted, '') : text

const unprinted = /[\u0000-\u001F\u007F-\u00A0\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/
const everyUnprinted = new RegExp(unprinted, 'g')

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last && last.face === run.face && last.bold === run.bold && last.source && run.source)
    runs[runs.length - 1] = {...last, text: last.text + run.text, source: {...last.source, end: run.source.end}}
  else runs.push(run)
}

function trimmed(runs: readonly Run[]): Run[] {
  const left = [...runs]
  while (left.length > 0) {
    const text = left[0]!.text.replace(/^[\s\u3000]+/, '')
    if (text !== '') {
      left[0] = {...left[0]!, text}
      break
    }
    left.shift()
  }
  while (left.length > 0) {
    const text = left.at(-1)!.text.replace(/(?<![\s\u3000])[\s\u3000]+$/, '')
    if (text !== '') {
      left[left.length - 1] = {...left.at(-1)!, text}
      break
    }
    left.pop()
  }
  return left
}
