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
  const again = linesAgain(lines)
  const found = again.size > 0 ? pairsAmong(lines, again) : []
  remembered.set(draft, found)
  return found
}

/** The lines that may have one like them above: by all that they say, or by half of it. */
function linesAgain(lines: readonly Compared[]): ReadonlySet<Compared> {
  const sieve = startSieve(lines.reduce((sum, {words}) => sum + words.sketch.length + 1, 0))
  const again = new Set<Compared>()
  for (const line of lines) {
    const {key, sketch} = line.words
    if (key === 0) continue
    const isKnown = sieve.seen(key)
    let count = 0
    for (const hash of sketch) if (sieve.seen(hash)) count++
    if (isKnown || (count > 0 && count * 2 >= sketch.length)) again.add(line)
  }
  return again
}

/** Lines that come again, each with the first that it is like; only what they hold leads from one line to another. */
function pairsAmong(lines: readonly Compared[], again: ReadonlySet<Compared>): readonly RepeatedParagraph[] {
  const found: RepeatedParagraph[] = []
  const byKey = new Map<number, Compared>()
  const byHash = new Map<number, number[]>()
  for (const {words} of again) for (const hash of words.sketch) if (!byHash.has(hash)) byHash.set(hash, [])
  const counts = new Uint16Array(lines.length)
  lines.forEach((line, index) => {
    const {key, sketch} = line.words
    if (key === 0) return
    const rows = rowsOf(sketch, byHash)
    const first = again.has(line) ? (byKey.get(key) ?? likeliest(line, rows, {lines, counts})) : undefined
    if (first) {
      found.push({first, again: line, same: first.words.key === key})
      return
    }
    byKey.set(key, line)
    for (const row of rows) if (row.length < MOST_FOR_ONE) row.push(index)
  })
  return found
}

/** The lines, and by index, how many hashes each has in common with the one that is looked at; all 0 in between. */
interface Counted {
  readonly lines: readonly Compared[]
  readonly counts: Uint16Array
}

/** As many lines as one hash leads to: more have a common phrase, not a common text. */
const MOST_FOR_ONE = 8
/** Of the sketch, which is a sample, to look closer; and of all runs: nine characters of ten the same leave about so much. */
const LIKELY = 0.5
const ALIKE = 0.75

/** The first line above that is nearly the same; `rows` are the indices of the lines above that each hash of the sketch leads to. */
function likeliest({line, words}: Compared, rows: Rows, {lines, counts}: Counted): Compared | undefined {
  for (const index of sharingHalf(words.sketch.length, rows, counts)) {
    const other = lines[index]!
    if (likeness(line, other.line) >= LIKELY && fullLikeness(line, other.line) >= ALIKE) return other
  }
  return undefined
}

type Rows = readonly number[][]

function rowsOf(sketch: readonly number[], byHash: ReadonlyMap<number, number[]>): Rows {
  const rows: number[][] = []
  for (const hash of sketch) {
    const row = byHash.get(hash)
    if (row) rows.push(row)
  }
  return rows
}

/** The lines that have at least half of a sketch in common, in the order in which they are met. */
function sharingHalf(length: number, rows: Rows, counts: Uint16Array): readonly number[] {
  const met: number[] = []
  for (const row of rows) for (const index of row) if (counts[index]!++ === 0) met.push(index)
  const sharing = met.filter(index => counts[index]! * 2 >= length)
  for (const index of met) counts[index] = 0
  return sharing
}
