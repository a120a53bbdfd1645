import {severities, type Report, type Rule, type Severity} from '../rules/rule'
import type {Settings} from './settings'

/** How loud a report of a rule is: what the writer set for the rule, then for its category, then what the report says, then the rule. */
export const severityOf = (rule: Rule, settings: Settings, report?: Report): Severity | 'off' =>
  settings.rules[rule.id] ?? settings.rules[rule.category] ?? report?.severity ?? rule.severity

/** Negative if `a` is louder than `b`. */
export const compareSeverity = (a: Severity, b: Severity): number => severities.indexOf(a) - severities.indexOf(b)
