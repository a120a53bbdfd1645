import type {DraftLine, Part, Section} from '../draft/draft'
import type {Line, LineKind} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {passagesOf} from '../markdown/passages'
import type {Span} from '../markdown/span'
import type {LineRule} from '../rules/rule'
import {bitsIn, bitsOf, holdsAll, type SignBits} from '../rules/signs'
import type {Finding} from './finding'
import {lineAt, moved} from './place'
import {protectedInLine} from './protect'
import type {RunRule} from './run'
import {suppressionIn} from './suppression'

/** The findings of the local rules on lines of a draft; `isHeading` is asked whether a section starts on a line, by its index. */
export type CheckLines = (lines: Iterable<IndexedLine>, isHeading: (index: number) => boolean) => readonly Finding[]

/** A line of a draft and its index there. */
export type IndexedLine = readonly [index: number, placed: DraftLine]

/**
 * A checker of lines that remembers: a local rule may read nothing but its line and the part that it stands in, so its
 * findings are kept by them, relative to the line. What no draft holds any more is forgotten with its line.
 */
export function createLineChecker(rules: readonly LineRule[], run: RunRule): CheckLines {
  const plain = byPassages(
    rules.filter(rule => rule.scope !== 'heading'),
    run,
  )
  const heading = remembering(
    rules.filter(rule => rule.scope === 'heading'),
    run,
    memories.heading,
  )
  return (lines, isHeading) => {
    const findings: Finding[] = []
    for (const [index, {line, part, offset}] of lines) {
      if (line.kind === 'blank' || line.kind === 'code') continue
      for (const finding of plain(line, part)) findings.push(moved(finding, offset))
      if (line.kind !== 'heading' && !isHeading(index)) continue
      for (const finding of heading(line, part)) findings.push(moved(finding, offset))
    }
    return findings
  }
}

/** The indices of the lines on which a section starts. */
export function headingLines(sections: readonly Section[], into = new Set<number>()): ReadonlySet<number> {
  for (const section of sections) {
    into.add(section.line)
    headingLines(section.children, into)
  }
  return into
}

/** The lines that stretches of the draft lie on, each once. */
export function* linesOn(lines: readonly DraftLine[], stretches: readonly Span[]): Iterable<IndexedLine> {
  const told = new Set<number>()
  for (const {start, end} of stretches) {
    for (let at = Math.max(0, lineAt(lines, start)); at < lines.length && lines[at]!.offset <= end; at++) {
      if (!told.has(at)) yield [at, lines[at]!]
      told.add(at)
    }
  }
}

/** Whether a section starts on a line. */
export function startsSection(sections: readonly Section[], index: number): boolean {
  const next = sections.findIndex(({line}) => line > index)
  const holder = sections.at(next < 0 ? -1 : next - 1)
  if (!holder || next === 0) return false
  return holder.line === index || startsSection(holder.children, index)
}

interface Known {
  /** The checker that found it: a line is checked by one at a time, unless settings differ from folder to folder. */
  readonly by: object
  readonly part: Part
  readonly found: readonly Finding[]
  /** What it found in the line as another part: the last paragraph becomes the closing, and the body again. */
  readonly other: Known | undefined
}

const memories = {plain: new LineMemory<Known>(), heading: new LineMemory<Known>()}

type CheckLine = (line: Line, part: Part) => readonly Finding[]

/** A line that is not long is its own only passage; of a long one, most rules are asked about each passage by itself. */
function byPassages(rules: readonly LineRule[], run: RunRule): CheckLine {
  const whole = remembering(rules, run, memories.plain)
  const across = remembering(
    rules.filter(({reach}) => reach === 'line'),
    run,
    memories.plain,
  )
  const within = remembering(
    rules.filter(({reach}) => reach !== 'line'),
    run,
    memories.plain,
  )
  return (line, part) => {
    const passages = passagesOf(line)
    if (passages.length === 1) return whole(line, part)
    if (suppressionIn(line.text)) return none
    const findings = [...across(line, part)]
    for (const {line: passage, offset} of passages)
      for (const finding of within(passage, part)) findings.push(moved(finding, offset))
    return findings
  }
}

const none: readonly Finding[] = []

function remembering(rules: readonly LineRule[], run: RunRule, memory: LineMemory<Known>): CheckLine {
  const all = rules.map(rule => ({rule, needs: bitsOf(rule.signs ?? [])}))
  const bare = all.filter(({rule}) => rule.scope !== 'paragraph')
  const by = {}
  return (line, part) => {
    const last = memory.get(line)
    const other = last?.by === by ? last : undefined
    for (let known = other; known; known = known.other) if (known.part === part) return known.found
    const found = check(notParagraph.has(line.kind) ? bare : all, run, line, part)
    memory.set(line, {by, part, found, other})
    return found
  }
}

/** A rule with the signs without which it finds nothing. */
interface Asked {
  readonly rule: LineRule
  readonly needs: SignBits
}

function check(rules: readonly Asked[], run: RunRule, line: Line, part: Part): readonly Finding[] {
  if (suppressionIn(line.text)) return []
  const unit = {text: line.text, isProtected: protectedInLine(line)}
  const context = {part}
  const findings: Finding[] = []
  const signs = bitsIn(line)
  // One function for all rules: one for each rule and line would be most of what a check leaves to be collected.
  let asked: LineRule
  const ask = () => asked.check(line, context)
  for (let at = 0; at < rules.length; at++) {
    const {rule, needs} = rules[at]!
    if (!holdsAll(signs, needs)) continue
    asked = rule
    const found = run(rule, unit, ask)
    if (found.length > 0) findings.push(...found)
  }
  return findings
}

const notParagraph: ReadonlySet<LineKind> = new Set<LineKind>(['html', 'rule'])
