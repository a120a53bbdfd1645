import {Converter, Locale} from 'opencc-js/t2cn'
import type {PlacedLine} from '../markdown/block'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'

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

/** Traditional characters that are standard too, for a name, another word or a chemical; alone they prove nothing. */
const standardToo = new Set('乾剋劄吒夥徵扞於昇氾祕脩苧蒐薳薹袷谿釐陞麽噁')

let characters: ReadonlyMap<string, string> | undefined

/** The characters that only traditional script (繁体) writes, each with its simplified one. */
export function traditionalCharacters(): ReadonlyMap<string, string> {
  if (characters) return characters
  const [, dictionary] = Locale.to['cn']![0]! as readonly string[]
  const pairs = dictionary!.split('|').map(pair => pair.split(' ') as [string, string])
  characters = new Map(pairs.filter(([from, to]) => from.length === 1 && to.length === 1 && !standardToo.has(from)))
  return characters
}

const remembered = new LineMemory<Line>()

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
