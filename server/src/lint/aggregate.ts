import type {Fix} from '../rules/rule'
import {collectFixes} from './fix'
import type {Finding} from './finding'
import {compareSeverity} from './severity'

/**
 * Puts the findings of a rule that repeat through the draft into one, at the first place, with a count and one fix for
 * all of them. Expects the findings in the order of the text.
 */
export function aggregate(findings: readonly Finding[]): readonly Finding[] {
  const byRule = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!finding.rule.aggregate) continue
    const same = byRule.get(finding.rule.id)
    if (same) same.push(finding)
    else byRule.set(finding.rule.id, [finding])
  }
  return findings.flatMap(finding => {
    const same = byRule.get(finding.rule.id)
    const spec = finding.rule.aggregate
    if (!same || !spec || same.length < spec.from) return [finding]
    return same[0] === finding ? [together(same, spec.message)] : []
  })
}

function together(same: readonly Finding[], message: (count: number) => string): Finding {
  const [first, ...others] = same as [Finding, ...Finding[]]
  return {
    rule: first.rule,
    severity: same.map(({severity}) => severity).sort(compareSeverity)[0]!,
    span: first.span,
    message: message(same.length),
    fixes: fixesOf(same),
    related: others.slice(0, mostRelated),
    count: same.length,
  }
}

/** Enough to show the writer what is meant. */
const mostRelated = 10

/** All safe fixes as one; where there is none, the first fix of each as one that is not safe. */
function fixesOf(same: readonly Finding[]): readonly Fix[] {
  const safe = fixOf(same, false)
  return safe.length > 0 ? safe : fixOf(same, true)
}

function fixOf(same: readonly Finding[], all: boolean): readonly Fix[] {
  const {edits, findings} = collectFixes(same, {all})
  return findings.length > 0 ? [{title: `全部改正（${findings.length}处）`, edits, safe: !all}] : []
}
