import {isAbsolute} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Range} from '../../protocol'
import type {Rule, Severity} from '../../service'
import type {FileReport, FindingReport, FixReport} from './report'

const levels = {error: 'error', warning: 'warning', information: 'note', hint: 'note'} as const satisfies Record<
  Severity,
  string
>

/** SARIF 2.1.0, for code scanning and editors. Lines and columns count from 1, columns in UTF-16 units. */
export function sarif(reports: readonly FileReport[], rules: readonly Rule[], version: string): string {
  const indices = new Map(rules.map((rule, i) => [rule.id, i]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'gongwen', version, language: 'zh-CN', rules: rules.map(descriptor)}},
        columnKind: 'utf16CodeUnits',
        artifacts: reports.map(({file}) => ({location: {uri: uriOf(file)}, encoding: 'UTF-8'})),
        results: reports.flatMap(({file, findings}) => findings.map(finding => result(file, finding, indices))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function descriptor({id, title, rationale, severity, category, basis}: Rule): object {
  return {
    id,
    shortDescription: {text: title},
    fullDescription: {text: rationale},
    defaultConfiguration: {level: levels[severity]},
    properties: {category, basis: `${basis.source}：${basis.clause}`},
  }
}

function result(file: string, finding: FindingReport, indices: ReadonlyMap<string, number>): object {
  const {rule, severity, message, category, basis, range, fingerprint, fixes} = finding
  const ruleIndex = indices.get(rule)
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && {ruleIndex}),
    level: levels[severity],
    message: {text: message},
    locations: [{physicalLocation: {artifactLocation: {uri: uriOf(file)}, region: regionOf(range)}}],
    partialFingerprints: {'gongwen/v1': fingerprint},
    ...(fixes && {fixes: fixes.map(fix => mend(file, fix))}),
    properties: {category, severity, ...(basis !== undefined && {basis})},
  }
}

function mend(file: string, {title, edits}: FixReport): object {
  const replacements = edits.map(({range, newText}) => ({
    deletedRegion: regionOf(range),
    insertedContent: {text: newText},
  }))
  return {description: {text: title}, artifactChanges: [{artifactLocation: {uri: uriOf(file)}, replacements}]}
}

const regionOf = ({start, end}: Range): object => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
})

function uriOf(file: string): string {
  if (file === '-') return 'stdin'
  if (isAbsolute(file)) return pathToFileURL(file).href
  // A colon in the first part of a relative reference would read as a scheme.
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
