import {Converter} from 'opencc-js/t2cn'
import type {PlacedLine} from '../markdown/block'
import type {Line} from '../markdown/line'

/**
 * A text in simplified characters (简体), as long as the text: what would change its length is left as it stands. Headings,
 * kinds and formulas are known in simplified characters only, and are looked for in this copy.
 */
export function simplified(text: string): string {
  convert ??= Converter({from: 't', to: 'cn'})
  const converted = convert(text)
  return converted.length === text.length ? converted : text
}

// Made on first use: most drafts never need it.
let convert: ((text: string) => string) | undefined

const remembered = new WeakMap<Line, Line>()

/** The same lines at the same places in simplified characters; equal lines stay the identical object. */
export const simplifiedLines = (lines: readonly PlacedLine[]): readonly PlacedLine[] =>
  lines.map(({line, offset}) => ({line: simplifiedLine(line), offset}))

/** The line in simplified characters, each where it stood; the line itself where nothing changes. The result is remembered. */
export function simplifiedLine(line: Line): Line {
  const known = remembered.get(line)
  if (known) return known
  const [text, prose] = [simplified(line.text), simplified(line.prose)]
  const made = text === line.text && prose === line.prose ? line : {...line, text, prose}
  remembered.set(line, made)
  return made
}
