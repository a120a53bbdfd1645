import type {Draft, DraftLine, Part, Section} from '../../server/src/draft/draft'
import {readDraft} from '../../server/src/draft/readDraft'
import type {Line, LineKind} from '../../server/src/markdown/line'
import type {Genre} from '../../server/src/data/schema'
import {MASK} from '../../server/src/markdown/line'

export interface DraftFacts {
  readonly genre?: string
  /** The line indices on which sections start. */
  readonly sections?: readonly number[]
  /** By line index; others are `body`. */
  readonly parts?: Readonly<Record<number, Part>>
}

/**
 * Makes drafts of plain text for tests of the engine alone, without the reader: one line per `\n`, equal lines the
 * identical object from draft to draft.
 */
export function createDrafts(): (text: string, facts?: DraftFacts) => Draft {
  const known = new Map<string, Line>()
  const lineOf = (text: string): Line => {
    const line = known.get(text) ?? makeLine(text)
    known.set(text, line)
    return line
  }
  return (text, facts = {}) => {
    let offset = 0
    const lines: DraftLine[] = text.split('\n').map((source, index) => {
      const placed = {line: lineOf(source), offset, part: facts.parts?.[index] ?? 'body'}
      offset += source.length + 1
      return placed
    })
    return {
      ...emptyDraft,
      text,
      lines,
      sections: (facts.sections ?? []).map(at => sectionAt(lines, at)),
      ...genreNamed(facts.genre),
    }
  }
}

/** One draft, where nothing is to be remembered. */
export const draftOf = (text: string, facts?: DraftFacts): Draft => createDrafts()(text, facts)

const genreNamed = (name: string | undefined): Pick<Draft, 'genre'> | undefined =>
  name === undefined ? undefined : {genre: {name} as Genre}

function sectionAt(lines: readonly DraftLine[], index: number): Section {
  const {line, offset} = lines[index]!
  const span = {start: offset, end: offset + line.text.length}
  return {
    ordinal: undefined,
    layout: 'own-line',
    level: 1,
    title: line.text,
    heading: span,
    span,
    line: index,
    children: [],
  }
}

function makeLine(text: string): Line {
  const kind = kindOf(text)
  const prose = kind === 'html' || kind === 'code' ? MASK.repeat(text.length) : text
  return {text, kind, depth: kind === 'heading' ? text.search(/[^#]/) : 0, prose, contentStart: 0, strong: []}
}

const kinds: readonly (readonly [RegExp, LineKind])[] = [
  [/^\s*$/, 'blank'],
  [/^#+ /, 'heading'],
  [/^</, 'html'],
  [/^>/, 'quote'],
  [/^\|/, 'table'],
  [/^~/, 'code'],
  [/^---$/, 'rule'],
]

const kindOf = (text: string): LineKind => kinds.find(([form]) => form.test(text))?.[1] ?? 'prose'

/** Whatever else a draft holds is as it is in a draft of nothing. */
const emptyDraft: Draft = readDraft('', {genres: []})
