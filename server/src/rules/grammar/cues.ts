/** Where words stand in a text, found in one pass: a table tells the characters that one of them begins with. */
export class Cues<T> {
  private readonly begins = new Uint8Array(65536)
  private readonly byFirst = new Map<string, (readonly [string, T])[]>()

  constructor(words: Iterable<readonly [string, T]>) {
    for (const [word, value] of words) {
      const first = word[0]!
      this.begins[first.charCodeAt(0)] = 1
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), [word, value]])
    }
  }

  /** Each place where a word stands, with what belongs to the word. */
  *in(text: string): Iterable<readonly [number, T]> {
    for (let at = 0; at < text.length; at++) {
      if (!this.begins[text.charCodeAt(at)]) continue
      for (const [word, value] of this.byFirst.get(text[at]!)!) if (text.startsWith(word, at)) yield [at, value]
    }
  }
}
