import type {PlacedLine} from '../markdown/block'
import type {Line} from '../markdown/line'
import type {ParsedBlocks} from '../markdown/parseBlocks'
import {countBefore} from '../markdown/search'
import type {Span} from '../markdown/span'
import {carryCharacters} from './characters'
import type {Draft, DraftLine} from './draft'
import {isFilled} from './frame'
import {isSameEvidence} from './genre'
import {MOST_HEAD_LINES} from './head'
import {headingsOf, rereadHeadings, type Headings} from './headings'
import {readLead} from './lead'
import {movedStructure, type Rewriting} from './movedDraft'
import {firstProofsOn, isHeaded, isSameToParts, LONE_BODY} from './parts'
import type {Asked, ReadCache} from './readCache'
import {scriptOf, traditionalIn, type Weighed} from './script'
import {simplifiedLine} from './simplified'
import {isAttachmentHead, MOST_LINES} from './tail'

/** A line of the body that was rewritten, by its index; all others are as they were. */
interface Rewritten {
  readonly index: number
  readonly before: Line
  readonly after: Line
  /** What was read again, the line in its midst: from `from` on, as many lines as there were. */
  readonly from: number
  readonly lines: readonly PlacedLine[]
  readonly by: number
}

/**
 * The draft after a change inside one paragraph that says nothing of the structure, neither before nor after it: the structure of the
 * draft before, moved. Undefined where there may be more to read. `start`: where the body starts in the text, as before.
 */
export function reread(
  text: string,
  start: number,
  parsed: ParsedBlocks,
  previous: Draft,
  asked: Asked,
): Draft | undefined {
  const rewritten = rewrittenLine(parsed, start, previous)
  if (!rewritten) return undefined
  const {before, after, index, by} = rewritten
  const weighed = reweighed(previous.cache.weighed, before, after)
  if (scriptOf(weighed) !== previous.script) return undefined
  const lines = rewrittenLines(rewritten, previous)
  const headings = rereadHeadings(previous.cache.headings, before, lines, index, previous.cache.bodyEnd)
  const proofs = headings && proofsAfter(rewritten, headings, previous, asked)
  if (!headings || !proofs) return undefined
  const {leadLines} = previous.cache
  const lead = previous.lead && readLead(lines, leadLines.from, leadLines.to)
  const rewriting: Rewriting = {
    index,
    at: lines[index]!.offset,
    by,
    before: headingsOf(previous.cache.headings, index),
    after: headingsOf(headings, index),
    proofs,
  }
  const cache: ReadCache = {...previous.cache, parsed, weighed, headings}
  const {frontMatter, genre, genreSource, script, declared} = previous
  const draft: Draft = {
    text,
    frontMatter,
    genre,
    genreSource,
    script,
    declared,
    lines,
    ...movedStructure(previous, lead, rewriting),
    cache,
  }
  carryCharacters(previous, draft, before, after)
  return draft
}

/** The one line that is not the same, if the others are, and stand where they stood or are moved by what it grew. */
function rewrittenLine({changed}: ParsedBlocks, start: number, {lines: old, text}: Draft): Rewritten | undefined {
  const from = firstLineFrom(old, changed.start + start)
  const lines = changed.blocks.flatMap(({block, offset}) =>
    block.lines.map(placed => ({line: placed.line, offset: placed.offset + offset + start})),
  )
  const to = changed.before + start >= text.length ? old.length : firstLineFrom(old, changed.before + start)
  if (to - from !== lines.length) return undefined
  const at = lines.findIndex(({line}, index) => line !== old[from + index]!.line)
  if (at < 0) return undefined
  const by = changed.end - changed.before
  const isAsBefore = lines.every(({line, offset}, index) => {
    const other = old[from + index]!
    return offset === other.offset + (index > at ? by : 0) && (index === at || line === other.line)
  })
  if (!isAsBefore) return undefined
  const index = from + at
  return {index, before: old[index]!.line, after: lines[at]!.line, from, lines, by}
}

