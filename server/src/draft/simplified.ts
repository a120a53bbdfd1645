import {Converter} from 'opencc-js/t2cn'
import traditional from '../data/traditionalCharacters.json'
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

const {pairs} = traditional

/** Traditional characters that are standard too, for a name, another word or a chemical; alone they prove nothing. */
const standardToo = new Set('乾剋劄吒夥徵扞於昇氾祕脩苧蒐薳薹袷谿釐陞麽噁')

let characters: ReadonlyMap<string, string> | undefined

/** The characters that only traditional script (繁体) writes, each with its simplified one. */
export function traditionalCharacters(): ReadonlyMap<string, string> {
  if (characters) return characters
  const found = new Map<string, string>()
  for (let at = 0; at < pairs.length; at += 2) if (!standardToo.has(pairs[at]!)) found.set(pairs[at]!, pairs[at + 1]!)
  return (characters = found)
}

let units: Uint8Array | undefined

/** For each UTF-16 unit, whether it is one of these characters: quicker to ask than a map, or a class of thousands. */
export function traditionalUnits(): Uint8Array {
  if (units) return units
  units = new Uint8Array(0x10000)
  for (let at = 0; at < pairs.length; at += 2) units[pairs.charCodeAt(at)] = 1
  for (const character of standardToo) units[character.charCodeAt(0)] = 0
  return units
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
