import type {Finding} from './finding'
import {compareSeverity} from './severity'

/** In the order of the text; at one place the louder first, then by the rule's id. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] => [...findings].sort(compare)

/** Leaves out what the same rule has said just before of the same stretch. Expects the findings in order. */
export const withoutDuplicates = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding, i) => i === 0 || compare(findings[i - 1]!, finding) !== 0)

/**
 * Leaves out what a second rule about words says of the very stretch that one before it spoke of: a word is questioned once.
 * Expects the findings in order.
 */
export function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map<string, Finding['rule']>()
  return findings.filter(({rule, span: {start, end}}) => {
    if (rule.category !== 'wording') return true
    const place = `${start} ${end}`
    const first = told.get(place) ?? rule
    told.set(place, first)
    return first === rule
  })
}

/** Zero only for the same words of the same rule about the same stretch. */
const compare = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start ||
  compareSeverity(a.severity, b.severity) ||
  compareText(a.rule.id, b.rule.id) ||
  a.span.end - b.span.end ||
  compareText(a.message, b.message)

/** By UTF-16 units: the same everywhere, whatever the machine's language. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
