import assert from 'node:assert/strict'
import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import type {Finding} from '../../server/src/lint/finding'
import {fixUntilStable} from '../../server/src/lint/fix'
import {createLinter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {defaultSettings} from '../../server/src/lint/settings'
import {unusedSuppression} from '../../server/src/lint/suppressionRules'
import {radicals} from '../../server/src/rules/format/copiedGlyphs'
import type {Rule} from '../../server/src/rules/rule'
import {shownRules} from '../properties/ruleTexts'

/**
 * The Han characters, Latin letters and digits of a text, in order. A glyph that only looks like one (`⼀`, `⻄`, `１`) counts as what it
 * looks like, since to write it right is no loss.
 */
export const lettersOf = (text: string): string =>
  text
    .replace(/[\u2E80-\u2EFF]/g, glyph => radicals[glyph] ?? glyph)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Holds that a text has still each letter, in its order. */
export function keepsWords(before: string, after: string): void {
  const [old, now] = [lettersOf(before), lettersOf(after)]
  if (old === now) return
  const at = [...old].findIndex((letter, index) => letter !== [...now][index])
  assert.fail(
    `“${[...old].slice(Math.max(0, at - 10), at + 10).join('')}” became “${[...now].slice(Math.max(0, at - 10), at + 10).join('')}”`,
  )
}

/** Whether a rule's safe fixes change words, as its own examples tell the writer. */
function changesWords(rule: Rule): boolean {
  const linter = createLinter([rule], defaultSettings, {onRuleError: rethrow})
  return rule.examples.some(({bad, genre}) => {
    const text = bad.replace(/[⟦⟧]/g, '')
    const fixed = fixUntilStable(text, version => linter.lint(readDraft(version, {genres, genre}))).text
    return lettersOf(fixed) !== lettersOf(text)
  })
}

/** The rules that change no word: marks, spaces and forms only. */
const wordless: readonly Rule[] = shownRules.filter(rule => !changesWords(rule))
const linter = createLinter(wordless, defaultSettings, {onRuleError: rethrow})

/** What the rules that change no word find; a comment for this tool that covers nothing goes with its words. */
export const wordlessFindings = (text: string): readonly Finding[] =>
  linter.lint(readDraft(text, {genres})).filter(({rule}) => rule.id !== unusedSuppression.id)
