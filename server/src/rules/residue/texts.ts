import type {Draft, DraftLine} from '../../draft/draft'
import {lineFacts} from '../../draft/lineFacts'
import type {Line} from '../../markdown/line'
import {lettersOf} from '../../markdown/letters'
import {LineMemory} from '../../markdown/lineMemory'
import type {Span} from '../../markdown/span'
import {isForm} from './forms'

/** What is compared of a line: its words without marks and spaces, as numbers. */
export interface Words {
  /** Stands for the whole line; 0 where it is too short to say anything. */
  readonly key: number
  /** One in eight of the hashes of its runs of three characters: lines alike share most of them. */
  readonly sketch: readonly number[]
  /** The sentences that are long enough, with what stands for their words. */
  readonly sentences: readonly {readonly key: number; readonly span: Span}[]
}

/** Shorter paragraphs and sentences may well stand twice. */
const SHORTEST_PARAGRAPH = 40
const SHORTEST_SENTENCE = 16

const remembered = new LineMemory<Words>()

/** Read once for each line, in one pass. */
export function wordsOf(line: Line): Words {
  const known = remembered.get(line)
  if (known) return known
  const words = read(line)
  remembered.set(line, words)
  return words
}

function read({prose, contentStart}: Line): Words {
  const sketch: number[] = []
  const sentences: {key: number; span: Span}[] = []
  // Two sums over the characters of the line and two over those of its sentence, which only equal texts have alike, but for chance in a
  // thousand million. Written out, since this is done for every character of a draft, and mostly once.
  let [words, one, two] = [0, ONE, TWO]
  let [wordsOfSentence, oneOfSentence, twoOfSentence] = [0, ONE, TWO]
  let before = 0
  let last = 0
  let start = -1
  const end = prose.trimEnd().length
  for (let at = contentStart; at <= end; at++) {
    const code = at < end ? prose.charCodeAt(at) : END
    if (isWordCode(code)) {
      if (start < 0) start = at
      words++
      one = (Math.imul(one, 31) + code) | 0
      two = (Math.imul(two, 131) + code) | 0
      wordsOfSentence++
      oneOfSentence = (Math.imul(oneOfSentence, 31) + code) | 0
      twoOfSentence = (Math.imul(twoOfSentence, 131) + code) | 0
      const hash = Math.imul((before * 31 + last) * 31 + code, 0x9e3779b1) >>> 0
      // Without the three bits that are none it is a small number, which maps and sets find faster.
      if ((hash & 7) === 0 && words > 2) sketch.push(hash >>> 3)
      before = last
      last = code
    } else if (isEndCode(code)) {
      if (wordsOfSentence >= SHORTEST_SENTENCE)
        sentences.push({key: keyOf(oneOfSentence, twoOfSentence), span: {start, end: Math.min(at + 1, end)}})
      wordsOfSentence = 0
      oneOfSentence = ONE
      twoOfSentence = TWO
      start = -1
    }
  }
  return {key: words >= SHORTEST_PARAGRAPH ? keyOf(one, two) : 0, sketch, sentences}
}

/** What the two sums begin with. */
const ONE = 17
const TWO = 29

const keyOf = (one: number, two: number): number => (one >>> 0) * 0x100000 + (two >>> 12)

/** The end of a line ends its last sentence. */
const END = 0x3002

/** Han characters, ASCII letters and digits. */
const isWordCode = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 48 && code <= 57) || (code >= 65 && code <= 122 && code !== 95)

/** `。！？!?` */
const isEndCode = (code: number): boolean =>
  code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 33 || code === 63

/** A line that is compared, with its words. */
export interface Compared extends DraftLine {
  readonly words: Words
}

const compared = new WeakMap<Draft, readonly Compared[]>()

/** The lines whose repetition means something: running text of the draft itself, no rows and quotations. */
export function comparedLines(draft: Draft): readonly Compared[] {
  const known = compared.get(draft)
  if (known) return known
  const lines: Compared[] = []
  for (const {line, offset, part} of draft.lines)
    if ((part === 'body' || part === 'lead') && (line.kind === 'prose' || line.kind === 'item'))
      lines.push({line, offset, part, words: wordsOf(line)})
  compared.set(draft, lines)
  return lines
}

/** How much two sketches have in common, 0 to 1. */
export const likeness = (a: Line, b: Line): number => inCommon(sketchOf(a), sketchOf(b))

/** How much two texts have in common, 0 to 1, by all their runs of three characters. */
export const fullLikeness = (a: Line, b: Line): number => inCommon(runsOf(a), runsOf(b))

/** Numbers in ascending order, each once: two such rows are compared faster than two sets. */
type Ascending = Float64Array

/** How much of two rows is in both, 0 to 1. */
function inCommon(one: Ascending, two: Ascending): number {
  let [both, at, place] = [0, 0, 0]
  while (at < one.length && place < two.length) {
    const gap = one[at]! - two[place]!
    if (gap === 0) both++
    if (gap <= 0) at++
    if (gap >= 0) place++
  }
  return both / (one.length + two.length - both)
}

function ascending(numbers: Float64Array): Ascending {
  numbers.sort()
  let count = 0
  for (const number of numbers) if (count === 0 || number !== numbers[count - 1]) numbers[count++] = number
  return numbers.subarray(0, count)
}

const rememberedSketches = new LineMemory<Ascending>()

/** Remembered, since one line is compared with many. */
function sketchOf(line: Line): Ascending {
  const known = rememberedSketches.get(line)
  if (known) return known
  const sketch = ascending(Float64Array.from(wordsOf(line).sketch))
  rememberedSketches.set(line, sketch)
  return sketch
}

const rememberedRuns = new LineMemory<Ascending>()

/** Remembered, since lines that are nearly alike are compared at every version. */
function runsOf(line: Line): Ascending {
  const known = rememberedRuns.get(line)
  if (known) return known
  const runs = readRuns(line)
  rememberedRuns.set(line, runs)
  return runs
}

/** Each run as one number: three characters of 16 bits. */
function readRuns({prose}: Line): Ascending {
  const text = lettersOf(prose, () => /[^\p{Script=Han}\p{L}\p{N}]+/gu)
  const runs = new Float64Array(Math.max(0, text.length - 2))
  for (let at = 0; at < runs.length; at++)
    runs[at] = (text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)) * 0x10000 + text.charCodeAt(at + 2)
  return ascending(runs)
}

/** Rules and laws (第×条), forms and patterns repeat on purpose: of them nothing is said. */
export function mayRepeat(draft: Draft): boolean {
  const known = repeating.get(draft)
  if (known !== undefined) return known
  const may =
    isForm(draft) ||
    draft.genre?.numbering === 'articles' ||
    draft.lines.some(({line}) => lineFacts(line).ordinal?.form === 'article')
  repeating.set(draft, may)
  return may
}

const repeating = new WeakMap<Draft, boolean>()
