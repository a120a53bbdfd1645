import type {PlacedLine} from './block'
import {keyOf} from './internLines'
import type {Line} from './line'
import {LineMemory} from './lineMemory'
import {quotations} from './quoted'
import {sentences} from './sentence'
import {shift, type Span} from './span'

/** A line of fewer characters is read as a whole. */
export const LONG_LINE = 1000

const remembered = new LineMemory<readonly PlacedLine[]>()

/**
 * The passages of a long line, which are lines of their own to whoever looks no further than a sentence: equal ones are the identical
 * object, so that typing in a paragraph of any length costs the sentence typed in. They are cut where a full stop is followed by a
 * Chinese character at once, outside quotations, brackets, titles and bold text. A line that is not long, or is no running text, is its own
 * only passage.
 */
export function passagesOf(line: Line, least = LONG_LINE): readonly PlacedLine[] {
  if (line.text.length < least || !running.has(line.kind)) return [{line, offset: 0}]
  const known = remembered.get(line)
  if (known) return known
  const found = cut(line)
  remembered.set(line, found)
  return found
}

const running: ReadonlySet<Line['kind']> = new Set<Line['kind']>(['prose', 'item', 'quote'])

function cut(line: Line): readonly PlacedLine[] {
  const ends = [...cuts(line), line.text.length]
  if (ends.length === 1) return [{line, offset: 0}]
  let next = 0
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0
    const from = next
    while (next < line.strong.length && line.strong[next]!.end <= end) next++
    const strong = next > from ? line.strong.slice(from, next).map(span => shift(span, -start)) : noSpans
    return {line: interned(passage(line, {start, end}, strong)), offset: start}
  })
}

function* cuts(line: Line): Iterable<number> {
  const {prose, text, strong} = line
  const isProtected = within(line.kind === 'quote' ? [] : quotations(prose))
  const isBold = within(strong)
  for (const {start} of sentences(line)) {
    if (prose[start - 1] !== '。' || text[start - 1] !== '。' || !beginsPassage(prose.charCodeAt(start))) continue
    if (!isProtected(start) && !isBold(start)) yield start
  }
}

/** Whether a place lies inside one of the spans, which are in order; asked of places from left to right. */
function within(spans: readonly Span[]): (at: number) => boolean {
  let next = 0
  let reach = 0
  return at => {
    while (next < spans.length && spans[next]!.start <= at) reach = Math.max(reach, spans[next++]!.end)
    return at <= reach && reach > 0
  }
}

/** A common Chinese character, or an asterisk that is no mark: where another stands, the line is only not cut. */
const beginsPassage = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || code === 0x2a

const noSpans: readonly Span[] = []

function passage({text, kind, depth, prose, contentStart}: Line, {start, end}: Span, strong: readonly Span[]): Line {
  const source = text.slice(start, end)
  return {
    text: source,
    kind,
    depth,
    prose: prose === text ? source : prose.slice(start, end),
    contentStart: Math.max(0, contentStart - start),
    strong,
  }
}

/**
 * Asks whether a line has any passage of a kind. What a passage answers is remembered, so that whoever has to look at a long line as a
 * whole, but only where it holds something, need not do so at each keystroke. Made once for a module.
 */
export function createPassageTest(test: (passage: Line) => boolean): (line: Line) => boolean {
  const answers = new LineMemory<boolean>()
  const passes = ({line}: PlacedLine): boolean => {
    const known = answers.get(line)
    if (known !== undefined) return known
    const answer = test(line)
    answers.set(line, answer)
    return answer
  }
  return line => passagesOf(line).some(passes)
}

/** How many characters of passages are remembered at least, since they were last asked for. */
const MOST_CHARACTERS = 1_000_000

/** Passages by what makes them equal: those of late, and those before, which are forgotten if nobody asks for them meanwhile. */
let recent = new Map<string, Line>()
let former: ReadonlyMap<string, Line> = new Map()
let characters = 0

function interned(line: Line): Line {
  const key = line.kind === 'prose' ? keyOf(line) : `${line.kind}:${keyOf(line)}`
  const known = recent.get(key)
  if (known) return known
  const own = former.get(key) ?? copied(line)
  characters += key.length
  if (characters > MOST_CHARACTERS) {
    former = recent
    recent = new Map()
    characters = key.length
  }
  recent.set(key === line.text ? own.text : key, own)
  return own
}

/** A passage with texts of its own: a slice would keep each version of the line alive. */
function copied(line: Line): Line {
  const text = ownText(line.text)
  return {...line, text, prose: line.prose === line.text ? text : ownText(line.prose)}
}

const ownText = (text: string): string => ` ${text}`.slice(1)
