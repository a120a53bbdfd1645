import {compare, fingerprint, type Draft, type Finding, type KnownFindings} from '../service'

/** The findings of a draft that are shown, and those that the baseline holds back. */
export interface View {
  readonly visible: readonly Finding[]
  readonly held: readonly Finding[]
}

/** What is shown at a pause: whatever the baseline does not know. */
export function viewOf(draft: Draft, known: KnownFindings | undefined, findings: readonly Finding[]): View {
  if (!known) return {visible: findings, held: []}
  const printed = findings.map(finding => ({
    finding,
    rule: finding.rule.id,
    fingerprint: fingerprint(draft, finding),
  }))
  const visible = new Set(compare(known, printed).fresh.map(({finding}) => finding))
  return {
    visible: findings.filter(finding => visible.has(finding)),
    held: findings.filter(finding => !visible.has(finding)),
  }
}

/** The same while the writer writes: what was held back on the line that is written on stays so until the pause. */
export function viewWhileWriting(
  before: View,
  draft: Draft,
  known: KnownFindings | undefined,
  findings: readonly Finding[],
): View {
  if (!known) return {visible: findings, held: []}
  const now = viewOf(draft, known, findings)
  const heldNow = new Set(now.held)
  const [shown, hidden] = [keysOf(before.visible), keysOf(before.held)]
  const isStillHeld = (finding: Finding): boolean => hidden.has(keyOf(finding)) && !shown.has(keyOf(finding))
  return {
    visible: now.visible.filter(finding => !isStillHeld(finding)),
    held: findings.filter(finding => heldNow.has(finding) || isStillHeld(finding)),
  }
}

const keyOf = ({rule, message}: Finding): string => `${rule.id} ${message}`
const keysOf = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(keyOf))
