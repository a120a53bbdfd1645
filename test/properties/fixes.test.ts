import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {genres} from '../../server/src/data/index'
import type {Draft} from '../../server/src/draft/draft'
import {readDraft} from '../../server/src/draft/readDraft'
import {formattingEdits} from '../../server/src/features/index'
import type {Finding} from '../../server/src/lint/finding'
import {applyEdits, collectFixes, fixUntilStable} from '../../server/src/lint/fix'
import {createLinter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {defaultSettings} from '../../server/src/lint/settings'
import {compareEdits} from '../../server/src/markdown/edit'
import type {Edit} from '../../server/src/markdown/edit'
import type {Rule} from '../../server/src/rules/rule'
import {edited, numRuns, patience, textEdits} from './lintTexts'
import {hanOf, protectedDrafts, ruleDrafts, shownRules} from './ruleTexts'

const linterOf = (some: readonly Rule[]) => createLinter(some, defaultSettings, {onRuleError: rethrow})
const linter = linterOf(shownRules)
const read = (text: string, previous?: Draft) => readDraft(text, {genres, previous})
const check = (text: string): readonly Finding[] => linter.lint(read(text))
/** Each finding by itself, so that it can be seen what each change is about. */
const apart = linterOf(shownRules.map(rule => ({...rule, aggregate: {from: Infinity, message: () => ''}})))

const timesIn = (text: string, part: string): number => text.split(part).length - 1
const plain = (findings: readonly Finding[]) => findings.map(({rule, ...rest}) => ({rule: rule.id, ...rest}))

/** The part of an edit in which the text before and after differ. */
function changed(text: string, {span, text: after}: Edit): {start: number; end: number; put: string} {
  const before = text.slice(span.start, span.end)
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let same = 0
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return {start: span.start + start, end: span.end - same, put: after.slice(start, after.length - same)}
}

const properties: readonly [string, (rule: Rule) => fc.IProperty<unknown>][] = [
  [
    'no fix rewrites what is quoted, a title, a document number or a name with an office',
    rule =>
      fc.property(protectedDrafts(rule), ({text, contents}) => {
        for (const {rule, fixes} of check(text)) {
          for (const {title, edits} of fixes) {
            const after = hanOf(applyEdits(text, edits))
            for (const content of contents)
              assert.ok(
                timesIn(after, content) >= timesIn(hanOf(text), content),
                `${rule.id}, ${title}: ${content} in ${text}`,
              )
          }
        }
      }),
  ],
  [
    'findings lie in the text, and each fix can be applied',
    rule =>
      fc.property(ruleDrafts(rule), text => {
        for (const {rule, span, related, fixes} of check(text)) {
          for (const place of [span, ...related.map(({span}) => span)])
            assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length, rule.id)
          for (const {edits} of fixes) assert.notEqual(applyEdits(text, edits), text, rule.id)
        }
      }),
  ],
  [
    'fixes that are applied together do not overlap, change no character that is not spoken of, and put no word elsewhere',
    rule =>
      fc.property(ruleDrafts(rule), text => {
        const findings = apart.lint(read(text))
        for (const all of [false, true]) {
          const {edits, findings: mended} = collectFixes(findings, {all})
          const inOrder = [...edits].sort(compareEdits)
          assert.deepEqual(edits, inOrder)
          assert.ok(inOrder.every(({span}, at) => at === 0 || inOrder[at - 1]!.span.end <= span.start))
          if (all) continue
          const named = mended.flatMap(({span, related}) => [span, ...related.map(place => place.span)])
          for (const edit of edits) {
            const {start, end, put} = changed(text, edit)
            assert.ok(
              !/[\p{L}\p{N}]/u.test(put) || named.some(span => span.start <= start && end <= span.end),
              `${JSON.stringify(edit)} puts ${put} where nothing was found in ${text}: ${mended.map(finding => finding.rule.id).join()}`,
            )
            for (let at = start; at < end; at++)
              assert.ok(
                /[\s\u3000\u00a0]/.test(text[at]!) || named.some(span => span.start <= at && at < span.end),
                `${JSON.stringify(edit)} changes ${text[at]} of ${text}: ${mended.map(finding => finding.rule.id).join()}`,
              )
          }
        }
      }),
  ],
  [
    'after the safe fixes there is none left, and to fix again changes nothing',
    rule =>
      fc.property(ruleDrafts(rule), text => {
        const fixed = fixUntilStable(text, check).text
        const left = check(fixed).filter(({fixes}) => fixes.some(({safe}) => safe))
        assert.deepEqual(
          left.map(({rule, message}) => `${rule.id}: ${message}`),
          [],
          `${text}\n→ ${fixed}`,
        )
        assert.deepEqual(fixUntilStable(fixed, check), {text: fixed, edits: [], changes: 0})
      }),
  ],
  [
    'to apply every fix comes to an end, after which no safe one is left',
    rule =>
      fc.property(ruleDrafts(rule), text => {
        const fixed = fixUntilStable(text, check, {all: true}).text
        assert.deepEqual(
          collectFixes(check(fixed)).findings.map(({rule, message}) => `${rule.id}: ${message}`),
          [],
          `${text}\n→ ${fixed}`,
        )
      }),
  ],
  [
    'formatting is done in one go, and touches white space alone',
    rule =>
      fc.property(ruleDrafts(rule), text => {
        const once = applyEdits(text, formattingEdits(text, check(text), check))
        assert.deepEqual(formattingEdits(once, check(once), check), [], `${text}\n→ ${once}`)
        // Glyphs that only look like Han characters become what they look like.
        const words = (some: string) => hanOf(some.normalize('NFKC')).replaceAll('\n', '')
        assert.equal(words(once), words(text))
      }),
  ],
  [
    'a warm linter says what a fresh one says',
    rule =>
      fc.property(ruleDrafts(rule), fc.array(textEdits, {maxLength: 4}), (start, edits) => {
        const warm = linterOf(shownRules)
        let text = start
        let draft = read(text)
        warm.lint(draft)
        for (const edit of edits) {
          text = edited(text, edit)
          draft = read(text, draft)
          assert.deepEqual(plain(warm.lint(draft)), plain(linterOf(shownRules).lint(read(text))))
        }
      }),
  ],
]

/** So many for each rule that a property takes about as long whatever the number of rules. */
const runs = Math.max(4, Math.ceil(400 / shownRules.length))

/** Every rule in the index, in drafts made of its examples and of those of the others. */
describe('findings and fixes, in drafts of the examples of each rule', function () {
  this.timeout(patience)
  for (const [name, property] of properties) {
    describe(name, () => {
      for (const rule of shownRules) it(rule.id, () => fc.assert(property(rule), {numRuns: numRuns(runs)}))
    })
  }
})
