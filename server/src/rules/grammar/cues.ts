/** Where words stand in a text, found in one pass: tables tell the pairs of characters that one of them begins with. */
export class Cues<T> {
  private readonly begins = new Uint8Array(65536)
  private readonly pairs = new Uint8Array(65536)
  private readonly byFirst = new Map<number, (readonly [string, T])[]>()

  constructor(words: Iterable<readonly [string, T]>) {
    for (const [word, value] of words) {
      const first = word.charCodeAt(0)
      const known = this.byFirst.get(first)
      if (known) known.push([word, value])
      else this.byFirst.set(first, [[word, value]])
      if (word.length === 1) this.begins[first] = ALONE
      else if (this.begins[first] !== ALONE) this.begins[first] = LONGER
      this.pairs[hashOf(first, word.charCodeAt(1))] = 1
    }
  }

  /** Each place where a word stands, with what belongs to the word. */
  in(text: string): readonly (readonly [number, T])[] {
    const {begins, pairs, byFirst} = this
    let found: (readonly [number, T])[] | undefined
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at)
      if (begins[first] === 0) continue
      if (begins[first] === LONGER && pairs[hashOf(first, text.charCodeAt(at + 1))] === 0) continue
      for (const [word, value] of byFirst.get(first)!) if (text.startsWith(word, at)) (found ??= []).push([at, value])
    }
    return found ?? []
  }
}

/** What begins with a character: longer words only, or also the character by itself. */
const [LONGER, ALONE] = [1, 2]

const hashOf = (first: number, second: number): number => (Math.imul(first, 31) ^ Math.imul(second, 0x9e35)) & 0xffff
