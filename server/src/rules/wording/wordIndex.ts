/** A word of a list where it stands; `start` counts from the start of the text. */
export interface Place<Word> {
  readonly word: Word
  readonly start: number
}

/** The words of one list where they stand in a text, from left to right, at one place the longest first. */
export type Places<Word> = (text: string) => readonly Place<Word>[]

/** A word, and which list it is of. */
interface Listed {
  readonly text: string
  readonly word: unknown
  readonly list: number
}

/** What begins with a character. */
interface Bucket {
  /** By the code of their second character, the longest first, those of one character last. */
  readonly longer: Map<number, Listed[]>
  /** The words that are this one character. */
  readonly single: Listed[]
}

/**
 * Several lists of words that are looked up in one pass: the first list that is asked about a text finds the places of all. Two
 * characters lead to the few words that begin with them, so that dozens of lists cost what one does.
 */
export class WordIndex {
  private lists = 0
  private waiting: Listed[] = []
  private readonly buckets = new Map<number, Bucket>()
  /** Whether a character begins words: none, longer ones only, or one that it is by itself. */
  private readonly begins = new Uint8Array(0x10000)
  /** Whether two characters, by a hash of them, may begin a word: most do not, and a table says so faster than a map. */
  private readonly pairs = new Uint8Array(0x10000)
  /** A line is asked about by list after list, in its own characters and in simplified ones. */
  private recent: readonly Found[] = []

  /** Adds a list; several words of it may have the same text. */
  add<Word>(words: readonly Word[], textOf: (word: Word) => string): Places<Word> {
    const list = this.lists++
    for (const word of words) this.waiting.push({text: textOf(word), word, list})
    this.recent = []
    if (words.length === 0) return () => none
    return text => (this.search(text)[list] ?? none) as readonly Place<Word>[]
  }

  private search(text: string): readonly Place<unknown>[][] {
    const known = this.recent.find(found => found.text === text)
    if (known) return known.places
    if (this.waiting.length > 0) this.takeIn()
    const places = this.find(text)
    this.recent = [{text, places}, ...this.recent.slice(0, 1)]
    return places
  }

  private find(text: string): readonly Place<unknown>[][] {
    const {begins, pairs, buckets} = this
    const places: Place<unknown>[][] = []
    for (let start = 0; start < text.length; start++) {
      const first = text.charCodeAt(start)
      if (begins[first] === Begins.None) continue
      const second = text.charCodeAt(start + 1)
      if (begins[first] === Begins.Longer && pairs[hashOf(first, second)] === 0) continue
      const bucket = buckets.get(first)!
      for (const {text: wanted, word, list} of bucket.longer.get(second) ?? bucket.single)
        if (text.startsWith(wanted, start)) (places[list] ??= []).push({word, start})
    }
    return places
  }

  /** Lists are sorted in when they are first needed. */
  private takeIn(): void {
    const touched = new Set<Bucket>()
    for (const listed of this.waiting) {
      const [first, second] = [listed.text.charCodeAt(0), listed.text.charCodeAt(1)]
      const bucket = this.buckets.get(first) ?? {longer: new Map<number, Listed[]>(), single: []}
      this.buckets.set(first, bucket)
      touched.add(bucket)
      if (listed.text.length === 1) {
        bucket.single.push(listed)
        this.begins[first] = Begins.Single
        continue
      }
      const known = bucket.longer.get(second)
      if (known) known.push(listed)
      else bucket.longer.set(second, [listed])
      this.pairs[hashOf(first, second)] = 1
      if (this.begins[first] === Begins.None) this.begins[first] = Begins.Longer
    }
    for (const {longer, single} of touched) {
      for (const words of longer.values()) {
        for (const listed of single) if (!words.includes(listed)) words.push(listed)
        words.sort((a, b) => b.text.length - a.text.length)
      }
    }
    this.waiting = []
  }
}

interface Found {
  readonly text: string
  readonly places: readonly Place<unknown>[][]
}

const enum Begins {
  None,
  Longer,
  Single,
}

const none: readonly Place<never>[] = []

const hashOf = (first: number, second: number): number => (Math.imul(first, 31) ^ Math.imul(second, 0x9e35)) & 0xffff
