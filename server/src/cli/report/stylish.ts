import {severities, severityNames, type Severity} from '../../service'
import {type FileReport, type FindingReport} from './report'
import {harmless, paints} from './text'

/** For people at a terminal: findings by file, and how many there are. */
export function stylish(reports: readonly FileReport[], color: boolean): string {
  if (reports.length === 0) return ''
  const files = reports.filter(report => report.findings.length > 0).map(report => fileText(report, color))
  return [...files, summary(reports, color)].join('\n')
}

function fileText({file, genre, findings}: FileReport, color: boolean): string {
  const paint = paints(color)
  const places = findings.map(placeOf)
  const placeWidth = Math.max(...places.map(place => place.length))
  const ruleWidth = Math.max(...findings.map(finding => finding.rule.length))
  const name = file === '-' ? '标准输入' : harmless(file)
  const lines = findings.map((finding, i) => {
    const place = (places[i] ?? '').padStart(placeWidth)
    const severity = bySeverity(finding.severity, color)(severityNames[finding.severity])
    return `  ${paint.dim(place)}  ${severity}  ${paint.dim(finding.rule.padEnd(ruleWidth))}  ${harmless(finding.message)}`
  })
  return [`${paint.bold(name)}  ${genre ?? '文种不明，只查各文种通用的规则'}`, ...lines, ''].join('\n')
}

const placeOf = ({range: {start}}: FindingReport): string => `${start.line + 1}:${start.character + 1}`

function bySeverity(severity: Severity, color: boolean): (text: string) => string {
  const paint = paints(color)
  return {error: paint.red, warning: paint.yellow, information: paint.blue, hint: paint.dim}[severity]
}

function summary(reports: readonly FileReport[], color: boolean): string {
  const paint = paints(color)
  const findings = reports.flatMap(report => report.findings)
  if (findings.length === 0) return `${paint.green(`${reports.length} 个文件，没有发现问题。`)}\n`
  const counts = severities
    .map(severity => ({severity, count: findings.filter(finding => finding.severity === severity).length}))
    .filter(({count}) => count > 0)
    .map(({severity, count}) => bySeverity(severity, color)(`${severityNames[severity]} ${count}`))
  const mendable = findings.filter(finding => finding.fixes?.some(fix => fix.safe)).length
  const offer = mendable > 0 ? `其中 ${mendable} 处可用 gongwen fix 修改。` : ''
  return `${reports.length} 个文件，${findings.length} 处：${counts.join('，')}。${offer}\n`
}
