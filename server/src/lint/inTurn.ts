import type {Span} from '../markdown/span'
import {compareEdits, type Edit} from '../markdown/edit'

/**
 * The edits that do at once what `first` and then `second` do: `first` counts in the original text, `second` in `between`, the
 * text after `first`. Each list without overlaps; so is the answer, in order, counting in the original text.
 */
export function inTurn(first: readonly Edit[], between: string, second: readonly Edit[]): readonly Edit[] {
  const pieces = [...inTextAfter(first), ...second.map(({span, text}) => ({span, text, by: 0, isSecond: true}))]
  let before = 0
  return together(pieces).map(group => {
    const start = Math.min(...group.map(({span}) => span.start))
    const end = Math.max(...group.map(({span}) => span.end))
    const after = before + group.reduce((sum, {by}) => sum + by, 0)
    const later = group.filter(({isSecond}) => isSecond).sort(compareEdits)
    const edit = {span: {start: start - before, end: end - after}, text: written(between, {start, end}, later)}
    before = after
    return edit
  })
}

/** An edit where it stands in the text between; `by`: how much longer it made that text. */
interface Piece extends Edit {
  readonly by: number
  readonly isSecond: boolean
}

function inTextAfter(edits: readonly Edit[]): readonly Piece[] {
  let by = 0
  return [...edits].sort(compareEdits).map(({span, text}) => {
    const start = span.start + by
    const longer = text.length - (span.end - span.start)
    by += longer
    return {span: {start, end: start + text.length}, text, by: longer, isSecond: false}
  })
}

/** The edits in groups of those that overlap or touch. */
function together(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  let end = -1
  for (const piece of [...pieces].sort(compareEdits)) {
    if (piece.span.start <= end) groups.at(-1)!.push(piece)
    else groups.push([piece])
    end = Math.max(end, piece.span.end)
  }
  return groups
}

function written(between: string, within: Span, later: readonly Edit[]): string {
  let result = ''
  let at = within.start
  for (const {span, text} of later) {
    result += between.slice(at, span.start) + text
    at = span.end
  }
  return result + between.slice(at, within.end)
}
