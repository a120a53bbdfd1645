import type {Draft} from '../draft/draft'
import {allSections} from '../draft/outline'
import type {Rule} from '../rules/rule'
import {aggregate} from './aggregate'
import type {Finding} from './finding'
import {createLineChecker, headingLines, type CheckLines} from './local'
import {inOrder, withoutDuplicates, withoutEchoes} from './order'
import {protectedInDraft} from './protect'
import {createRunner, type OnRuleError, type RunRule, type Unit} from './run'
import {isDraftRule, isLocal, isSectionRule} from './scope'
import type {Settings} from './settings'
import {severityOf} from './severity'
import {silenceResidue} from './silence'
import {suppress} from './suppress'

/** Checks drafts by one set of rules and settings. */
export interface Linter {
  /** What is wrong with a draft, in the order of the text. Never throws; costs what is new since the drafts before. */
  lint(draft: Draft): readonly Finding[]
}

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
  const check = createCheck(active, run)
  return {
    lint(draft) {
      const found = suppress(check(draft), draft, rules, settings)
      return inOrder(aggregate(withoutEchoes(withoutDuplicates(inOrder(silenceResidue(found))))))
    },
  }
}

/** Checks drafts: what local rules say is remembered, the others see every draft anew. */
function createCheck(rules: readonly Rule[], run: RunRule): (draft: Draft) => readonly Finding[] {
  const checkLines: CheckLines = createLineChecker(rules.filter(isLocal), run)
  const sectionRules = rules.filter(isSectionRule)
  const draftRules = rules.filter(isDraftRule)
  const choosy = rules.filter(({appliesTo}) => appliesTo)
  /** Asked as a rule is run, so that one that fails is told and goes on as if it applied. */
  const applies = (rule: Rule, draft: Draft, unit: Unit): boolean => {
    let answer = true
    run(rule, unit, () => {
      answer = rule.appliesTo?.(draft) ?? true
      return []
    })
    return answer
  }
  return draft => {
    const unit = {text: draft.text, protectedIn: protectedInDraft(draft)}
    const sections = sectionRules.length > 0 ? allSections(draft.sections) : []
    const silent = new Set(choosy.filter(rule => !applies(rule, draft, unit)))
    const speaks = (rule: Rule): boolean => !silent.has(rule)
    return [
      ...checkLines(draft.lines, headingLines(draft.sections)).filter(({rule}) => speaks(rule)),
      ...sectionRules
        .filter(speaks)
        .flatMap(rule => sections.flatMap(section => run(rule, unit, () => rule.check(section, draft)))),
      ...draftRules.filter(speaks).flatMap(rule => run(rule, unit, () => rule.check(draft))),
    ]
  }
}
