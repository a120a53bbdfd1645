import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {genres} from '../../server/src/data/index'
import type {Draft} from '../../server/src/draft/draft'
import {readDraft} from '../../server/src/draft/readDraft'
import type {Finding} from '../../server/src/lint/finding'
import {applyEdits, collectFixes, fixUntilStable} from '../../server/src/lint/fix'
import {createLinter, type Linter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {defaultSettings} from '../../server/src/lint/settings'
import {isLocal} from '../../server/src/lint/scope'
import {suppressAllEdit, suppressionEdit} from '../../server/src/lint/suppressionEdit'
import {suppressionRules} from '../../server/src/lint/suppressionRules'
import {rules} from '../../server/src/rules/index'
import type {LineRule, Rule} from '../../server/src/rules/rule'
import {drafts, edited, numRuns, patience, textEdits} from './lintTexts'

const remarkRules: readonly Rule[] = suppressionRules
const linterOf = (some: readonly Rule[]) => createLinter(some, defaultSettings, {onRuleError: rethrow})
const linter = linterOf(rules)
const read = (text: string, previous?: Draft, genre?: string) => readDraft(text, {genres, previous, genre})
const check = (text: string) => linter.lint(read(text))

/** A finding without the rule's functions, to be compared. */
const plain = (findings: readonly Finding[]) => findings.map(({rule, ...rest}) => ({rule: rule.id, ...rest}))

/**
 * How the lines are read, but for the comment that was put in. Whether `3.` starts an item depends on what stands before
 * it, to Markdown though not to us.
 */
const linesOf = (draft: Draft, comment?: string) =>
  draft.lines
    .filter(({line}) => line.text.trim() !== comment)
    .map(({line}) => [line.kind === 'item' ? 'prose' : line.kind, line.text.replace('\uFEFF', '')])

/** P2: what a linter says that has seen all versions before is what a new one says. */
const warmEqualsCold = (some: () => readonly Rule[], seen: (findings: readonly Finding[]) => void = () => undefined) =>
  fc.property(drafts, fc.array(textEdits, {maxLength: 6}), (start, edits) => {
    const warm: Linter = linterOf(some())
    let text = start
    let draft = read(text)
    warm.lint(draft)
    for (const edit of edits) {
      text = edited(text, edit)
      draft = read(text, draft)
      const findings = warm.lint(draft)
      seen(findings)
      assert.deepEqual(plain(findings), plain(linterOf(some()).lint(read(text))))
    }
  })

describe('linter, for any draft', function () {
  this.timeout(patience)

  it('P2: a warm linter says what a fresh one says', () => {
    let found = 0
    fc.assert(
      warmEqualsCold(
        () => rules,
        findings => (found += findings.length),
      ),
      {numRuns: numRuns(100)},
    )
    assert.ok(found > 100, 'the drafts have findings')
  })

  it('P2 fails for a rule that remembers something itself', () => {
    const stateful = (): readonly Rule[] => {
      let calls = 0
      const rule: LineRule = {
        ...(rules.find(({scope}) => scope === 'paragraph') as LineRule),
        signs: [],
        *check() {
          if (++calls % 3 === 0) yield {span: {start: 0, end: 0}, message: `${calls}`}
        },
      }
      return [rule]
    }
    assert.ok(fc.check(warmEqualsCold(stateful), {numRuns: 100}).failed)
  })

  it('is right again when the kind changes and changes back', () => {
    const kinds = [undefined, ...genres.map(({name}) => name)]
    fc.assert(
      fc.property(drafts, fc.array(fc.constantFrom(...kinds), {minLength: 2, maxLength: 4}), (text, sequence) => {
        const warm = linterOf(rules)
        for (const genre of sequence) {
          const findings = warm.lint(read(text, undefined, genre))
          assert.deepEqual(plain(findings), plain(linterOf(rules).lint(read(text, undefined, genre))))
        }
      }),
      {numRuns: numRuns(50)},
    )
  })

  it('every finding stands in the text, in order and once, and each of its fixes can be applied', () => {
    fc.assert(
      fc.property(drafts, text => {
        const findings = check(text)
        const within = ({start, end}: {start: number; end: number}) => 0 <= start && start <= end && end <= text.length
        for (const {span, message, related, fixes, count} of findings) {
          assert.ok(within(span) && related.every(place => within(place.span)))
          assert.ok(message.length > 0 && count > 0)
          for (const {edits} of fixes) {
            assert.ok(edits.every(edit => within(edit.span)))
            assert.notEqual(applyEdits(text, edits), text)
          }
        }
        const places = findings.map(({span}) => span.start)
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        )
        assert.equal(new Set(plain(findings).map(finding => JSON.stringify(finding))).size, findings.length)
        applyEdits(text, collectFixes(findings, {all: true}).edits)
      }),
      {numRuns: numRuns(150)},
    )
  })

  it('P4: fixing comes to an end, after which nothing safe is left to fix', () => {
    fc.assert(
      fc.property(drafts, text => {
        const fixed = fixUntilStable(text, check).text
        assert.deepEqual(collectFixes(check(fixed)).edits, [], fixed)
        assert.deepEqual(fixUntilStable(fixed, check), {text: fixed, edits: [], changes: 0})
      }),
      {numRuns: numRuns(150)},
    )
  })

  it('a comment silences the finding of a line that it was written for, and nothing is said of it', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.boolean(), (text, choice, whole) => {
        const draft = read(text)
        const findings = linter.lint(draft).filter(({rule}) => isLocal(rule))
        const finding = findings[choice % findings.length]
        const edit =
          finding && (whole ? suppressAllEdit(draft, finding, '只为测试') : suppressionEdit(draft, finding, '只为测试'))
        if (!edit) return
        const changed = read(applyEdits(text, [edit]))
        const after = linter.lint(changed)
        if (!text.startsWith('---')) assert.deepEqual(linesOf(changed, edit.text.trim()), linesOf(draft))
        const start = finding.span.start + edit.text.length
        assert.ok(!after.some(({rule, span}) => rule === finding.rule && (whole || span.start === start)))
        const comment = edit.span.start + edit.text.indexOf('<')
        const remarks = after.filter(({rule, span}) => remarkRules.includes(rule) && span.start === comment)
        assert.deepEqual(plain(remarks), [])
      }),
      {numRuns: numRuns(150)},
    )
  })
})

describe('every rule, for its own examples', () => {
  for (const rule of rules) {
    it(`${rule.id}: after all fixes nothing fixable is left, and fixing again changes nothing`, () => {
      for (const {bad, genre} of rule.examples) {
        const {lint} = linterOf([rule])
        const only = (text: string) => lint(read(text, undefined, genre)).filter(finding => finding.rule === rule)
        const text = bad.replace(/[⟦⟧]/g, '')
        assert.ok(only(text).length > 0, bad)
        const fixed = fixUntilStable(text, only, {all: true}).text
        assert.ok(
          only(fixed).every(({fixes}) => fixes.length === 0),
          fixed,
        )
        assert.deepEqual(fixUntilStable(fixed, only, {all: true}), {text: fixed, edits: [], changes: 0})
      }
    })
  }
})
