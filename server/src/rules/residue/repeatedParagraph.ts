import type {Draft, DraftLine} from '../../draft/draft'
import {shift, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'
import {startSieve} from './sieve'
import {comparedLines, fullLikeness, likeness, mayRepeat, type Compared} from './texts'

/** 重复的段落: a paragraph that stands twice in the draft, word for word or nearly. Offsets count from the draft. */
export const repeatedParagraph: DraftRule = {
  id: 'repeated-paragraph',
  category: 'residue',
  scope: 'draft',
  severity: 'information',
  title: '重复的段落',
  rationale:
    '从几份旧稿拼成一稿时，同一段话常常粘了两遍，或只改了个别字。四十个字以上、绝大部分相同的段落才提示，是否保留由写稿的人定。承诺书、责任书和各类表样不在此列。',
  basis: {source: '条例', clause: '第十九条（四）：内容简洁，文字精练'},
  examples: [
    {
      bad: '# 工作总结\n\n社区全年组织志愿者入户走访独居老人三百二十户，送餐上门六千余份，帮助办理各类证件八十六件。\n\n全年办结居民诉求。\n\n⟦社区全年组织志愿者入户走访独居老人三百二十户，送餐上门六千余份，帮助办理各类证件八十六件。⟧',
      good: '# 工作总结\n\n社区全年组织志愿者入户走访独居老人三百二十户，送餐上门六千余份，帮助办理各类证件八十六件。\n\n全年办结居民诉求。',
    },
  ],
  appliesTo: draft => !mayRepeat(draft),
  *check(draft) {
    for (const {first, again, same} of repeatedParagraphs(draft)) {
      const message = same
        ? '这一段与前面的一段完全相同，请核对是否重复。'
        : '这一段与前面的一段几乎相同，请核对是否重复。'
      yield {span: wholeOf(again), message, related: [{span: wholeOf(first), message: '前面的一段。'}]}
    }
  },
}

const wholeOf = ({line, offset}: DraftLine): Span =>
  shift({start: line.contentStart, end: line.text.trimEnd().length}, offset)

/** A paragraph that stands again further down. */
export interface RepeatedParagraph {
  readonly first: Compared
  readonly again: Compared
  readonly same: boolean
}

const remembered = new WeakMap<Draft, readonly RepeatedParagraph[]>()

/** Found once for each version of a draft; pairs are looked for among lines whose sketches share something. */
export function repeatedParagraphs(draft: Draft): readonly RepeatedParagraph[] {
  const known = remembered.get(draft)
  if (known) return known
  const lines = comparedLines(draft)
  const shared = hashesShared(lines)
  const found = shared ? pairsAmong(lines, shared) : []
  remembered.set(draft, found)
  return found
}

/** The hashes of the lines that may have one like them above; undefined where there is none. */
function hashesShared(lines: readonly Compared[]): ReadonlySet<number> | undefined {
  const sieve = startSieve(lines.reduce((sum, {words}) => sum + words.sketch.length + 1, 0))
  let shared: Set<number> | undefined
  for (const {words} of lines) {
    const {key, sketch} = words
    if (key === 0) continue
    const isKnown = sieve.seen(key)
    let count = 0
    for (const hash of sketch) if (sieve.seen(hash)) count++
    if (!isKnown && (count === 0 || count * 2 < sketch.length)) continue
    shared ??= new Set()
    for (const hash of [key, ...sketch]) shared.add(hash)
  }
  return shared
}

function pairsAmong(lines: readonly Compared[], shared: ReadonlySet<number>): readonly RepeatedParagraph[] {
  const found: RepeatedParagraph[] = []
  const seen: Seen = {lines, byKey: new Map(), byHash: new Map(), counts: new Uint16Array(lines.length)}
  lines.forEach((line, index) => {
    const {key, sketch} = line.words
    if (key === 0) return
    const first = seen.byKey.get(key) ?? likeliest(line, seen)
    if (first) {
      found.push({first, again: line, same: first.words.key === key})
      return
    }
    if (shared.has(key)) seen.byKey.set(key, line)
    for (const hash of sketch) if (shared.has(hash)) remember(seen.byHash, hash, index)
  })
  return found
}

/** The lines so far that may come again. */
interface Seen {
  readonly lines: readonly Compared[]
  readonly byKey: Map<number, Compared>
  /** The indices of lines by the hashes of their sketches. */
  readonly byHash: Map<number, number[]>
  /** By index, how many hashes a line has in common with the one that is looked at; all 0 in between. */
  readonly counts: Uint16Array
}

/** As many lines as one hash leads to: more have a common phrase, not a common text. */
const MOST_FOR_ONE = 8
/** Of the sketch, which is a sample, to look closer; and of all runs: nine characters of ten the same leave about so much. */
const LIKELY = 0.5
const ALIKE = 0.75

function remember(seen: Map<number, number[]>, hash: number, index: number): void {
  const indices = seen.get(hash)
  if (!indices) seen.set(hash, [index])
  else if (indices.length < MOST_FOR_ONE) indices.push(index)
}

/** The first line above that is nearly the same. */
function likeliest({line, words}: Compared, seen: Seen): Compared | undefined {
  for (const index of sharingHalf(words.sketch, seen)) {
    const other = seen.lines[index]!
    if (likeness(line, other.line) >= LIKELY && fullLikeness(line, other.line) >= ALIKE) return other
  }
  return undefined
}

/** The lines that have at least half of a sketch in common, in the order in which they are met. */
function sharingHalf(sketch: readonly number[], {byHash, counts}: Seen): readonly number[] {
  const met: number[] = []
  for (const hash of sketch) for (const index of byHash.get(hash) ?? none) if (counts[index]!++ === 0) met.push(index)
  const sharing = met.filter(index => counts[index]! * 2 >= sketch.length)
  for (const index of met) counts[index] = 0
  return sharing
}

const none: readonly number[] = []
