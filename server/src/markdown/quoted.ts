import type {Line} from './line'
import {LineMemory} from './lineMemory'
import {nameStretches} from './names'
import {countBefore} from './search'
import type {Span} from './span'

/**
 * The stretches of a line that are protected, their brackets left out: `称“城管”为《办法》` gives `城管` and `办法`; names with
 * offices are among them. In no order; read once for each line.
 */
export function protectedStretches(line: Line): readonly Span[] {
  const known = memo.get(line)
  if (known) return known
  const found = findStretches(line)
  memo.set(line, found)
  return found
}

const memo = new LineMemory<readonly Span[]>()

const findStretches = (line: Line): readonly Span[] =>
  line.kind === 'quote'
    ? [{start: 0, end: line.prose.length}]
    : [...quotations(line.prose), ...nameStretches(line.prose)]

/** What stands in quotation marks and the names of works, in order. */
export function quotations(prose: string): readonly Span[] {
  const stretches: Span[] = []
  for (let at = 0; at < prose.length; at++) {
    if (opens[prose.charCodeAt(at)] === 0) continue
    const closers = closersOf[prose[at]!]!
    const end = closed(prose, at + 1, closers)
    stretches.push({start: at + 1, end})
    at = end
  }
  return stretches
}

/** The protected stretches of a line by where they start; they may overlap. */
export const stretchesInOrder = (line: Line): readonly Span[] => orderedStretches(line).stretches

/** The stretches by where they start, and how far those up to each of them reach. */
interface Ordered {
  readonly stretches: readonly Span[]
  readonly reach: readonly number[]
}

const ordered = new LineMemory<Ordered>()

function orderedStretches(line: Line): Ordered {
  const known = ordered.get(line)
  if (known) return known
  const stretches = [...protectedStretches(line)].sort((a, b) => a.start - b.start)
  const reach: number[] = []
  for (const {end} of stretches) reach.push(Math.max(end, reach.at(-1) ?? 0))
  const made = {stretches, reach}
  ordered.set(line, made)
  return made
}

/**
 * Whether one of the protected stretches that meet a place, or stand right beside it, answers yes; the others are not asked, so that
 * a line of thousands of places and quotations takes no longer than its length.
 */
export function someProtected(line: Line, place: Span, asks: (stretch: Span) => boolean): boolean {
  const {stretches, reach} = orderedStretches(line)
  const count = countBefore(stretches, ({start}) => start <= place.end)
  for (let at = count - 1; at >= 0 && reach[at]! >= place.start; at--) if (asks(stretches[at]!)) return true
  return false
}

/**
 * Each opening mark with what ends it. Quotation marks turned the wrong way (`“甲“`) are common, so a second opening
 * mark ends too; quotations within quotations have marks of their own.
 */
const closersOf: Readonly<Record<string, string>> = {
  '“': '”“',
  '‘': '’‘',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '"': '"',
}

/** A table passes over the characters that open nothing, which are most, at once. */
const opens = new Uint8Array(0x10000)
for (const opener of Object.keys(closersOf)) opens[opener.charCodeAt(0)] = 1

/** Where the stretch ends: a quotation that goes on in the next paragraph is not closed in this one. */
function closed(text: string, from: number, closers: string): number {
  for (let at = from; at < text.length; at++) if (closers.includes(text[at]!)) return at
  return text.length
}
