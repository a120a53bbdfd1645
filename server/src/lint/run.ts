import {silence, type Report, type Rule} from '../rules/rule'
import type {Finding} from './finding'
import {permitted, type Protected} from './protect'
import type {Settings} from './settings'
import {severityOf} from './severity'
import {compareEdits} from '../markdown/edit'
import {faultOfReport} from './validate'
import {createOwnWords, isAboutWords} from './words'

/** Told once per linter of a rule that threw or reported nonsense. What it throws itself is not caught: see {@link rethrow}. */
export type OnRuleError = (rule: Rule, error: unknown) => void

/** For tests: a rule that fails fails the test. */
export const rethrow: OnRuleError = (_rule, error) => {
  throw error
}

/** Runs one rule over one unit and gives its findings, offsets counting from the start of the unit. */
export type RunRule = (rule: Rule, unit: Unit, check: () => Iterable<Report>) => readonly Finding[]

/** What a rule is asked about: a line, or the draft. */
export interface Unit {
  readonly text: string
  /** What no fix may rewrite; see protect.ts. */
  readonly isProtected: Protected
}

/** A rule that fails yields nothing for the unit, is reported once, and is asked again about the next unit. */
export function createRunner(settings: Settings, onRuleError: OnRuleError): RunRule {
  const failed = new Set<Rule>()
  const isOwnWord = createOwnWords(settings.words)
  return (rule, unit, check) => {
    try {
      // Most rules find nothing in most lines, which has to cost no array.
      let findings: Finding[] | undefined
      const reports = check()
      if (reports === silence) return none
      for (const report of reports) {
        const finding = findingOf(rule, report, unit, settings)
        if (finding) (findings ??= []).push(finding)
      }
      return findings?.filter(({span}) => !isAboutWords(rule) || !isOwnWord(unit.text, span)) ?? none
    } catch (error) {
      if (!failed.has(rule)) {
        failed.add(rule)
        onRuleError(rule, error)
      }
      return none
    }
  }
}

const none: readonly Finding[] = []

function findingOf(rule: Rule, report: Report, {text, isProtected}: Unit, settings: Settings): Finding | undefined {
  const fault = faultOfReport(report, text)
  if (fault) throw new RangeError(`${rule.id}: ${fault}`)
  const severity = severityOf(rule, settings, report)
  if (severity === 'off') return undefined
  const fixes = (report.fixes ?? []).map(fix => ({...fix, edits: [...fix.edits].sort(compareEdits)}))
  return {
    rule,
    severity,
    span: report.span,
    message: report.message,
    fixes: permitted(fixes, text, isProtected),
    related: report.related ?? [],
    count: 1,
  }
}
