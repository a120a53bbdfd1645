import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import {rewritten} from '../../server/src/features/index'
import {applyEdits} from '../../server/src/lint/fix'
import {rewrites, type Rewrite} from '../../server/src/protocol'
import {numRuns, patience} from './lintTexts'
import {protectedDrafts, ruleDrafts, shownRules} from './ruleTexts'

const read = (text: string) => readDraft(text, {genres})
const rewrite = (text: string, how: Rewrite): string => applyEdits(text, rewritten(read(text), how, read).edits)
const drafts = fc.constantFrom(...shownRules).chain(ruleDrafts)
const runs = 60

/** What a rewriting may not touch, of a text. */
const kept: Readonly<Record<Rewrite, (text: string) => string>> = {
  renumber: text => text.split('\n').length.toString(),
  fullWidth: text => text.match(/[\p{L}\p{N}\n]/gu)?.join('') ?? '',
  simplify: text => text.replace(/\p{Script=Han}/gu, '字'),
  split: text => text.replace(/\s/g, ''),
}

describe('rewritings', function () {
  this.timeout(patience)
  for (const how of rewrites) {
    it(`${how} changes nothing else`, () =>
      fc.assert(
        fc.property(drafts, text => assert.equal(kept[how](rewrite(text, how)), kept[how](text))),
        {numRuns: numRuns(runs)},
      ))

    // A row that is broken by another of its form may be read otherwise once it is numbered.
    if (how === 'renumber') continue
    it(`${how} changes nothing a second time`, () =>
      fc.assert(
        fc.property(drafts, text => {
          const once = rewrite(text, how)
          assert.equal(rewrite(once, how), once)
        }),
        {numRuns: numRuns(runs)},
      ))
  }

  it('simplify leaves what is quoted, titles and names with an office', () =>
    fc.assert(
      fc.property(fc.constantFrom(...shownRules).chain(protectedDrafts), ({text, contents}) => {
        const after = rewrite(text, 'simplify')
        for (const content of contents) if (text.includes(content)) assert.ok(after.includes(content), content)
      }),
      {numRuns: numRuns(runs)},
    ))
})
