import type {Severity} from '../../service'
import type {FileReport} from './report'
import {harmless} from './text'

const names: Readonly<Record<Exclude<Severity, 'hint'>, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
}

/** One line a finding, as compilers write, for editors and scripts: `稿.md:3:5: warning half-width-punctuation 半角的“,”…`. No hints. */
export const unix = (reports: readonly FileReport[]): string =>
  reports
    .flatMap(({file, findings}) =>
      findings.flatMap(({severity, rule, message, range: {start}}) =>
        severity === 'hint'
          ? []
          : [
              `${harmless(file)}:${start.line + 1}:${start.character + 1}: ${names[severity]} ${rule} ${harmless(message)}\n`,
            ],
      ),
    )
    .join('')
