import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'

/** For each UTF-16 unit, the bits of the sets that it is in. */
const setsOf = new Uint32Array(0x1_0000)
const bits = new Map<string, number>()

/** A bit for a set of characters, by which rules tell lines apart that cannot hold their fault. */
export function signOf(characters: string): number {
  const known = bits.get(characters)
  if (known !== undefined) return known
  const bit = 1 << bits.size
  if (bits.size > 30) throw new RangeError('more than 31 sets of characters')
  bits.set(characters, bit)
  for (let at = 0; at < characters.length; at++) setsOf[characters.charCodeAt(at)]! |= bit
  return bit
}

const remembered = new LineMemory<number>()

/** The bits of all sets of which a character stands in the line: read once for all rules. */
export function signsIn(line: Line): number {
  const known = remembered.get(line)
  if (known !== undefined) return known
  let found = 0
  for (let at = 0; at < line.prose.length; at++) found |= setsOf[line.prose.charCodeAt(at)]!
  remembered.set(line, found)
  return found
}
