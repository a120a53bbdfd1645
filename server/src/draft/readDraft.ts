import type {Genre} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import {parseBlocks, plainBlocks, type ParsedBlocks} from '../markdown/parseBlocks'
import type {Draft, DraftLine, Part} from './draft'
import {readFrame, type Frame} from './frame'
import {readFrontMatter, type FrontMatter} from './frontMatter'
import {chooseGenre} from './genre'
import {findHeadings} from './headings'
import type {Heading} from './lineHeadings'
import {readLead} from './lead'
import {buildOutline} from './outline'
import {findParts, proofsOf} from './parts'
import type {Asked} from './readCache'
import {reread} from './reread'
import {scriptOf, weigh} from './script'
import {simplifiedLines} from './simplified'

export interface ReadOptions {
  readonly genres: readonly Genre[]
  /** `plain`: every physical line is prose (`.txt`). Default `markdown`. */
  readonly format?: 'markdown' | 'plain' | undefined
  /** The kind the writer set, which wins over what the text says. */
  readonly genre?: string | undefined
  /** An earlier version of the same draft: what is unchanged is not parsed again. The result is the same without it. */
  readonly previous?: Draft | undefined
}

/** Reads a text as an official draft. Any text gives a draft; nothing is thrown. */
export function readDraft(text: string, options: ReadOptions): Draft {
  const {genres, format = 'markdown', genre, previous} = options
  const asked: Asked = {genres, format, genre}
  const frontMatter = format === 'markdown' ? readFrontMatter(text) : noFrontMatter
  const start = frontMatter.span.end
  const parse = format === 'markdown' ? parseBlocks : plainBlocks
  const parsed = parse(text.slice(start), previous?.cache.parsed.cache)
  const known = previous && isSameTask(previous, asked, frontMatter) ? previous : undefined
  return (known && reread(text, start, parsed, known, asked)) ?? readAll(text, frontMatter, parsed, asked)
}

const noFrontMatter: FrontMatter = {span: {start: 0, end: 0}, values: {}}

const isSameTask = ({cache, frontMatter}: Draft, {genres, format, genre}: Asked, now: FrontMatter): boolean =>
  cache.asked.genres === genres &&
  cache.asked.format === format &&
  cache.asked.genre === genre &&
  JSON.stringify(frontMatter) === JSON.stringify(now)

function readAll(text: string, frontMatter: FrontMatter, parsed: ParsedBlocks, asked: Asked): Draft {
  const {genres} = asked
  const start = frontMatter.span.end
  const placed = parsed.blocks.flatMap(({block, offset}) =>
    block.lines.map(({line, offset: at}) => ({line, offset: offset + start + at})),
  )
  const weighed = weigh(placed)
  const script = scriptOf(weighed)
  const known = script === 'traditional' ? simplifiedLines(placed) : placed
  const frame = readFrame(known, genres)
  const {from, to} = frame.body
  const headings = findHeadings(placed, from, to)
  const bodyEnd = offsetAt(placed, to, text.length)
  const sections = buildOutline(headings.all, placed, bodyEnd)
  const named = frontMatter.values['文种']
  const {genre, source, declared} = chooseGenre(asked.genre, named, frame.title?.text, known, genres)
  const leadLines = {from, to: Math.min(to, firstSection(headings.all) ?? to)}
  const lead = readLead(placed, leadLines.from, leadLines.to)
  const body = {start: offsetAt(placed, from, text.length), end: bodyEnd}
  const proofs = genre && proofsOf({genre, lines: known, body})
  const parts = genre && proofs ? findParts({genre, sections, lines: known, lead, body, script}, proofs) : []
  return {
    text,
    frontMatter,
    genre,
    genreSource: source,
    script,
    declared,
    lines: withParts(placed, frame, headings.all),
    title: frame.title,
    salutation: frame.salutation,
    lead,
    closing: frame.closing,
    signature: frame.signature,
    issueDate: frame.issueDate,
    note: frame.note,
    attachments: frame.attachments,
    sections,
    parts,
    body,
    cache: {
      asked,
      parsed,
      weighed,
      headings,
      bodyEnd: to,
      leadLines,
      proofLines: proofs?.asked() ?? new Map(),
    },
  }
}

/** Where the line at an index starts; past the last line, where the text ends. */
function offsetAt(lines: readonly PlacedLine[], index: number, end: number): number {
  return lines[index]?.offset ?? end
}

/** The index of the first line that opens a section rather than an item inside a paragraph. */
const firstSection = (headings: readonly Heading[]): number | undefined =>
  headings.find(({layout}) => layout !== 'inline')?.line

function withParts(lines: readonly PlacedLine[], frame: Frame, headings: readonly Heading[]): DraftLine[] {
  const opening = new Set(headings.filter(({layout}) => layout === 'own-line').map(({line}) => line))
  const first = firstSection(headings) ?? lines.length
  const partOf = (index: number): Part => {
    if (opening.has(index)) return 'heading'
    return index >= frame.body.from && index < Math.min(first, frame.body.to) ? 'lead' : 'body'
  }
  return lines.map(({line, offset}, index) => ({line, offset, part: frame.partOfLine.get(index) ?? partOf(index)}))
}
