import {countBefore} from '../markdown/search'
import {touches, type Span} from '../markdown/span'
import type {Finding} from './finding'
import {isLocal} from './scope'

/**
 * Residue (模板残留) is no text: what other local rules say of the same stretch is noise until it is gone.
 * `20xx年` is a placeholder and not also a badly written year. What stands twice is text: of its characters (格式) is said what is wrong.
 */
export function silenceResidue(findings: readonly Finding[]): readonly Finding[] {
  const residue = findings.filter(isResidue)
  if (residue.length === 0) return findings
  const all = stretches(residue)
  const noText = stretches(residue.filter(({rule}) => !rule.isText))
  return findings.filter(finding => {
    const {rule, span} = finding
    return isResidue(finding) || !isLocal(rule) || !touchesAny(rule.category === 'format' ? noText : all, span)
  })
}

const stretches = (findings: readonly Finding[]): readonly Span[] => merged(findings.map(({span}) => span))

const isResidue = ({rule}: Finding): boolean => rule.category === 'residue' && isLocal(rule)

/** The spans in order, those that touch made one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last && span.start <= last.end) apart[apart.length - 1] = {start: last.start, end: Math.max(last.end, span.end)}
    else apart.push(span)
  }
  return apart
}

function touchesAny(spans: readonly Span[], span: Span): boolean {
  const first = countBefore(spans, ({end}) => end < span.start)
  return [spans[first], spans[first + 1]].some(other => other !== undefined && touches(other, span))
}
