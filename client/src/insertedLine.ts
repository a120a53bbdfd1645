import type {TextChange} from '../../server/src/protocol'

/**
 * The line, after the changes, of the last text that the longest of them puts in: `\n三、存在问题\n` before line 7 → 8.
 * Undefined if nothing is put in.
 */
export function insertedLine(changes: readonly TextChange[]): number | undefined {
  const longest = changes.reduce<TextChange | undefined>(
    (best, change) => (change.newText.trim().length > (best?.newText.trim().length ?? 0) ? change : best),
    undefined,
  )
  if (!longest) return undefined
  const before = changes.filter(change => change !== longest && startsBefore(change, longest))
  const shift = before.reduce(
    (sum, {range, newText}) => sum + lineEnds(newText) - (range.end.line - range.start.line),
    0,
  )
  return longest.range.start.line + shift + lineEnds(longest.newText.trimEnd())
}

function startsBefore({range: a}: TextChange, {range: b}: TextChange): boolean {
  return a.start.line < b.start.line || (a.start.line === b.start.line && a.start.character < b.start.character)
}

function lineEnds(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1
}
