import {simplifiedOf} from '../../data/grammar'
import type {Line} from '../../markdown/line'
import {protectedStretches} from '../../markdown/quoted'
import {holds, type Span} from '../../markdown/span'

const remembered = new WeakMap<Line, string>()

/** Which characters the lists know in a traditional form: a table is much faster than a class of hundreds. */
const known = new Uint8Array(65536)
for (const form of simplifiedOf.keys()) known[form.charCodeAt(0)] = 1

/** The prose of a line, as long as it, with the traditional characters that the grammar lists know written simplified. */
export function folded(line: Line): string {
  const before = remembered.get(line)
  if (before !== undefined) return before
  const text = simplified(line.prose)
  remembered.set(line, text)
  return text
}

function simplified(text: string): string {
  let plain = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (!known[text.charCodeAt(at)]) continue
    plain += text.slice(from, at) + simplifiedOf.get(text[at]!)!
    from = at + 1
  }
  return from === 0 ? text : plain + text.slice(from)
}

/** Whether a stretch lies within a quotation or a title: what is said there is somebody else's. */
export const isProtected = (line: Line, span: Span): boolean =>
  protectedStretches(line).some(stretch => holds(stretch, span))
