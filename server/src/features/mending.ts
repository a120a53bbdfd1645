import type {Genre} from '../data/schema'
import {readDraft} from '../draft/readDraft'
import {createLinter} from '../lint/linter'
import {defaultSettings} from '../lint/settings'
import type {Rule} from '../rules/rule'

/** What can be done about what a rule finds: all or some of it by fix-all, else by one of the answers that are offered, or nothing. */
export type Mending = 'safe' | 'partly-safe' | 'offered' | 'none'

/** What a writer calls it. */
export const mendingNames: Readonly<Record<Mending, string>> = {
  safe: '自动改',
  'partly-safe': '部分自动改',
  offered: '可选改法',
  none: '只提示',
}

/** How a rule mends its own examples. */
export function mendingOf(rule: Rule, genres: readonly Genre[]): Mending {
  const {lint} = createLinter([rule], defaultSettings)
  const findings = rule.examples
    .flatMap(({bad, genre}) => lint(readDraft(bad.replace(/[⟦⟧]/g, ''), {genres, genre})))
    .filter(found => found.rule.id === rule.id)
  const safe = findings.filter(({fixes}) => fixes.some(fix => fix.safe))
  if (safe.length > 0) return safe.length === findings.length ? 'safe' : 'partly-safe'
  return findings.some(({fixes}) => fixes.length > 0) ? 'offered' : 'none'
}
