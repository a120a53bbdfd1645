import type {Draft, DraftLine} from '../../draft/draft'
import {hanLength, lineFacts} from '../../draft/lineFacts'
import type {Line} from '../../markdown/line'
import {sentences} from '../../markdown/sentence'
import {sliceOf, type Span} from '../../markdown/span'
import {isForm} from './forms'

/** What is compared of a line: its words without marks and spaces. */
export interface Words {
  /** Of the whole line; empty where it is too short to say anything. */
  readonly key: string
  /** Hashes of its runs of three characters. */
  readonly shingles: ReadonlySet<number>
  /** The smallest of them, by which likely pairs are found. */
  readonly sketch: readonly number[]
  readonly sentences: readonly {readonly key: string; readonly span: Span}[]
}

/** Shorter paragraphs and sentences may well stand twice. */
const SHORTEST_PARAGRAPH = 40
const SHORTEST_SENTENCE = 16
const SKETCH = 16

const remembered = new WeakMap<Line, Words>()

/** Read once for each line. */
export function wordsOf(line: Line): Words {
  const known = remembered.get(line)
  if (known) return known
  const words = read(line)
  remembered.set(line, words)
  return words
}

function read(line: Line): Words {
  const key = keyOf(line.prose)
  const long = key.length >= SHORTEST_PARAGRAPH
  const shingles = long ? shinglesOf(key) : new Set<number>()
  return {
    key: long ? key : '',
    shingles,
    sketch: [...shingles].sort((a, b) => a - b).slice(0, SKETCH),
    sentences: sentences(line)
      .map(span => ({span, key: keyOf(sliceOf(line.prose, span))}))
      .filter(({key: words}) => hanLength(words) >= SHORTEST_SENTENCE),
  }
}

const keyOf = (text: string): string => text.replace(/[^\p{Script=Han}\p{L}\p{N}]+/gu, '')

function shinglesOf(text: string): Set<number> {
  const shingles = new Set<number>()
  for (let at = 0; at + 3 <= text.length; at++) {
    const mixed = (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)
    shingles.add(Math.imul(mixed, 0x9e3779b1) >>> 0)
  }
  return shingles
}

/** The lines whose repetition means something: running text of the draft itself, no rows, quotations, clauses of rules. */
export const comparedLines = ({lines}: Draft): readonly DraftLine[] =>
  lines.filter(
    ({line, part}) => (part === 'body' || part === 'lead') && (line.kind === 'prose' || line.kind === 'item'),
  )

/** How much two texts have in common, 0 to 1. */
export function likeness(a: Words, b: Words): number {
  let both = 0
  for (const shingle of a.shingles) if (b.shingles.has(shingle)) both++
  return both / (a.shingles.size + b.shingles.size - both)
}

/** Rules and laws (第×条), forms and patterns repeat on purpose: of them nothing is said. */
export const mayRepeat = (draft: Draft): boolean =>
  isForm(draft) ||
  draft.genre?.numbering === 'articles' ||
  draft.lines.some(({line}) => lineFacts(line).ordinal?.form === 'article')
