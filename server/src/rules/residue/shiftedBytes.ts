import type {Span} from '../../markdown/span'
import {gbkCharacter, gbkCode, isPlain} from './gbk'
import {hasTone, readAs, syllable} from './pinyin'

/** A stretch that was read one byte off, and what it was, where that can be told for certain. */
export interface Shifted {
  readonly span: Span
  readonly recovered: string | undefined
  /** What is certain of it, for the message: `…刊展示了`. */
  readonly partly: string
}

/** The farthest that a stretch goes on without coming back into step. */
const longest = 40

const cut = new RegExp(`^(${syllable})[)）]`)
const annotation = new RegExp(`^[(（](${syllable})[)）]`)
const lastAnnotation = new RegExp(`[(（]${syllable}[)）]$`)

/**
 * Pages that put pinyin behind characters byte by byte cut characters of two bytes in half: a byte is lost and shows as `?`,
 * and what follows is read one byte off until an ASCII byte or a further annotation. `當?shù)貙?shí)際` was `當地實際`: the
 * reading belongs to the character that the byte before and the lost byte make, which gives the lost byte.
 */
export function shiftedAt(text: string, at: number): Shifted | undefined {
  const reading = cut.exec(text.slice(at + 1, at + 9))?.[1]
  const isCut = reading !== undefined && hasTone(reading)
  const bytes: number[] = []
  let lost = isCut ? lostByte(byteBefore(text, at), reading) : undefined
  let place = isCut ? at + reading.length + 2 : at + 1
  let certain = isCut
  let end = 0
  // One byte is missing before `bytes`, so that an odd number of them is in step again.
  while (place < text.length && place - at < longest) {
    if (/[?？]/.test(text[place]!)) {
      const next = cut.exec(text.slice(place + 1, place + 9))?.[1]
      if (next !== undefined && hasTone(next)) {
        const byte = lostByte(bytes.at(-1), next)
        bytes.push(byte ?? -1)
        certain = true
        end = place + next.length + 2
        break
      }
    }
    const code = codeAt(text[place]!)
    if (code === undefined)
      return certain ? {span: {start: at, end: place}, recovered: undefined, partly: ''} : undefined
    certain ||= /[\uE000-\uE765]/.test(text[place]!)
    place++
    if (code > 0xff) bytes.push(code >> 8, code & 0xff)
    else {
      bytes.push(code)
      const behind = annotation.exec(text.slice(place, place + 9))
      if (behind) {
        certain = true
        place += behind[0].length
      }
      end = place
      break
    }
  }
  if (end === 0 || bytes.length % 2 === 0)
    return certain && end > 0 ? {span: {start: at, end}, recovered: undefined, partly: ''} : undefined
  const pairs = bytes
    .slice(1)
    .flatMap((_, index) => (index % 2 === 0 ? [[bytes[index + 1]!, bytes[index + 2]!] as const] : []))
  if (pairs.some(([high, low]) => low >= 0 && !isPlain(high, low)))
    return certain ? {span: {start: at, end}, recovered: undefined, partly: ''} : undefined
  const rest = pairs.map(([high, low]) => (low < 0 ? undefined : gbkCharacter(high, low)))
  if (!certain && !(pairs.length > 1 && /^[“《‘]$/.test(rest[0] ?? '') && bytes[0] === 0xa3)) return undefined
  // `。“` is by far the most frequent pair of marks; its first byte is the one that is lost.
  lost ??= !isCut && bytes[0] === 0xa3 && /^[“《‘]$/.test(rest[0] ?? '') ? 0xa1 : undefined
  const first = lost === undefined ? undefined : gbkCharacter(lost, bytes[0]!)
  const whole = [first, ...rest]
  return {
    span: {start: at, end},
    recovered: whole.every(character => character !== undefined) ? whole.join('') : undefined,
    partly: whole.map(character => character ?? '□').join(''),
  }
}

/** Marks that the page or an editor has made half-width stand for their full-width forms. */
function codeAt(character: string): number | undefined {
  if (/[!,?:;()]/.test(character)) return 0xa380 + character.charCodeAt(0)
  return character < '\x80' ? character.charCodeAt(0) : gbkCode(character)
}

/** The last byte of the character before, whatever its own annotation. */
function byteBefore(text: string, at: number): number | undefined {
  const before = text
    .slice(Math.max(0, at - 10), at)
    .replace(lastAnnotation, '')
    .at(-1)
  const code = before === undefined ? undefined : gbkCode(before)
  return code === undefined ? undefined : code & 0xff
}

/** The byte that with the byte before makes a character of this reading, if there is one such character only. */
function lostByte(before: number | undefined, reading: string): number | undefined {
  const codes = [...readAs(reading)].map(gbkCode).filter(code => code !== undefined && code >> 8 === before)
  return codes.length === 1 ? codes[0]! & 0xff : undefined
}
