import type {Pattern} from '../data/pattern'
import type {Genre, GenrePart} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {shift, type Span} from '../markdown/span'
import type {FoundPart, PartState, Script, Section} from './draft'
import {compiled} from './genre'
import {placeForPart} from './partPlace'
import {misplaced} from './partOrder'
import {simplified} from './simplified'

/** What the parts of a kind are looked for in. */
export interface PartsInput {
  readonly genre: Genre
  readonly sections: readonly Section[]
  readonly lines: readonly PlacedLine[]
  readonly lead: FoundPart | undefined
  /** Where the body starts and ends, in offsets of the draft. */
  readonly body: Span
  readonly script: Script
}

/** A part that is there. */
export interface Found {
  readonly span: Span
  readonly section?: Section
  /** Whether its own heading says it, and not only its place or a sentence. */
  readonly headed: boolean
}

/** Whether the heading names the part, by one of its words or patterns. */
export const namesPart = (title: string, part: GenrePart, script: Script): boolean =>
  wordsNamePart(wordsOf(title, script), part)

const wordsNamePart = (words: string, {headings, headingPatterns = []}: GenrePart): boolean =>
  headings.some(word => words.includes(word)) || headingPatterns.some(pattern => compiled(pattern).test(words))

/** The words of a heading as the kinds know them: simplified, and without the spaces that fill the line (`参 考 文 献`). */
function wordsOf(title: string, script: Script): string {
  const words = title.replace(/[\s\u3000]/gu, '')
  return script === 'traditional' ? simplified(words) : words
}

/** Finds each part of the kind by heading, by place, or by its sentences, and says which are missing or misplaced. */
export function findParts(input: PartsInput, proofs: FirstProofs): PartState[] {
  const {genre, lead} = input
  const found = new Map<string, Found>()
  eachHeaded(input.sections, section => {
    for (const id of partsNamedBy(section, input))
      if (!found.has(id)) found.set(id, {span: section.heading, section, headed: true})
  })
  const claimed = new Set([...found.values()].map(({section}) => section))
  const free = input.sections.find(section => !claimed.has(section) && section.layout !== 'inline')
  for (const part of genre.parts) {
    if (found.has(part.id)) continue
    const place =
      part.place === 'lead' ? lead?.span : part.place === 'body' ? (free?.heading ?? loneBody(input)) : undefined
    const span = place ?? proofs.get(part.id)?.span
    if (!span) continue
    found.set(part.id, {span, headed: false, ...(place && part.place === 'body' && free ? {section: free} : {})})
  }
  const outOfOrder = misplaced(genre, found, input.sections)
  return genre.parts.map((part): PartState => {
    const here = found.get(part.id)
    if (!here) return {id: part.id, state: 'missing', after: placeForPart(part, found, input)}
    const {span, section} = here
    const again = here.headed && !part.repeated ? repetitionOf(section!, input.sections) : undefined
    return {
      id: part.id,
      state: outOfOrder.has(part.id) ? 'misplaced' : 'present',
      span,
      ...(section ? {section} : {}),
      ...(again ? {again} : {}),
    }
  })
}

function eachHeaded(sections: readonly Section[], visit: (section: Section) => void): void {
  for (const section of sections) {
    if (isHeaded(section)) visit(section)
    eachHeaded(section.children, visit)
  }
}

/** What the heading of a line names, as long as it says the same. */
interface Named {
  readonly genre: Genre
  readonly script: Script
  readonly title: string
  readonly ids: readonly string[]
}
const rememberedNames = new LineMemory<Named>()

/** The ids of the parts that a heading names; remembered by its line, which has no other. */
function partsNamedBy({title, line: index}: Section, {genre, script, lines}: PartsInput): readonly string[] {
  const {line} = lines[index]!
  const known = rememberedNames.get(line)
  if (known?.genre === genre && known.script === script && known.title === title) return known.ids
  const words = wordsOf(title, script)
  const ids = mayName(genre).test(words)
    ? genre.parts.filter(part => wordsNamePart(words, part)).map(({id}) => id)
    : none
  rememberedNames.set(line, {genre, script, title, ids})
  return ids
}

type FirstLook = Pick<Pattern, 'test'>
const firstLooks = new WeakMap<Genre, FirstLook>()

/** Every heading that names a part of a kind passes it, and most others do not: its words, and its patterns without what they exclude. */
function mayName(genre: Genre): FirstLook {
  const known = firstLooks.get(genre)
  if (known) return known
  const patterns = genre.parts.flatMap(({headingPatterns}) => headingPatterns ?? [])
  const own = patterns.find(pattern => typeof pattern !== 'string')
  const words = genre.parts.flatMap(({headings}) => headings.map(literal))
  const any = patterns.map(pattern => (typeof pattern === 'string' ? `(?:${pattern.replace(EXCLUDING, '')})` : ''))
  const made = own ? anything : compiled([...words, ...any].join('|'))
  firstLooks.set(genre, made)
  return made
}

