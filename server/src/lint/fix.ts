import type {Span} from '../markdown/span'
import {applyEdits, compareEdits, type Edit} from '../markdown/edit'
import {countBefore} from '../markdown/search'
import type {Fix} from '../rules/rule'
import {createBudget} from './budget'
import type {Finding} from './finding'
import {inTurn} from './inTurn'

export {applyEdits} from '../markdown/edit'

/** Which fixes are wanted. */
export interface FixOptions {
  /** Not only safe fixes: of each finding a safe one, else its first. */
  readonly all?: boolean
  /** Only those of the rule with this id. */
  readonly rule?: string
}

/** Fixes that can be applied together. */
export interface CollectedFixes {
  /** In order, none overlapping another; what several findings want alike is there once. */
  readonly edits: readonly Edit[]
  /** The findings that the edits mend. */
  readonly findings: readonly Finding[]
}

/** The fixes that can be applied together: of two that collide, the one of the earlier finding. A fix is taken whole or not at all. */
export function collectFixes(findings: readonly Finding[], {all = false, rule}: FixOptions = {}): CollectedFixes {
  const taken = createEditSet()
  const mended = findings.filter(finding => {
    const fix = rule === undefined || finding.rule.id === rule ? chosen(finding.fixes, all) : undefined
    return fix !== undefined && taken.add(fix.edits)
  })
  return {edits: taken.inOrder(), findings: mended}
}

/** A text after its fixes. */
export interface FixedText {
  readonly text: string
  /** What leads there from the text before, in order, none overlapping another. */
  readonly edits: readonly Edit[]
  /** How many places were changed, over all rounds. */
  readonly changes: number
}

/** Checks and fixes by turns, since a fix may lay bare or make way for another, until nothing changes. */
export function fixUntilStable(
  text: string,
  lint: (text: string) => readonly Finding[],
  options: FixOptions = {},
): FixedText {
  const budget = createBudget()
  let all: readonly Edit[] = []
  let changes = 0
  for (let round = 0, read = 0; round < rounds || (round < mostRounds && read < littleText); round++) {
    read += text.length
    const {edits, findings} = collectFixes(budget.affordable(lint(text)), options)
    if (edits.length === 0) break
    budget.spend(findings)
    all = round === 0 ? edits : inTurn(all, text, edits)
    text = applyEdits(text, edits)
    changes += edits.length
  }
  return {text, edits: all, changes}
}

/** Rules that undo each other's fixes end here; one that halves what is there twice is done with a million characters by then. */
const rounds = 20
/** As often where all rounds together read no more than so many characters: what lies bare one by one is then mended to its end. */
const mostRounds = 200
const littleText = 60_000

const chosen = (fixes: readonly Fix[], all: boolean): Fix | undefined =>
  fixes.find(({safe}) => safe) ?? (all ? fixes[0] : undefined)

function createEditSet() {
  const edits: Edit[] = []
  const firstNotBefore = (start: number): number => countBefore(edits, ({span}) => span.start < start)
  /** The taken edits that could have to do with a stretch. */
  const near = (span: Span): readonly Edit[] => {
    const from = firstNotBefore(span.start)
    let to = from
    while (to < edits.length && edits[to]!.span.start <= span.end) to++
    return edits.slice(Math.max(0, from - 1), to)
  }
  const insert = (edit: Edit): void => {
    let at = firstNotBefore(edit.span.start)
    while (at < edits.length && compareEdits(edits[at]!, edit) < 0) at++
    edits.splice(at, 0, edit)
  }
  return {
    /** Takes all of the edits, or none if one collides with what is taken. */
    add(wanted: readonly Edit[]): boolean {
      const fresh = wanted.filter(edit => !near(edit.span).some(other => isSame(edit, other)))
      if (fresh.some(edit => near(edit.span).some(other => collide(edit.span, other.span)))) return false
      fresh.forEach(insert)
      return true
    },
    inOrder: (): readonly Edit[] => edits,
  }
}

const isSame = (a: Edit, b: Edit): boolean =>
  a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text

/** Two insertions at one place collide, since neither can say which comes first; an insertion beside a change does not. */
function collide(a: Span, b: Span): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start
  return a.start < b.end && b.start < a.end
}
