/** A word of a list where it stands; `start` counts from the start of the text. */
export interface Place<Word> {
  readonly word: Word
  readonly start: number
}

/** A list of words in an index. */
export interface List<Word> {
  /** Which list of its index it is. */
  readonly number: number
  /** Its words where they stand in a text, from left to right, at one place the longest first. */
  readonly placesIn: (text: string) => readonly Place<Word>[]
}

/** A word, which list it is of, whether it may stand at a place, and the next word that is tried where this one is. */
interface Listed {
  readonly text: string
  readonly word: unknown
  readonly list: number
  readonly fits: Fits<never> | undefined
  next: Listed | undefined
}

/**
 * Several lists of words that are looked up in one pass: the first list that is asked about a text finds the places of all. Two
 * characters lead to the few words that begin with them, so that dozens of lists cost what one does.
 */
export class WordIndex {
  private lists = 0
  private waiting: Listed[] = []
  /** What a character begins; see {@link Begins}. */
  private readonly begins = new Uint8Array(0x10000)
  /** By a hash of their first two characters, where the words that may begin so are in `chains`; 0 where none does. */
  private readonly pairs = new Uint16Array(0x8000)
  private readonly chains: (Listed | undefined)[] = [undefined]
  /** The words of one character. */
  private readonly single = new Map<number, Listed>()
  /** A line is asked about by list after list: as it is written, as a reader reads it, and in simplified characters. */
  private recent: readonly Found[] = []

  /** Adds a list; several words of it may have the same text. Where a word does not fit it is passed over. */
  add<Word>(words: readonly Word[], textOf: (word: Word) => string, fits?: Fits<Word>): List<Word> {
    const list = this.lists++
    for (const word of words) this.waiting.push({text: textOf(word), word, list, fits, next: undefined})
    this.recent = []
    const placesIn = (text: string): readonly Place<Word>[] => {
      const {places, lists} = this.search(text)
      return lists.includes(list) ? (places.filter(place => place.list === list) as PlaceIn<Word>[]) : none
    }
    return {number: list, placesIn: words.length === 0 ? () => none : placesIn}
  }

  /** The numbers of the lists that have a word in a text. */
  listsIn(text: string): readonly number[] {
    return this.search(text).lists
  }

  private search(text: string): Found {
    const known = this.recent.find(found => found.text === text)
    if (known) return known
    if (this.waiting.length > 0) this.takeIn()
    const found = this.find(text)
    this.recent = [found, ...this.recent.slice(0, 2)]
    return found
  }

  private find(text: string): Found {
    const {begins, pairs, chains, single} = this
    const found: Found = {text, places: [], lists: []}
    let next = codeAt(text, 0)
    for (let start = 0; start < text.length; start++) {
      const first = next
      next = codeAt(text, start + 1)
      const begin = begins[first]!
      if (begin === Begins.None) continue
      for (let listed = chains[pairs[hashOf(first, next)]!]; listed !== undefined; listed = listed.next)
        if (stands(listed.text, text, start)) take(listed, start, found)
      if (begin === Begins.Word)
        for (let listed = single.get(first); listed !== undefined; listed = listed.next) take(listed, start, found)
    }
    return found
  }

  /** Lists are sorted in when they are first needed. */
  private takeIn(): void {
    const {begins, pairs, chains, single} = this
    for (const listed of this.waiting) {
      const first = listed.text.charCodeAt(0)
      if (listed.text.length === 1) {
        single.set(first, inserted(listed, single.get(first)))
        begins[first] = Begins.Word
        continue
      }
      if (begins[first] === Begins.None) begins[first] = Begins.Longer
      const hash = hashOf(first, listed.text.charCodeAt(1))
      const chain = pairs[hash]!
      if (chain === 0) pairs[hash] = chains.push(listed) - 1
      else chains[chain] = inserted(listed, chains[chain])
    }
    this.waiting = []
  }
}

/** Whether a word may stand at a place, as far as that is quick to tell. */
type Fits<Word> = (word: Word, text: string, start: number) => boolean

/** A place, and which list the word is of. */
interface PlaceIn<Word> extends Place<Word> {
  readonly list: number
}

interface Found {
  readonly text: string
  readonly places: PlaceIn<unknown>[]
  /** The lists that have any. */
  readonly lists: number[]
}

/** What a character begins: no word, longer words only, or among others the word that it is by itself. */
const enum Begins {
  None,
  Longer,
  Word,
}

const none: readonly Place<never>[] = []

function take({list, word, fits}: Listed, start: number, {text, places, lists}: Found): void {
  if (fits && !fits(word as never, text, start)) return
  places.push({list, word, start})
  if (!lists.includes(list)) lists.push(list)
}

/** A unit of a text, 0 beyond its end: asked there for one, a string answers `NaN`, which slows down whatever is done with it. */
const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0)

/** Whether a short word stands at a place; `startsWith` takes longer to be called than to compare. */
function stands(word: string, text: string, start: number): boolean {
  if (start + word.length > text.length) return false
  for (let at = 0; at < word.length; at++) if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false
  return true
}

/** The chain with another word in it, before those that are shorter and behind all others. */
function inserted(listed: Listed, chain: Listed | undefined): Listed {
  if (chain === undefined || chain.text.length < listed.text.length) {
    listed.next = chain
    return listed
  }
  let before = chain
  while (before.next !== undefined && before.next.text.length >= listed.text.length) before = before.next
  listed.next = before.next
  before.next = listed
  return chain
}

/** The same for few other pairs: words that come with another pair are tried in vain. */
const hashOf = (first: number, second: number): number => (Math.imul(first, 31) ^ Math.imul(second, 0x9e35)) & 0x7fff