/** `^(?:(?!解决|化解).)*`: none of these words stands before what the pattern looks for. */
const EXCLUDING = /^\^\(\?:\(\?![^()]*\)\.\)\*/
const anything: FirstLook = {test: () => true}
const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A whole numbered sentence is no heading, whatever words stand in it. */
export const isHeaded = ({layout}: Pick<Section, 'layout'>): boolean => layout !== 'inline' && layout !== 'clause'

/** A later section of the highest level under the very same heading. */
function repetitionOf(section: Section, top: readonly Section[]): Section | undefined {
  const at = top.indexOf(section)
  return at < 0 ? undefined : top.slice(at + 1).find(({title}) => title === section.title)
}

/** How long a text without headings is, in characters, to be the matter itself and not only an opening. */
export const LONE_BODY = 200

/** A draft without any heading: its text is its main part, if it has two paragraphs or is long. */
function loneBody({sections, body, lead, lines}: PartsInput): Span | undefined {
  if (sections.some(({layout}) => layout !== 'inline') || !lead) return undefined
  if (body.end - lead.span.start > LONE_BODY) return lead.span
  const paragraphs = lines.filter(
    ({line, offset}) => offset >= body.start && offset < body.end && line.kind !== 'blank' && line.kind !== 'html',
  )
  return paragraphs.length > 1 ? lead.span : undefined
}

/** What proves each part of a kind in a line, by the place of the part; null where nothing does, nothing where nobody has looked. */
interface Proofs {
  readonly genre: Genre
  readonly spans: (Span | null)[]
}

const remembered = new LineMemory<Proofs>()

/** The sentence of a line that proves a part of a kind; remembered by the line. */
function proofIn(line: Line, genre: Genre, part: number): Span | null {
  const known = remembered.get(line)
  const {spans} = known?.genre === genre ? known : {spans: []}
  if (known?.genre !== genre) remembered.set(line, {genre, spans})
  return (spans[part] ??= readProof(line.prose, genre.parts[part]!))
}

function readProof(prose: string, {sentences}: GenrePart): Span | null {
  for (const pattern of sentences ?? none) {
    const match = compiled(pattern).exec(prose)
    if (match) return {start: match.index, end: match.index + match[0].length}
  }
  return null
}

const none: readonly string[] = []

/** The first proof of each part by its id, and the index of the line that it stands on. */
export interface FirstProofs {
  get(part: string): FirstProof | undefined
  /** Those that were asked for so far. */
  asked(): ProofLines
}

interface FirstProof {
  readonly line: number
  readonly span: Span
}

/** On which line, by its index, the first proof stands of each part that was asked for; of one that has none, behind all lines. */
export type ProofLines = ReadonlyMap<string, number>

/** What a line of the body proves of these parts that no line before it does, by their ids; spans count from its start. */
export function firstProofsOn(line: Line, index: number, genre: Genre, first: ProofLines): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>()
  for (const [part, {id}] of genre.parts.entries()) {
    const span = (first.get(id) ?? -1) >= index ? proofIn(line, genre, part) : null
    if (span) found.set(id, span)
  }
  return found
}

/** Whether a heading names the same parts under one title and under another. */
export const isSameToParts = (title: string, other: string, genre: Genre, script: Script): boolean =>
  genre.parts.every(part => namesPart(title, part, script) === namesPart(other, part, script))

/**
 * The first proof of each part in the body, or in the whole draft where the part is looked for there. Most parts have headings and
 * need no proof, so each is looked for when it is first asked for.
 */
export function proofsOf(input: Pick<PartsInput, 'genre' | 'lines' | 'body'>): FirstProofs {
  const known = new Map<string, FirstProof | undefined>()
  return {
    get(id) {
      if (!known.has(id)) known.set(id, firstProof(input, id))
      return known.get(id)
    },
    asked: () => new Map([...known].map(([id, proof]) => [id, proof?.line ?? Infinity])),
  }
}

function firstProof({genre, lines, body}: Pick<PartsInput, 'genre' | 'lines' | 'body'>, id: string) {
  const at = genre.parts.findIndex(part => part.id === id)
  const part = genre.parts[at]
  if (!part?.sentences) return undefined
  for (const [index, {line, offset}] of lines.entries()) {
    const isThere = part.lookIn === 'draft' || (offset >= body.start && offset < body.end)
    const span = isThere && line.kind !== 'blank' ? proofIn(line, genre, at) : null
    if (span) return {line: index, span: shift(span, offset)}
  }
  return undefined
}
