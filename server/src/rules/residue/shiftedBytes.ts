import type {Span} from '../../markdown/span'
import {gbkCharacter, gbkCode, isPlain} from './gbk'
import {hasTone, readAs, syllable} from './pinyin'

/** A stretch that was read one byte off, and what it was. */
export interface Shifted {
  readonly span: Span
  /** The whole of it, where it can be told for certain. */
  readonly recovered: string | undefined
  /** What is certain of it, `□` for the rest, for the message: `□刊展示了`; empty where nothing is. */
  readonly partly: string
}

/**
 * Pages that put pinyin behind characters byte by byte cut characters of two bytes in half: a byte is lost and shows as `?`,
 * and what follows is read one byte off until an ASCII byte or a further annotation. `當?shù)貙?shí)際` was `當地實際`: the
 * reading belongs to the character that the byte before and the lost byte make, which gives the lost byte.
 */
export function shiftedAt(text: string, at: number): Shifted | undefined {
  const stretch = readFrom(text, at)
  if (!stretch) return undefined
  const {lost, bytes, end, isCertain} = stretch
  const unknown = isCertain ? {span: {start: at, end}, recovered: undefined, partly: ''} : undefined
  const pairs = pairsOf(bytes)
  if (!pairs || pairs.some(([high, low]) => low >= 0 && !isPlain(high, low))) return unknown
  const rest = pairs.map(([high, low]) => (low < 0 ? undefined : gbkCharacter(high, low)))
  const isQuote = bytes[0] === 0xa3 && /^[“《‘]$/.test(rest[0] ?? '')
  if (!isCertain && !(pairs.length > 1 && isQuote)) return undefined
  // Before an opening mark the half that was lost is a full stop's by far most often.
  const first = lost ?? (isQuote ? 0xa1 : undefined)
  const whole = [first === undefined ? undefined : gbkCharacter(first, bytes[0]!), ...rest]
  const recovered = whole.every(character => character !== undefined) ? whole.join('') : undefined
  return {span: {start: at, end}, recovered, partly: whole.map(character => character ?? '□').join('')}
}

/** What stands from a `?` on, as bytes; -1 is a lost one. */
interface Stretch {
  /** The byte that the first `?` stands for, where its reading tells. */
  readonly lost: number | undefined
  readonly bytes: readonly number[]
  readonly end: number
  /** Whether it can be nothing but misread text. */
  readonly isCertain: boolean
}

/** The farthest that a stretch goes on without coming back into step. */
const longest = 40

function readFrom(text: string, at: number): Stretch | undefined {
  const reading = readingAt(text, at)
  const lost = reading === undefined ? undefined : lostByte(byteBefore(text, at), reading)
  const bytes: number[] = []
  let isCertain = reading !== undefined
  for (let place = at + (reading ? reading.length + 2 : 1); place < text.length && place - at < longest; place++) {
    const next = readingAt(text, place)
    if (next)
      return {
        lost,
        bytes: [...bytes, lostByte(bytes.at(-1), next) ?? -1],
        end: place + next.length + 2,
        isCertain: true,
      }
    const code = codeAt(text[place]!)
    if (code === undefined) return isCertain ? {lost, bytes: [], end: place, isCertain} : undefined
    isCertain ||= /[\uE000-\uE765]/.test(text[place]!)
    if (code > 0xff) bytes.push(code >> 8, code & 0xff)
    else {
      const note = annotation.exec(text.slice(place + 1, place + 10))?.[0] ?? ''
      return {lost, bytes: [...bytes, code], end: place + 1 + note.length, isCertain: isCertain || note !== ''}
    }
  }
  return undefined
}

/** After the first byte, two by two; undefined where one is left over. */
const pairsOf = (bytes: readonly number[]): (readonly [number, number])[] | undefined =>
  bytes.length % 2 === 0
    ? undefined
    : bytes.flatMap((low, at) => (at > 0 && at % 2 === 0 ? [[bytes[at - 1]!, low] as const] : []))

const cut = new RegExp(`^[?？](${syllable})[)）]`)
const annotation = new RegExp(`^[(（]${syllable}[)）]`)
const lastAnnotation = new RegExp(`[(（]${syllable}[)）]$`)

/** The reading behind a `?` that has eaten the bracket before it: `?shù)`. */
function readingAt(text: string, at: number): string | undefined {
  const reading = cut.exec(text.slice(at, at + 9))?.[1]
  return reading !== undefined && hasTone(reading) ? reading : undefined
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
