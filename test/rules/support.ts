import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import type {Finding} from '../../server/src/lint/finding'
import {createLinter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {defaultSettings} from '../../server/src/lint/settings'
import {rules} from '../../server/src/rules/index'
import type {DraftRule, Rule} from '../../server/src/rules/rule'

/** The marks ⟦ and ⟧ taken out, and what stood between them, each with its place. */
export function marked(text: string): {text: string; places: string[]} {
  const places: string[] = []
  let plain = ''
  for (const piece of text.split(/(⟦[^⟦⟧]*⟧)/)) {
    const words = piece.startsWith('⟦') ? piece.slice(1, -1) : piece
    if (words !== piece) places.push(`${plain.length} ${words}`)
    plain += words
  }
  return {text: plain, places}
}

/** What some rules say of a text, each finding by itself. */
export function findingsOf(some: readonly Rule[], text: string, genre?: string): readonly Finding[] {
  const apart = some.map(rule => {
    const {aggregate, ...rest} = rule
    void aggregate
    return rest
  })
  const linter = createLinter(apart, defaultSettings, {onRuleError: rethrow})
  return linter.lint(readDraft(text, {genres, genre}))
}

/** Where one rule finds something, as {@link marked} tells it. */
export function placesOf(id: string, text: string): string[] {
  const rule = rules.find(other => other.id === id)!
  return findingsOf([rule], text).map(({span}) => `${span.start} ${text.slice(span.start, span.end)}`)
}

/** `information 表3`: what draft rules say of a text whose kind does not matter, for tests of thousands of texts. */
export function quickly(some: readonly DraftRule[], text: string): string[] {
  const draft = readDraft(text, {genres: []})
  return some.flatMap(rule =>
    [...rule.check(draft)].map(({severity = rule.severity, span}) => `${severity} ${text.slice(span.start, span.end)}`),
  )
}
