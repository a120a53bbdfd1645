import type {LexiconEntry} from '../../data/schema'
import {traditionalIn} from '../../draft/script'
import {simplified, simplifiedLine} from '../../draft/simplified'
import type {Line} from '../../markdown/line'

/** The line in which the words of a list can be found: one in traditional characters (繁体) has a simplified copy. */
export const knownLine = (line: Line): Line => (traditionalIn(line) > 0 ? simplifiedLine(line) : line)

/**
 * An entry as it reads in the script of the line: `台帐→台账` found in `臺帳` is `臺帳→臺賬`. What has no certain
 * traditional form stays simplified, and no such mend is applied unseen.
 */
export function inScriptOf(written: string, entry: LexiconEntry): LexiconEntry {
  const {wrong, right, others} = entry
  if (written === wrong) return entry
  const inScript = (word: string) => traditionalOf(word, written, wrong)
  return {
    ...entry,
    wrong: written,
    safe: false,
    ...(right === undefined ? {} : {right: inScript(right)}),
    ...(others === undefined ? {} : {others: others.map(inScript)}),
  }
}

/** The word with the characters of the draft where the wrong form has the same ones. */
function traditionalOf(word: string, written: string, wrong: string): string {
  const kept = (character: string, at: number) =>
    word.length === wrong.length && wrong[at] === character ? written[at]! : (onlyTraditional(character) ?? character)
  return Array.from({length: word.length}, (_, at) => kept(word[at]!, at)).join('')
}

/** The traditional character that is simplified to this one, if there is exactly one. */
function onlyTraditional(character: string): string | undefined {
  traditional ??= invert()
  const forms = traditional.get(character)
  return forms?.length === 1 ? forms[0] : undefined
}

// Made on first use: only drafts in traditional characters need it.
let traditional: ReadonlyMap<string, readonly string[]> | undefined

/** The traditional forms of each simplified character, by simplifying every character by itself. */
function invert(): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>()
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const from = String.fromCharCode(code)
    const to = simplified(from)
    if (to !== from) forms.set(to, [...(forms.get(to) ?? []), from])
  }
  return forms
}
