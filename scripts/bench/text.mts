import {between, oneOf, randomFrom, type Random} from './random.mjs'
import {chapterNames, faultySentence, sectionName, sentence} from './sentences.mjs'

/**
 * How the paragraphs of a text stand: a blank line between them, a single newline, all in one paragraph on one line, or that with `**`
 * that never close, 1,500 in 70,000 characters.
 */
export type Shape = 'blank' | 'newline' | 'giant' | 'stars'

/** One sentence with a fault in about so many characters. */
const charactersForFault = 1500
const starsForCharacters = 1500 / 70_000

/**
 * A work report of at least `length` characters (UTF-16 units), and at most 200 more: title, addressee, lead, chapters (一、), sections
 * (（一）), items (1.), closing, signature, date. Equal arguments give the equal text.
 */
export function reportText(length: number, {shape = 'blank', seed = 1}: {shape?: Shape; seed?: number} = {}): string {
  const random = randomFrom(seed)
  const writeSentence = sentencesOf(random)
  const year = between(random, 2021, 2025)
  const head = [`# 清河街道${year}年工作报告`, '区人民政府：']
  const end = ['特此报告。', '清河街道办事处', `${year}年12月${between(random, 1, 28)}日`]
  const isOneLine = shape === 'giant' || shape === 'stars'
  const gap = shape === 'newline' ? '\n' : '\n\n'
  const rest = length - [...head, ...end].join(gap).length - 1
  const stars = shape === 'stars' ? Math.round(length * starsForCharacters) : 0
  const body = isOneLine
    ? [withStars(paragraphOf(rest - 2 * stars, writeSentence), stars)]
    : bodyOf(rest, gap.length, random, writeSentence)
  return `${[...head, ...body, ...end].join(gap)}\n`
}

/** Right sentences, and a faulty one now and then. */
function sentencesOf(random: Random): () => string {
  let sinceFault = charactersForFault / 2
  return () => {
    const isFaulty = sinceFault >= charactersForFault
    const text = isFaulty ? faultySentence(random) : sentence(random)
    sinceFault = isFaulty ? 0 : sinceFault + text.length
    return text
  }
}

/** Whole sentences of `length` characters or more. */
function paragraphOf(length: number, writeSentence: () => string): string {
  const parts: string[] = []
  let written = 0
  while (written < length) {
    const part = writeSentence()
    parts.push(part)
    written += part.length
  }
  return parts.join('')
}

/** Lead, chapters, sections and items; a longer text has more chapters and more in each. */
function bodyOf(length: number, gap: number, random: Random, writeSentence: () => string): readonly string[] {
  const paragraphs: string[] = []
  let written = 0
  const add = (paragraph: string): void => {
    paragraphs.push(paragraph)
    written += paragraph.length + gap
  }
  add(`现将一年来的工作情况报告如下：${writeSentence()}`)
  const chapters = Math.max(3, Math.round(Math.sqrt(length / 700)))
  for (let chapter = 1; chapter <= chapters; chapter++) {
    const isFull = (): boolean => written >= (length * chapter) / chapters
    if (isFull()) continue
    add(`${numeral(chapter)}、${chapterNames[(chapter - 1) % chapterNames.length]}`)
    for (let section = 1; !isFull(); section++) {
      add(`（${numeral(section)}）${sectionName(random)}。${writeSentence()}`)
      if (!isFull() && random() < 0.5) add(paragraphOf(between(random, 60, 120), writeSentence))
      const items = oneOf(random, [0, 0, 2, 3, 4])
      for (let item = 1; item <= items && !isFull(); item++) add(`${item}.${writeSentence()}${writeSentence()}`)
    }
  }
  return paragraphs
}

/** Puts `stars` times `**` before sentences and clauses, where it may open but never close. */
function withStars(paragraph: string, stars: number): string {
  const clauses = paragraph.split(/(?<=[，。])/u)
  const before = (index: number): number => Math.floor((index * stars) / clauses.length)
  return clauses.map((clause, index) => (before(index) < before(index + 1) ? '**' : '') + clause).join('')
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 in Chinese numerals. */
function numeral(number: number): string {
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}`
}