/**
 * What the line proves of the parts now, if it says the same of the structure as before but for the words of its own headings;
 * undefined where there may be more to read.
 */
function proofsAfter(
  {index, before, after}: Rewritten,
  headings: Headings,
  previous: Draft,
  {genres}: Asked,
): ReadonlyMap<string, Span> | undefined {
  const {lines, genre, genreSource, cache, script, sections, body, lead} = previous
  if (isInFrame(lines, index, cache.bodyEnd) || !isSameByTitles(index, headings, previous)) return undefined
  const [old, now] = script === 'traditional' ? [simplifiedLine(before), simplifiedLine(after)] : [before, after]
  if (![old, now].every(line => isFilled(line) && !isAttachmentHead({line, offset: 0}))) return undefined
  const isByContent = genreSource === undefined || genreSource === 'content'
  if (isByContent && !isSameEvidence(old, now, genres)) return undefined
  const isLone = lead && sections.every(({layout}) => layout === 'inline')
  if (isLone && body.end - lead.span.start - Math.max(before.text.length, after.text.length) <= LONE_BODY)
    return undefined
  if (!genre) return noProofs
  const [proofs, proofsNow] = [old, now].map(line => firstProofsOn(line, index, genre, cache.proofLines)) as [
    Proofs,
    Proofs,
  ]
  return proofs.size === proofsNow.size && [...proofs.keys()].every(id => proofsNow.has(id)) ? proofsNow : undefined
}

type Proofs = ReadonlyMap<string, Span>
const noProofs: Proofs = new Map()

/** Whether the headings of a line, where their words have changed, name the same parts, and repeat no part's heading nor did so. */
function isSameByTitles(index: number, headings: Headings, {cache, genre, script, sections, parts}: Draft): boolean {
  const old = headingsOf(cache.headings, index)
  if (!genre || old.length === 0) return true
  const now = headingsOf(headings, index)
  const isOfPart = (title: string): boolean =>
    parts.some(state => state.state !== 'missing' && state.section?.title === title)
  const isRepeated = (title: string): boolean =>
    sections.some(section => section.line !== index && section.title === title) ||
    [old, now].some(row => row.filter(heading => heading.title === title).length > 1)
  return now.every((heading, at) => {
    const [title, before] = [heading.title, old[at]!.title]
    if (title === before) return true
    if (isHeaded(heading) && !isSameToParts(title, before, genre, script)) return false
    return !(isOfPart(title) || isOfPart(before)) || !(isRepeated(title) || isRepeated(before))
  })
}

/** Whether a line stands where head or tail are looked for. */
function isInFrame(lines: readonly DraftLine[], index: number, bodyEnd: number): boolean {
  let at = 0
  for (let filled = 0; filled < MOST_HEAD_LINES; at++) {
    if (at >= index) return true
    if (isFilled(lines[at]!.line)) filled++
  }
  at = bodyEnd - 1
  for (let filled = 0; filled < MOST_LINES; at--) {
    if (at <= index) return true
    if (isFilled(lines[at]!.line)) filled++
  }
  return false
}

const reweighed = ({all, traditional}: Weighed, before: Line, after: Line): Weighed => ({
  all: all - before.text.length + after.text.length,
  traditional: traditional - traditionalIn(before) + traditionalIn(after),
})

/** The lines before the change are the same objects; each line keeps its part. */
function rewrittenLines({index, after, by}: Rewritten, {lines: old}: Draft): DraftLine[] {
  const lines = old.slice()
  const {offset, part} = old[index]!
  lines[index] = {line: after, offset, part}
  for (let at = index + 1; at < old.length; at++) {
    const placed = old[at]!
    lines[at] = {line: placed.line, offset: placed.offset + by, part: placed.part}
  }
  return lines
}

/** The index of the first line that starts at an offset or behind it. */
const firstLineFrom = (lines: readonly PlacedLine[], offset: number): number =>
  countBefore(lines, line => line.offset < offset)
