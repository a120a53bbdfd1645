import type {DraftLine} from '../../draft/draft'
import type {Typed} from './offer'

/** Text at the start of a line that may grow into a heading or a sentence: the marks before it, what is typed, where it stands. */
export interface Start extends Typed {
  /** Indentation, `#` and `**` before what is typed. */
  readonly marks: string
}

const LONGEST_TYPED = 16

/** What is typed at the start of a line; nothing inside a sentence, before other text, or where no prose can stand. */
export function startOfLine({line, offset}: DraftLine, cursor: number): Start | undefined {
  if (line.kind === 'code' || line.kind === 'html' || line.kind === 'table' || cursor - offset > 60) return undefined
  const before = line.text.slice(0, cursor - offset)
  const rest = line.text.slice(cursor - offset)
  const marks = /^[ \t\u3000]{0,8}(?:#{1,6}[ \t]{1,4})?(?:\*\*)?/.exec(before)![0]
  const typed = before.slice(marks.length)
  const closing = /^(?:[）)]|\*\*)?/.exec(rest)![0]
  if (rest.slice(closing.length).trim() !== '' || typed.length > LONGEST_TYPED || /[。；，！？：]/.test(typed))
    return undefined
  // A bracket that the editor closed by itself is replaced; the marks of bold stay behind the words.
  const end = closing === '**' ? cursor : cursor + closing.length
  return {marks, typed, span: {start: offset + marks.length, end}}
}
