/** Of the platform's decoder, what is used here; Node and browsers have it. */
interface Decoder {
  decode(bytes: Uint8Array): string
}
declare const TextDecoder: new (label: string, options?: {readonly fatal?: boolean}) => Decoder

let codes: ReadonlyMap<string, number> | undefined

/** The two bytes of a character in GBK as one number, or undefined where it has none. The table is built when first asked. */
export function gbkCode(character: string): number | undefined {
  codes ??= table()
  return codes.get(character)
}

/** All pairs of bytes are decoded at once, each on a line of its own. */
function table(): ReadonlyMap<string, number> {
  const pairs: number[] = []
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) pairs.push((high << 8) | low)
  const decoded = new TextDecoder('gbk').decode(new Uint8Array(pairs.flatMap(code => [code >> 8, code & 0xff, 0x0a])))
  const characters = decoded.split('\n')
  const found = new Map<string, number>()
  pairs.forEach((code, at) => {
    const character = characters[at]!
    if (character.length === 1 && character !== '\uFFFD' && !found.has(character)) found.set(character, code)
  })
  return found
}

/** The character of two bytes in GBK; undefined where there is none. */
export function gbkCharacter(high: number, low: number): string | undefined {
  const character = new TextDecoder('gbk').decode(new Uint8Array([high, low]))
  return character.length === 1 && character !== '\uFFFD' ? character : undefined
}

/** The text as bytes of GBK, or undefined where a character has none. */
export function gbkBytes(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  for (const character of text) {
    const code = character < '\x80' ? character.charCodeAt(0) : gbkCode(character)
    if (code === undefined) return undefined
    if (code > 0xff) bytes.push(code >> 8, code & 0xff)
    else bytes.push(code)
  }
  return new Uint8Array(bytes)
}

/** The bytes as UTF-8, or undefined where they are none. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether a code of GBK is a mark or a character in everyday use, traditional ones included; not one of the rare ones. */
export const isPlain = (high: number, low: number): boolean =>
  (high >= 0xb0 && high <= 0xd7 && low >= 0xa1) ||
  (high >= 0x81 && high <= 0xa0) ||
  (high >= 0xaa && low <= 0xa0) ||
  (high === 0xa1 && low <= 0xbf) ||
  high === 0xa3
