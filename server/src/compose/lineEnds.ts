import type {Draft} from '../draft/draft'

/** The line end that the draft uses, by its first; `\n` where it has none. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n')
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n'
}

/** What stands between two paragraphs of the draft: one line end, or two where most paragraphs have a blank line between. */
export function paragraphBreakOf(draft: Draft): string {
  const lineEnd = lineEndOf(draft.text)
  let blank = 0
  let close = 0
  draft.lines.forEach(({line}, at) => {
    const before = draft.lines[at - 1]?.line.kind
    if (line.kind === 'blank' || before === undefined) return
    if (before === 'blank') blank++
    else close++
  })
  return blank >= close ? lineEnd + lineEnd : lineEnd
}

/** The indentation of the draft's paragraphs: `　　` or nothing. */
export function indentOf({lines}: Draft): string {
  const paragraph = lines.find(({line, part}) => line.kind === 'prose' && (part === 'body' || part === 'lead'))
  return /^[ \u3000]{0,4}/.exec(paragraph?.line.text ?? '')![0]
}
