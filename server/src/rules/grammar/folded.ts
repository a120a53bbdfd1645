import {simplifiedOf} from '../../data/grammar'
import type {Line} from '../../markdown/line'
import {protectedStretches} from '../../markdown/quoted'
import {holds, type Span} from '../../markdown/span'

const remembered = new WeakMap<Line, string>()
const traditional = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'gu')

/** The prose of a line, as long as it, with the traditional characters that the grammar lists know written simplified. */
export function folded(line: Line): string {
  const known = remembered.get(line)
  if (known !== undefined) return known
  const text = line.prose.replace(traditional, form => simplifiedOf.get(form)!)
  remembered.set(line, text)
  return text
}

/** Whether a stretch lies within a quotation or a title: what is said there is somebody else's. */
export const isProtected = (line: Line, span: Span): boolean =>
  protectedStretches(line).some(stretch => holds(stretch, span))
