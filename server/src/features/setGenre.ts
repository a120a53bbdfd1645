import type {Draft} from '../draft/draft'
import {sliceOf} from '../markdown/span'
import type {Edit} from '../markdown/edit'
import {lineEndOf} from '../compose/lineEnds'

const line = /^([ \t]*["']?文种["']?[ \t\u3000]*[:：])([^\r\n]*)/m

/** Writes `文种: …` into the front matter, which is added where there is none; nothing if it says so already. */
export function setGenreEdits(draft: Draft, genre: string): readonly Edit[] {
  const {span, values} = draft.frontMatter
  if (values['文种'] === genre) return []
  const lineEnd = lineEndOf(draft.text)
  if (span.start === span.end) {
    const start = draft.text.startsWith('\uFEFF') ? 1 : 0
    const text = ['---', `文种: ${genre}`, '---', '', ''].join(lineEnd)
    return [{span: {start, end: start}, text}]
  }
  const found = line.exec(sliceOf(draft.text, span))
  if (found) {
    const start = span.start + found.index + found[1]!.length
    return [{span: {start, end: start + found[2]!.length}, text: ` ${genre}`}]
  }
  const start = draft.text.indexOf('\n', span.start) + 1
  return [{span: {start, end: start}, text: `文种: ${genre}${lineEnd}`}]
}
