import {positionsOf} from '../../positions'
import type {Range, TextChange} from '../../protocol'
import {fingerprint, severities, type Category, type Draft, type Finding, type Severity} from '../../service'

/** What `check` says of one file; also the shape of `--format json`. */
export interface FileReport {
  /** As given on the command line. */
  readonly file: string
  readonly genre: string | null
  /** Whether the editor would be active on this file, or the kind was given. */
  readonly active: boolean
  readonly findings: readonly FindingReport[]
}

/** A finding with zero-based UTF-16 positions. */
export interface FindingReport {
  readonly rule: string
  readonly category: Category
  readonly severity: Severity
  readonly message: string
  /** `国标：GB/T 15834—2011 4.1` */
  readonly basis?: string
  readonly range: Range
  /** Tells the finding again when the draft has changed elsewhere. */
  readonly fingerprint: string
  readonly fixes?: readonly FixReport[]
}

export interface FixReport {
  readonly title: string
  readonly safe: boolean
  readonly edits: readonly TextChange[]
}

/** Places the findings of a draft in lines. */
export function reportOf(file: string, draft: Draft, active: boolean, findings: readonly Finding[]): FileReport {
  const {range} = positionsOf(draft.text)
  return {
    file,
    genre: draft.genre?.name ?? null,
    active,
    findings: findings.map(finding => ({
      rule: finding.rule.id,
      category: finding.rule.category,
      severity: finding.severity,
      message: finding.message,
      basis: `${finding.rule.basis.source}：${finding.rule.basis.clause}`,
      range: range(finding.span),
      fingerprint: fingerprint(draft, finding),
      ...(finding.fixes.length > 0 && {
        fixes: finding.fixes.map(({title, safe, edits}) => ({
          title,
          safe,
          edits: edits.map(edit => ({range: range(edit.span), newText: edit.text})),
        })),
      }),
    })),
  }
}

/** Whether a severity is as loud as the limit, or louder. */
export const reaches = (severity: Severity, limit: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(limit)
