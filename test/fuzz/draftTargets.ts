import assert from 'node:assert/strict'
import {genres} from '../../server/src/data/index'
import {blocksOf} from '../../server/src/draft/blocks'
import type {Draft} from '../../server/src/draft/draft'
import {allSections} from '../../server/src/draft/outline'
import {readDraft} from '../../server/src/draft/readDraft'
import {formattingEdits} from '../../server/src/features/index'
import type {Finding} from '../../server/src/lint/finding'
import {applyEdits, collectFixes, fixUntilStable} from '../../server/src/lint/fix'
import {createLinter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {defaultSettings} from '../../server/src/lint/settings'
import type {Edit} from '../../server/src/markdown/edit'
import {parseBlocks, plainBlocks} from '../../server/src/markdown/parseBlocks'
import type {Span} from '../../server/src/markdown/span'
import {shownRules} from '../properties/ruleTexts'
import {keepsWords, wordlessFindings} from './sacred'
import {target, type Target} from './target'
import {hostile, versionsOf} from './texts'

const read = (text: string, previous?: Draft): Draft => readDraft(text, {genres, previous})
const linterOf = () => createLinter(shownRules, defaultSettings, {onRuleError: rethrow})
const linter = linterOf()
/** Checks versions of a text one after another, as the command line does when it mends. */
function checker(): (text: string) => readonly Finding[] {
  let last: Draft | undefined
  return text => linter.lint((last = read(text, last)))
}
const plain = (findings: readonly Finding[]) => findings.map(({rule, ...rest}) => ({rule: rule.id, ...rest}))

/** Holds that a stretch lies in a text. */
export function within({start, end}: Span, {length}: {readonly length: number}, what: string): void {
  assert.ok(0 <= start && start <= end && end <= length, `${what}: ${start}–${end} of ${length}`)
}

/** Holds that edits lie in a text, in order, none in another. */
export function apply(text: string, edits: readonly Edit[], what: string): string {
  let at = 0
  for (const {span} of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    within(span, text, what)
    assert.ok(at <= span.start, `${what}: edits overlap`)
    at = span.end
  }
  return applyEdits(text, edits)
}

/** What of a draft later versions go by; nodes are told apart by offset only. */
const content = (draft: Draft): string =>
  JSON.stringify(
    {...draft, leadText: draft.lead?.text, blocks: blocksOf(draft), cache: undefined},
    (key, value: unknown) => {
      if (key !== 'position') return value
      const {start, end} = value as {start: {offset: number}; end: {offset: number}}
      return [start.offset, end.offset]
    },
  )

const blocks = target('blocks', hostile, input => {
  for (const parse of [parseBlocks, plainBlocks]) {
    let previous: ReturnType<typeof parseBlocks> | undefined
    for (const text of versionsOf(input)) {
      const warm = parse(text, previous?.cache)
      const cold = parse(text)
      let at = 0
      for (const {offset, block} of warm.blocks) {
        assert.ok(offset >= at && offset <= text.length, 'blocks in order')
        at = offset
        assert.ok(block.lines.length > 0 || text === '', 'a block has lines')
      }
      assert.equal(JSON.stringify(placesOf(warm)), JSON.stringify(placesOf(cold)), 'warm equals cold')
      previous = warm
    }
  }
})

const placesOf = ({blocks}: ReturnType<typeof parseBlocks>) =>
  blocks.map(({offset, block}) => [
    offset,
    block.lines.map(({line, offset}) => [offset, line.kind, line.depth, line.text, line.prose, line.contentStart]),
  ])

const drafts = target('draft', hostile, input => {
  let previous: Draft | undefined
  for (const text of versionsOf(input)) {
    const draft = read(text, previous)
    for (const section of allSections(draft.sections)) {
      within(section.span, text, 'section')
      within(section.heading, text, 'heading')
    }
    for (const part of [draft.title, draft.salutation, draft.lead, draft.closing, draft.signature, draft.issueDate])
      if (part) within(part.span, text, 'part')
    for (const {span} of draft.attachments) within(span, text, 'attachment')
    let at = Math.max(draft.frontMatter.span.end, text.startsWith('\uFEFF') ? 1 : 0)
    for (const {line, offset} of draft.lines) {
      assert.match(text.slice(at, offset), /^(?:\r\n|\n|\r)?$/, 'nothing between two lines')
      assert.equal(text.slice(offset, offset + line.text.length), line.text)
      assert.equal(line.prose.length, line.text.length)
      at = offset + line.text.length
    }
    assert.match(text.slice(at), /^(?:\r\n|\n|\r)?$/, 'nothing behind the last line')
    assert.ok(content(draft) === content(read(text)), 'warm equals cold')
    previous = draft
  }
})

const findings = target('findings', hostile, input => {
  const warm = linterOf()
  let previous: Draft | undefined
  for (const text of versionsOf(input)) {
    const draft = read(text, previous)
    const found = warm.lint(draft)
    for (const {rule, span, related, fixes} of found) {
      within(span, text, rule.id)
      for (const place of related) within(place.span, text, rule.id)
      for (const {edits} of fixes)
        assert.notEqual(apply(text, edits, rule.id), text, `${rule.id}: a fix that changes nothing`)
    }
    const fresh = linterOf()
    const cold = read(text)
    assert.deepEqual(plain(found), plain(fresh.lint(cold, fresh.lintWhole(cold))), 'warm equals cold')
    previous = draft
  }
})

const fixes = target('fixes', hostile, ({text}) => {
  const check = checker()
  for (const all of [false, true]) apply(text, collectFixes(check(text), {all}).edits, 'fixes together')
  const fixed = fixUntilStable(text, check)
  assert.equal(apply(text, fixed.edits, 'all fixes'), fixed.text)
  assert.deepEqual(fixUntilStable(fixed.text, check).edits, [], `a second time: ${JSON.stringify(fixed.text)}`)
  keepsWords(text, fixUntilStable(text, wordlessFindings).text)
  fixUntilStable(text, check, {all: true})
})

const format = target('format', hostile, ({text}) => {
  const check = checker()
  const edits = formattingEdits(text, check(text), check)
  const once = apply(text, edits, 'formatting')
  keepsWords(text, once)
  assert.deepEqual(formattingEdits(once, check(once), check), [], `a second time: ${JSON.stringify(once)}`)
})

/** Reading, checking and mending. */
export const draftTargets: readonly Target[] = [blocks, drafts, findings, fixes, format]
