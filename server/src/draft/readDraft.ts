import type {Genre} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import {parseBlocks, plainBlocks} from '../markdown/parseBlocks'
import type {Draft, DraftLine, FoundPart, Part} from './draft'
import {readFrame, type Frame} from './frame'
import {readFrontMatter} from './frontMatter'
import {chooseGenre} from './genre'
import {findHeadings, type Heading} from './headings'
import {lineFacts, plainText} from './lineFacts'
import {buildOutline} from './outline'
import {findParts} from './parts'
import {scriptOf} from './script'
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
  const {genres, format = 'markdown', previous} = options
  const frontMatter = format === 'markdown' ? readFrontMatter(text) : {span: {start: 0, end: 0}, values: {}}
  const start = frontMatter.span.end
  const parse = format === 'markdown' ? parseBlocks : plainBlocks
  const {blocks: pieces, cache} = parse(text.slice(start), previous?.cache)
  const blocks = pieces.map(({block, offset}) => ({block, offset: offset + start}))
  const placed = blocks.flatMap(({block, offset}) =>
    block.lines.map(({line, offset: at}) => ({line, offset: offset + at})),
  )
  const script = scriptOf(placed)
  const known = script === 'traditional' ? simplifiedLines(placed) : placed
  const frame = readFrame(known, genres)
  const {from, to} = frame.body
  const headings = findHeadings(placed, from, to)
  const bodyEnd = offsetAt(placed, to, text.length)
  const sections = buildOutline(headings, placed, bodyEnd)
  const named = frontMatter.values['文种']
  const {genre, source, declared} = chooseGenre(options.genre, named, frame.title?.text, known, genres)
  const lead = readLead(placed, from, Math.min(to, firstSection(headings) ?? to))
  const body = {start: offsetAt(placed, from, text.length), end: bodyEnd}
  return {
    text,
    frontMatter,
    genre,
    genreSource: source,
    script,
    declared,
    blocks,
    lines: withParts(placed, frame, headings),
    title: frame.title,
    salutation: frame.salutation,
    lead,
    closing: frame.closing,
    signature: frame.signature,
    issueDate: frame.issueDate,
    note: frame.note,
    attachments: frame.attachments,
    sections,
    parts: genre ? findParts({genre, sections, lines: known, lead, body, script}) : [],
    body,
    cache,
  }
}

/** Where the line at an index starts; past the last line, where the text ends. */
function offsetAt(lines: readonly PlacedLine[], index: number, end: number): number {
  return lines[index]?.offset ?? end
}

/** The index of the first line that opens a section rather than an item inside a paragraph. */
const firstSection = (headings: readonly Heading[]): number | undefined =>
  headings.find(({layout}) => layout !== 'inline')?.line

/** What stands before the first section. */
function readLead(lines: readonly PlacedLine[], from: number, to: number): FoundPart | undefined {
  const filled = lines.slice(from, to).filter(({line}) => line.kind !== 'blank' && line.kind !== 'html')
  const [first, last] = [filled[0], filled.at(-1)]
  if (!first || !last) return undefined
  const start = first.offset + lineFacts(first.line).content.start
  // A line of marks and white space alone has its content behind its last character that is not white.
  const span = {start, end: Math.max(start, last.offset + last.line.text.trimEnd().length)}
  return {part: 'lead', span, text: plainText(filled.map(({line}) => line.text).join('\n'))}
}

function withParts(lines: readonly PlacedLine[], frame: Frame, headings: readonly Heading[]): DraftLine[] {
  const opening = new Set(headings.filter(({layout}) => layout === 'own-line').map(({line}) => line))
  const first = firstSection(headings) ?? lines.length
  const partOf = (index: number): Part => {
    if (opening.has(index)) return 'heading'
    return index >= frame.body.from && index < Math.min(first, frame.body.to) ? 'lead' : 'body'
  }
  return lines.map(({line, offset}, index) => ({line, offset, part: frame.partOfLine.get(index) ?? partOf(index)}))
}
