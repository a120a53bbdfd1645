import lexicon from '../data/lexicons/platitudes.json'
import {sentences} from '../markdown/sentence'
import type {Span} from '../markdown/span'
import type {Draft, PartState, Section} from './draft'
import {compiled} from './genre'
import {lineFacts, plainText} from './lineFacts'
import {namesPart} from './parts'

/** The parts that have to be concrete, by their ids; of others nothing is known. */
const concreteParts = [
  'problems',
  'shortcomings',
  'causes',
  'experience',
  'gains',
  'next',
  'plan',
  'measures',
  'rectify',
] as const
export type ConcretePart = (typeof concreteParts)[number]

/** A part that is there and says only what could stand in any draft (空话), with the span of its text in the draft. */
export interface Platitude {
  readonly part: ConcretePart
  readonly section: Section
  readonly span: Span
}

/** The parts of the kind whose whole text is commonplaces; a section that is two parts is told once. */
export function platitudes(draft: Draft): readonly Platitude[] {
  // The lists are written in simplified characters.
  if (!draft.genre || draft.script === 'traditional') return []
  const told = new Set<Section>()
  return draft.parts.flatMap(state => {
    const found = headed(state, draft)
    const span = found && !told.has(found.section) ? emptyWords(found.section, draft) : undefined
    if (!found || !span) return []
    told.add(found.section)
    return [{...found, span}]
  })
}

/** The section whose heading names the part, if the part is one of those that have to be concrete. */
function headed(state: PartState, {genre, script}: Draft): Omit<Platitude, 'span'> | undefined {
  const part = concreteParts.find(id => id === state.id)
  if (!part || state.state === 'missing' || !state.section) return undefined
  const known = genre!.parts.find(({id}) => id === part)!
  return known.place !== 'body' && namesPart(state.section.title, known, script)
    ? {part, section: state.section}
    : undefined
}

const MOST_SENTENCES = 2

/** Where the text of a section stands, if all of it is commonplaces. */
function emptyWords(section: Section, draft: Draft): Span | undefined {
  if (section.children.length > 0) return undefined
  const found: Span[] = []
  for (let at = section.line; at < draft.lines.length && draft.lines[at]!.offset < section.span.end; at++) {
    const {line, offset} = draft.lines[at]!
    const isOwn = at === section.line
    if (line.kind === 'blank' || (isOwn && section.layout === 'own-line')) continue
    const {ordinal, inline} = lineFacts(line)
    if ((!isOwn && (line.kind !== 'prose' || ordinal)) || inline.length > 0) return undefined
    for (const span of sentences(line)) {
      const start = Math.max(offset + span.start, isOwn ? section.heading.end : 0)
      if (start < offset + span.end) found.push({start, end: offset + span.end})
    }
    if (found.length > MOST_SENTENCES) return undefined
  }
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last || !found.every(({start, end}) => saysNothing(draft.text.slice(start, end)))) return undefined
  return {start: first.start, end: last.end}
}

/** What makes a sentence concrete, or a list: a number, a quotation, items. */
const CONCRETE = /[\d０-９“”"「」『』《》]|[一二三四五六七八九]是|第[一二三四五]|其[一二三四五]|首先|其次/u
const MARKS_BETWEEN = /[，、；：,;:\s\u3000]+/u

/** Whether a whole sentence is made of commonplaces: each clause is one or leads to one. */
function saysNothing(sentence: string): boolean {
  const text = plainText(sentence)
  if (CONCRETE.test(text) || !/[。！!]$/u.test(text)) return false
  const clauses = text
    .replace(/(?<![。！!])[。！!]+$/u, '')
    .split(MARKS_BETWEEN)
    .filter(Boolean)
    .map(readClause)
  return clauses.includes('commonplace') && !clauses.includes('other')
}

function readClause(clause: string): 'commonplace' | 'filler' | 'other' {
  if (commonplace.test(clause)) return 'commonplace'
  return filler.test(clause) ? 'filler' : 'other'
}

const anyOf = (entries: readonly {readonly pattern: string}[]): string =>
  entries.map(({pattern}) => `(?:${pattern})`).join('|')
const openers = `(?:${anyOf(lexicon.openers)}){0,6}`
const commonplace = compiled(`^${openers}(?:${anyOf(lexicon.commonplaces)})$`)
const filler = compiled(`^(?:${openers}|${openers}(?:${anyOf(lexicon.fillers)}))$`)
