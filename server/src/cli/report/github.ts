import type {FileReport, FindingReport} from './report'

const commands = {error: 'error', warning: 'warning', information: 'notice', hint: 'notice'} as const

/** Workflow commands by which GitHub Actions annotates lines: `::error file=a.md,line=1,…::消息`. */
export const github = (reports: readonly FileReport[]): string =>
  reports.flatMap(({file, findings}) => findings.map(finding => `${annotation(file, finding)}\n`)).join('')

function annotation(file: string, {rule, severity, message, basis, range: {start, end}}: FindingReport): string {
  const properties = {
    ...(file !== '-' && {file}),
    line: start.line + 1,
    col: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    title: basis === undefined ? rule : `${rule}（${basis}）`,
  }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${commands[severity]} ${written.join(',')}::${escapeData(message)}`
}

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
