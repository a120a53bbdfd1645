import {DiagnosticSeverity, type Diagnostic} from 'vscode-languageserver'
import {severities, type Finding} from '../service'

/** How many findings of one document are shown at most: more are no help to the writer, and a burden to the editor at each keystroke. */
export const MOST_SHOWN = 500

/** The findings to be shown: all of them, or the loudest; in the order given. */
export function loudest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_SHOWN) return findings
  const places = new Map(severities.map(severity => [severity, 0]))
  for (const {severity} of findings) places.set(severity, places.get(severity)! + 1)
  let left = MOST_SHOWN
  for (const severity of severities) {
    const taken = Math.min(left, places.get(severity)!)
    places.set(severity, taken)
    left -= taken
  }
  return findings.filter(({severity}) => {
    const free = places.get(severity)!
    places.set(severity, free - 1)
    return free > 0
  })
}

/** Says at the top of the document that not all is shown; nothing where it is. */
export function noticeOfRest(findings: readonly Finding[]): readonly Diagnostic[] {
  if (findings.length <= MOST_SHOWN) return []
  const start = {line: 0, character: 0}
  const message = `全文共有${findings.length}处提示，这里先显示较重要的${MOST_SHOWN}处；改正一些以后，会接着显示其余的。`
  return [{range: {start, end: start}, severity: DiagnosticSeverity.Information, source: '公文', message}]
}
