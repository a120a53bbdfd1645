import type {DraftLine, Part, Section} from '../draft/draft'
import type {Line, LineKind} from '../markdown/line'
import type {LineRule} from '../rules/rule'
import type {Finding} from './finding'
import {moved} from './place'
import {protectedStretches} from '../markdown/quoted'
import type {RunRule} from './run'
import {suppressionIn} from './suppression'

/** The findings of the local rules on the lines of a draft. */
export type CheckLines = (lines: readonly DraftLine[], headings: ReadonlySet<number>) => readonly Finding[]

/**
 * A checker of lines that remembers: a local rule may read nothing but its line and the part that it stands in, so its
 * findings are kept by them, relative to the line. What no draft holds any more is forgotten with its line.
 */
export function createLineChecker(rules: readonly LineRule[], run: RunRule): CheckLines {
  const plain = remembering(
    rules.filter(rule => rule.scope !== 'heading'),
    run,
  )
  const heading = remembering(
    rules.filter(rule => rule.scope === 'heading'),
    run,
  )
  return (lines, headings) => {
    const findings: Finding[] = []
    lines.forEach(({line, part, offset}, index) => {
      if (line.kind === 'blank' || line.kind === 'code') return
      for (const finding of plain(line, part)) findings.push(moved(finding, offset))
      if (line.kind !== 'heading' && !headings.has(index)) return
      for (const finding of heading(line, part)) findings.push(moved(finding, offset))
    })
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

function remembering(rules: readonly LineRule[], run: RunRule) {
  const memo = new WeakMap<Line, Map<Part, readonly Finding[]>>()
  const bare = rules.filter(({scope}) => scope !== 'paragraph')
  return (line: Line, part: Part): readonly Finding[] => {
    const byPart = memo.get(line) ?? new Map<Part, readonly Finding[]>()
    const known = byPart.get(part)
    if (known) return known
    const found = check(notParagraph.has(line.kind) ? bare : rules, run, line, part)
    memo.set(line, byPart.set(part, found))
    return found
  }
}

function check(rules: readonly LineRule[], run: RunRule, line: Line, part: Part): readonly Finding[] {
  if (suppressionIn(line.text)) return []
  const unit = {text: line.text, protectedIn: () => protectedStretches(line)}
  const context = {part}
  const findings: Finding[] = []
  for (const rule of rules) for (const found of run(rule, unit, () => rule.check(line, context))) findings.push(found)
  return findings
}

const notParagraph: ReadonlySet<LineKind> = new Set<LineKind>(['html', 'rule'])
