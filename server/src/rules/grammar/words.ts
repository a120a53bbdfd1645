/** The words of groups that are divided by spaces. */
export const wordsOf = (groups: readonly string[]): readonly string[] => groups.flatMap(group => group.split(' '))

/** Tests whether a text begins with one of `甲|乙`. */
export const beginsWith = (alternatives: string): RegExp => new RegExp(`^(?:${alternatives})`, 'u')

/** Tests whether a text ends in one of `甲|乙`. */
export const endsIn = (alternatives: string): RegExp => new RegExp(`(?:${alternatives})$`, 'u')

/** Finds which word of a list ends or begins at a place, the longest first. */
export class WordList {
  private readonly words: ReadonlySet<string>
  private readonly lengths: readonly number[]
  private readonly firsts: ReadonlySet<number>
  private readonly lasts: ReadonlySet<number>

  constructor(words: readonly string[]) {
    this.words = new Set(words)
    this.firsts = new Set(words.map(word => word.charCodeAt(0)))
    this.lasts = new Set(words.map(word => word.charCodeAt(word.length - 1)))
    this.lengths = [...new Set(words.map(word => word.length))].sort((a, b) => b - a)
  }

  /** The longest word that ends at `end`. */
  before(text: string, end: number): string | undefined {
    if (!this.lasts.has(text.charCodeAt(end - 1))) return undefined
    return this.first(length => text.slice(Math.max(0, end - length), end))
  }

  /** The longest word that begins at `start`. */
  at(text: string, start: number): string | undefined {
    if (!this.firsts.has(text.charCodeAt(start))) return undefined
    return this.first(length => text.slice(start, start + length))
  }

  private first(slice: (length: number) => string): string | undefined {
    for (const length of this.lengths) {
      const word = slice(length)
      if (this.words.has(word)) return word
    }
    return undefined
  }
}

/** Where a clause ends: at a mark other than 、, at a space, or at the end of the line. */
const mark = /[，。；：！？,;:!?…—“”‘’（）()\s\uFFFC]/u

/** The clause around a place: from the mark before it to the mark behind it. */
export function clauseAround(text: string, at: number): {readonly start: number; readonly end: number} {
  let [start, end] = [at, at]
  while (start > 0 && at - start < reach && !mark.test(text[start - 1]!)) start--
  while (end < text.length && end - at < reach && !mark.test(text[end]!)) end++
  return {start, end}
}

/** How far a clause is followed to either side. */
const reach = 60
