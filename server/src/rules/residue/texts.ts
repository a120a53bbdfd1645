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
  const [whole, sentence] = [new Sum(), new Sum()]
  let before = 0
  let last = 0
  let start = -1
  const end = prose.trimEnd().length
  for (let at = contentStart; at <= end; at++) {
    const code = at < end ? prose.charCodeAt(at) : END
    if (isWordCode(code)) {
      if (start < 0) start = at
      sentence.add(code)
      whole.add(code)
      const hash = Math.imul((before * 31 + last) * 31 + code, 0x9e3779b1) >>> 0
      if ((hash & 7) === 0 && whole.count > 2) sketch.push(hash)
      before = last
      last = code
    } else if (isEndCode(code)) {
      if (sentence.count >= SHORTEST_SENTENCE)
        sentences.push({key: sentence.key, span: {start, end: Math.min(at + 1, end)}})
      sentence.clear()
      start = -1
    }
  }
  return {key: whole.count >= SHORTEST_PARAGRAPH ? whole.key : 0, sketch, sentences}
}

/** The end of a line ends its last sentence. */
const END = 0x3002

/** Two sums over characters, which only equal texts have alike, but for chance in a thousand million. */
class Sum {
  count = 0
  private one = 17
  private two = 29

  add(code: number): void {
    this.one = (Math.imul(this.one, 31) + code) | 0
    this.two = (Math.imul(this.two, 131) + code) | 0
    this.count++
  }

  clear(): void {
    this.one = 17
    this.two = 29
    this.count = 0
  }

  get key(): number {
    return (this.one >>> 0) * 0x100000 + (this.two >>> 12)
  }
}

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
export function likeness(a: Line, b: Line): number {
  const [one, two] = [sketchOf(a), sketchOf(b)]
  let both = 0
  for (const hash of one) if (two.has(hash)) both++
  return both / (one.size + two.size - both)
}

const rememberedSketches = new LineMemory<ReadonlySet<number>>()

/** Each hash once; remembered, since one line is compared with many. */
function sketchOf(line: Line): ReadonlySet<number> {
  const known = rememberedSketches.get(line)
  if (known) return known
  const sketch = new Set(wordsOf(line).sketch)
  rememberedSketches.set(line, sketch)
  return sketch
}

/** How much two texts have in common, 0 to 1, by all their runs of three characters. */
export function fullLikeness(a: Line, b: Line): number {
  const [one, two] = [runsOf(a), runsOf(b)]
  let both = 0
  for (const run of one) if (two.has(run)) both++
  return both / (one.size + two.size - both)
}

const rememberedRuns = new LineMemory<ReadonlySet<string>>()

/** Remembered, since lines that are nearly alike are compared at every version. */
function runsOf(line: Line): ReadonlySet<string> {
  const known = rememberedRuns.get(line)
  if (known) return known
  const runs = readRuns(line)
  rememberedRuns.set(line, runs)
  return runs
}

function readRuns({prose}: Line): ReadonlySet<string> {
  const text = lettersOf(prose, () => /[^\p{Script=Han}\p{L}\p{N}]+/gu)
  const runs = new Set<string>()
  for (let at = 0; at + 3 <= text.length; at++) runs.add(text.slice(at, at + 3))
  return runs
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
