import type {Draft} from '../draft/draft'
import type {LineKind} from '../markdown/line'
import {kindBefore} from './sectionBlock'

/** The line end that the draft uses, by its first; `\n` where it has none. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n')
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n'
}

const isText = (kind: LineKind): boolean => kind === 'prose' || kind === 'heading'

/** What stands between two paragraphs of the draft: one line end, or two where most paragraphs have a blank line between. */
export function paragraphBreakOf(draft: Draft): string {
  const lineEnd = lineEndOf(draft.text)
  let blank = 0
  let close = 0
  draft.lines.forEach(({line}, at) => {
    const before = draft.lines[at - 1]?.line.kind
    if (!isText(line.kind) || before === undefined) return
    if (before === 'blank') blank++
    else if (isText(before)) close++
  })
  return blank >= close ? lineEnd + lineEnd : lineEnd
}

/** Whether a line behind an offset would belong to what is before it, a table or a list, unless a blank line stands between. */
export function goesOnBefore(draft: Draft, offset: number): boolean {
  const kind = kindBefore(draft, offset)
  return kind !== undefined && !isText(kind)
}
