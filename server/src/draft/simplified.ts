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
  if (!holdsTraditional(text)) return text
  convert ??= Converter({from: 't', to: 'cn'})
  const converted = convert(text)
  return converted.length === text.length ? converted : text
}

// Made on first use: most drafts never need it.
let convert: ((text: string) => string) | undefined

const {pairs, inWords, words} = traditional

const enum Script {
  Either,
  Traditional,
  /** Traditional in some words only, such as 覆 in 答覆. */
  InWords,
}

/** By the code of a character. A table is much faster than a class of thousands. */
const scripts = new Uint8Array(0x10000)
for (const character of inWords) scripts[character.charCodeAt(0)] = Script.InWords
for (let at = 0; at < pairs.length; at += 2) scripts[pairs.charCodeAt(at)] = Script.Traditional

function holdsTraditional(text: string): boolean {
  let asked = false
  for (let at = 0; at < text.length; at++) {
    const script = scripts[text.charCodeAt(at)]
    if (script === Script.Traditional) return true
    if (script === Script.InWords) asked = true
  }
  return asked && words.some(word => text.includes(word))
}

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

/** For each UTF-16 unit, whether it is one of these characters: quicker to ask and to make than the map. */
export function traditionalUnits(): Uint8Array {
  const units = scripts.map(script => (script === Script.Traditional ? 1 : 0))
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
