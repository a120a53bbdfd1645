import type {RefusedPattern} from '../data/pattern'

/** White space as JavaScript has it, and all other characters, as ranges for a class. */
const space = '\\x{9}-\\x{D} \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}'
const ink =
  '\\x{0}-\\x{8}\\x{E}-\\x{1F}!-\\x{9F}\\x{A1}-\\x{167F}\\x{1681}-\\x{1FFF}\\x{200B}-\\x{2027}\\x{202A}-\\x{202E}\\x{2030}-\\x{205E}\\x{2060}-\\x{2FFF}\\x{3001}-\\x{FEFE}\\x{FF00}-\\x{10FFFF}'
const everything = '\\x{0}-\\x{10FFFF}'

/** What cannot be run in linear time, or not by this engine. */
const refusals = {
  ahead: '不能用环视 (?=…) (?!…)，请改用不带环视的写法。',
  behind: '不能用环视 (?<=…) (?<!…)，请改用不带环视的写法。',
  reference: '不能用反向引用（\\1、\\k<名称>）。',
  half: '不能只写半个字符（\\uD800—\\uDFFF）。',
} as const

/**
 * A valid pattern of JavaScript with the flag `u`, as RE2 writes the same: white space, line ends, code points and the names of
 * scripts differ.
 */
export function translated(source: string): string | RefusedPattern {
  let out = ''
  let inClass = false
  for (let at = 0; at < source.length;) {
    const escaped = source[at] === '\\'
    const next = escaped ? escapeAt(source, at, inClass) : plainAt(source, at, inClass)
    if ('reason' in next) return next
    out += next.text
    at += next.length
    if (!escaped && next.opens) inClass = true
    if (!escaped && next.closes) inClass = false
  }
  return out
}

interface Token {
  readonly text: string
  /** In the source. */
  readonly length: number
  readonly opens?: boolean
  readonly closes?: boolean
}

function plainAt(source: string, at: number, inClass: boolean): Token | RefusedPattern {
  const rest = source.slice(at, at + 4)
  if (inClass) {
    if (rest[0] === ']') return {text: ']', length: 1, closes: true}
    return {text: rest[0] === '[' ? '\\[' : rest[0]!, length: 1}
  }
  if (rest.startsWith('[^]')) return {text: `[${everything}]`, length: 3}
  if (rest.startsWith('[]')) return {text: `[^${everything}]`, length: 2}
  if (rest.startsWith('[^')) return {text: '[^', length: 2, opens: true}
  if (rest[0] === '[') return {text: '[', length: 1, opens: true}
  if (/^\(\?[=!]/.test(rest)) return {reason: refusals.ahead}
  if (/^\(\?<[=!]/.test(rest)) return {reason: refusals.behind}
  if (rest[0] === '.') return {text: '[^\\n\\r\\x{2028}\\x{2029}]', length: 1}
  return {text: rest[0]!, length: 1}
}

function escapeAt(source: string, at: number, inClass: boolean): Token | RefusedPattern {
  const sign = source[at + 1]!
  if (/[1-9k]/.test(sign)) return {reason: refusals.reference}
  if (sign === 's') return {text: inClass ? space : `[${space}]`, length: 2}
  if (sign === 'S') return {text: inClass ? ink : `[${ink}]`, length: 2}
  if (sign === 'b' && inClass) return {text: '\\x{8}', length: 2}
  if (sign === 'p' || sign === 'P') {
    const [name] = /^\\[pP]\{[^}]*\}/.exec(source.slice(at))!
    return {text: name.replace(/(?:Script|sc|General_Category|gc)=/, ''), length: name.length}
  }
  return codePointAt(source.slice(at, at + 12)) ?? {text: `\\${sign}`, length: 2}
}

/** A character by its number: `\u4e00` `\u{20000}` `\x41` `\cJ` `\0`, and two halves of a pair. */
function codePointAt(text: string): Token | RefusedPattern | undefined {
  const pair = /^\\u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})/.exec(text)
  if (pair) {
    const [high, low] = [parseInt(pair[1]!, 16), parseInt(pair[2]!, 16)]
    return numbered(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00), pair[0].length)
  }
  const hex = /^\\(?:u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2}))/.exec(text)
  if (hex) return numbered(parseInt(hex[1] ?? hex[2] ?? hex[3]!, 16), hex[0].length)
  const control = /^\\c([A-Za-z])/.exec(text)
  if (control) return numbered(control[1]!.charCodeAt(0) % 32, 3)
  if (text.startsWith('\\0')) return numbered(0, 2)
  return text.startsWith('\\v') ? numbered(11, 2) : undefined
}

const numbered = (code: number, length: number): Token | RefusedPattern =>
  code >= 0xd800 && code <= 0xdfff ? {reason: refusals.half} : {text: `\\x{${code.toString(16)}}`, length}
