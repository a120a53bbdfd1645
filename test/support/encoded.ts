/** The bytes of a text in GB18030, as old programs write it; knows what has two bytes there. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap(character => bytesOf(character)))
}

/** The bytes of a text in UTF-16 with its byte order mark. */
export function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return new Uint8Array(order === 'little' ? bytes : bytes.swap16())
}

const known = new Map<string, readonly number[]>()

function bytesOf(character: string): readonly number[] {
  if (character < '\x80') return [character.charCodeAt(0)]
  if (known.size === 0) fill()
  const bytes = known.get(character)
  if (!bytes) throw new Error(`Not among the two-byte characters of GB18030: ${character}`)
  return bytes
}

function fill(): void {
  const decoder = new TextDecoder('gb18030')
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) {
      const bytes = [first, second]
      known.set(decoder.decode(Uint8Array.from(bytes)), bytes)
    }
}
