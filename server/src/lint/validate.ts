import {holds, sliceOf, type Span} from '../markdown/span'
import {compareEdits} from '../markdown/edit'
import type {Fix, Report} from '../rules/rule'

/**
 * What is wrong with a report about a unit, or undefined where it can be shown and applied. The answer never quotes the
 * draft, so that it may be logged. `{span: {start: 0, end: 9}, …}` about `甲乙` is outside its unit.
 */
export function faultOfReport(report: Report, unit: string): string | undefined {
  if (!report.message) return 'a report without a message'
  if (!stands(report.span, unit)) return `a report outside its unit: ${shown(report.span, unit)}`
  const lost = report.related?.find(({span}) => !stands(span, unit))
  if (lost) return `a related place outside its unit: ${shown(lost.span, unit)}`
  for (const fix of report.fixes ?? []) {
    const fault = faultOfFix(fix, unit)
    if (fault) return fault
  }
  return undefined
}

function faultOfFix({edits}: Fix, unit: string): string | undefined {
  const outside = edits.find(({span}) => !stands(span, unit))
  if (outside) return `an edit outside its unit: ${shown(outside.span, unit)}`
  const inOrder = [...edits].sort(compareEdits)
  if (inOrder.some((edit, i) => i > 0 && edit.span.start < inOrder[i - 1]!.span.end)) return 'edits that overlap'
  if (edits.every(edit => sliceOf(unit, edit.span) === edit.text)) return 'a fix that changes nothing'
  return undefined
}

const stands = (span: Span, unit: string): boolean =>
  Number.isInteger(span.start) &&
  Number.isInteger(span.end) &&
  span.start <= span.end &&
  holds({start: 0, end: unit.length}, span)

const shown = ({start, end}: Span, unit: string): string => `${start}..${end} of 0..${unit.length}`
