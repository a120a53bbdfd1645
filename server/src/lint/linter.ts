import type {Draft} from '../draft/draft'
import {allSections} from '../draft/outline'
import type {Span} from '../markdown/span'
import type {Rule} from '../rules/rule'
import {aggregate} from './aggregate'
import type {Finding} from './finding'
import {createLineChecker, headingLines, linesOn, startsSection, type CheckLines} from './local'
import {inOrder, withoutDuplicates, withoutEchoes} from './order'
import {protectedInDraft} from './protect'
import {createRunner, type OnRuleError, type RunRule, type Unit} from './run'
import {isDraftRule, isLocal, isSectionRule} from './scope'
import type {Settings} from './settings'
import {severityOf} from './severity'
import {silenceResidue} from './silence'
import {suppress, uncovered} from './suppress'

/** Checks drafts by one set of rules and settings. */
export interface Linter {
  /**
   * What is wrong with a draft, in the order of the text. Never throws; the lines cost what is new since the drafts before. `whole`
   * stands for what is said of sections and of the draft as a whole; it is found anew if it is not given.
   */
  lint(draft: Draft, whole?: readonly Finding[]): readonly Finding[]
  /**
   * What is wrong on the lines that some stretches of the draft lie on, not put together with what is wrong elsewhere: what is shown
   * while somebody writes there. `whole` as for {@link lint}.
   */
  lintLines(draft: Draft, stretches: readonly Span[], whole: readonly Finding[]): readonly Finding[]
  /** What is said of sections and of the draft as a whole, before it is suppressed, silenced and put together. Never throws. */
  lintWhole(draft: Draft): readonly Finding[]
  /** The same, one rule each time that it is asked for the next. */
  lintWholeInSteps(draft: Draft): WholeInSteps
}

/** What is said of sections and of the draft as a whole, once it is asked for no more. */
export type WholeInSteps = Generator<void, readonly Finding[]>

/** How a linter deals with its rules. */
export interface LinterOptions {
  /** Told once of each rule that fails; without it nobody is. */
  readonly onRuleError?: OnRuleError
}

/**
 * A linter for one set of rules and settings; other settings are another linter, so that nothing it remembers can be
 * stale. The stages, each in a file of its own: run the rules (what is protected loses its fixes, what the writer set
 * ranks), suppress, silence what residue explains, order, put repeated findings into one.
 */
export function createLinter(rules: readonly Rule[], settings: Settings, options: LinterOptions = {}): Linter {
  const run = createRunner(settings, options.onRuleError ?? (() => undefined))
  const active = rules.filter(rule => severityOf(rule, settings) !== 'off')
  const checkLines = createCheckOfLines(active, run)
  const wholeInSteps = createCheckOfWhole(active, run)
  const checkWhole = (draft: Draft): readonly Finding[] => inOneGo(wholeInSteps(draft))
  return {
    lint(draft, whole) {
      // Lines first: what is found in them for all rules at once is at hand while one line is asked about after the other.
      const inLines = checkLines(draft)
      const found = suppress([...inLines, ...(whole ?? checkWhole(draft))], draft, rules, settings)
      return inOrder(aggregate(arranged(found)))
    },
    lintLines(draft, stretches, whole) {
      const near = whole.filter(({span}) => stretches.some(({start, end}) => span.start <= end && start <= span.end))
      return arranged(uncovered([...checkLines(draft, stretches), ...near], draft))
    },
    lintWhole: checkWhole,
    lintWholeInSteps: wholeInSteps,
  }
}

const arranged = (findings: readonly Finding[]): readonly Finding[] =>
  withoutEchoes(withoutDuplicates(inOrder(silenceResidue(findings))))

function inOneGo<T>(steps: Generator<void, T>): T {
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
  }
}

/** What the local rules say, which is remembered by the lines: of all of them, or of those that some stretches lie on. */
function createCheckOfLines(
  rules: readonly Rule[],
  run: RunRule,
): (draft: Draft, on?: readonly Span[]) => readonly Finding[] {
  const local = rules.filter(isLocal)
  const check: CheckLines = createLineChecker(local, run)
  return (draft, on) => {
    const found = on ? checkOn(draft, on) : checkAll(draft)
    const silent = silentIn([...new Set(found.map(({rule}) => rule))], draft, run)
    return found.filter(({rule}) => !silent.has(rule))
  }

  function checkAll({lines, sections}: Draft): readonly Finding[] {
    const headings = headingLines(sections)
    return check(lines.entries(), index => headings.has(index))
  }

  function checkOn({lines, sections}: Draft, stretches: readonly Span[]): readonly Finding[] {
    return check(linesOn(lines, stretches), index => startsSection(sections, index))
  }
}

/** What the rules about sections and about the draft say, which see every draft anew. */
function createCheckOfWhole(rules: readonly Rule[], run: RunRule): (draft: Draft) => WholeInSteps {
  const sectionRules = rules.filter(isSectionRule)
  const draftRules = rules.filter(isDraftRule)
  return function* (draft) {
    const unit = unitOf(draft)
    const sections = sectionRules.length > 0 ? allSections(draft.sections) : []
    const silent = silentIn([...sectionRules, ...draftRules], draft, run)
    const found: Finding[] = []
    for (const rule of sectionRules) {
      yield
      if (silent.has(rule)) continue
      for (const section of sections)
        for (const one of run(rule, unit, () => rule.check(section, draft))) found.push(one)
    }
    for (const rule of draftRules) {
      yield
      if (silent.has(rule)) continue
      for (const one of run(rule, unit, () => rule.check(draft))) found.push(one)
    }
    return found
  }
}

const unitOf = (draft: Draft): Unit => ({text: draft.text, isProtected: protectedInDraft(draft)})

/** The rules that do not apply to a draft. Each is asked as it is run, so that one that fails is told and goes on as if it applied. */
function silentIn(rules: readonly Rule[], draft: Draft, run: RunRule): ReadonlySet<Rule> {
  const unit = unitOf(draft)
  const applies = (rule: Rule): boolean => {
    let answer = true
    run(rule, unit, () => {
      answer = rule.appliesTo?.(draft) ?? true
      return []
    })
    return answer
  }
  return new Set(rules.filter(rule => rule.appliesTo && !applies(rule)))
}
