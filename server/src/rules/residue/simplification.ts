import type {Draft} from '../../draft/draft'
import {simplified, simplifiedLine} from '../../draft/simplified'
import type {Edit} from '../../markdown/edit'
import {MASK, type Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {protectedStretches} from '../../markdown/quoted'
import {oddCharacters, type OddCharacter} from './scripts'

/** What a line would be in standard characters (规范汉字). */
export interface Simplification {
  /** Offsets of the line; one edit for each stretch between what is protected, since one for each character would be thousands. */
  readonly edits: readonly Edit[]
  /** The places of characters that stay, because they are quoted, in the name of a work, or in a name with an office. */
  readonly kept: readonly number[]
}

const oddMemory = new LineMemory<readonly OddCharacter[]>()

/** The traditional and variant characters of a line, in order. */
export function oddIn(line: Line): readonly OddCharacter[] {
  const known = oddMemory.get(line)
  if (known) return known
  const found = line.kind === 'code' || line.kind === 'html' || line.kind === 'blank' ? [] : oddCharacters(line.prose)
  oddMemory.set(line, found)
  return found
}

const memories = {traditional: new LineMemory<Simplification>(), simplified: new LineMemory<Simplification>()}
const nothing: Simplification = {edits: [], kept: []}

/**
 * How a line is simplified, outside what is protected. In a draft in traditional characters words tell what a character becomes
 * (`藉由` is 借由); among simplified ones only what is no standard character is changed (`慰藉` stays).
 */
export function simplificationOf(line: Line, script: Draft['script']): Simplification {
  const memory = memories[script]
  const known = memory.get(line)
  if (known) return known
  const made = oddIn(line).length > 0 ? simplify(line, script) : nothing
  memory.set(line, made)
  return made
}

function simplify(line: Line, script: Draft['script']): Simplification {
  const {prose} = line
  const right = (script === 'traditional' ? simplified(prose) : prose).split('')
  for (const odd of oddIn(line)) if (right[odd.at] === prose[odd.at]) right[odd.at] = odd.right
  const isKept = keptPlaces(line)
  const edits: Edit[] = []
  const kept: number[] = []
  let open: {start: number; end: number} | undefined
  const close = (): void => {
    if (open) edits.push({span: open, text: textOf(line, right, open.start, open.end)})
    open = undefined
  }
  for (let at = 0; at < prose.length; at++) {
    if (isKept[at]) close()
    if (right[at] === prose[at]) continue
    if (isKept[at]) kept.push(at)
    else open = {start: open?.start ?? at, end: at + 1}
  }
  close()
  return {edits, kept}
}

/** For each place of a line, whether it is protected; an office is known by its name in simplified characters (書記). */
function keptPlaces(line: Line): Uint8Array {
  const places = new Uint8Array(line.prose.length)
  for (const same of [line, simplifiedLine(line)])
    for (const {start, end} of protectedStretches(same)) places.fill(1, start, end)
  return places
}

/** What Markdown masks in the prose is put back as it stands in the source. */
function textOf({text}: Line, right: readonly string[], start: number, end: number): string {
  let written = ''
  for (let at = start; at < end; at++) written += right[at] === MASK ? text[at]! : right[at]!
  return written
}
