import assert from 'node:assert/strict'
import {insertPart} from '../../server/src/compose/insertPart'
import {moveSection, type MoveTarget} from '../../server/src/compose/moveSection'
import {isRefusal} from '../../server/src/compose/refusal'
import {renameSection} from '../../server/src/compose/renameSection'
import {renumberDraft} from '../../server/src/compose/renumberDraft'
import {allSections} from '../../server/src/draft/outline'
import type {Draft, Section} from '../../server/src/draft/draft'
import {
  asksForOffers,
  codeActionsAt,
  completionsAt,
  createService,
  defaultPageSettings,
  defaultSettings,
  definitionAt,
  disagreements,
  fixAllAction,
  foldingOf,
  genres,
  hoverAt,
  ledgerOf,
  outlineOf,
  pageDocumentOf,
  pagesOf,
  referencesAt,
  renameEdits,
  rewritten,
  sectionLengths,
  setGenreEdits,
  symbolsOf,
  type DraftSymbol,
} from '../../server/src/service'
import {rewrites as rewriteKinds} from '../../server/src/protocol'
import {fail} from './fail'
import {apply, within} from './draftTargets'
import {target, type Target} from './target'
import {hostile, offsetOf} from './texts'

const service = createService(defaultSettings, {onRuleError: fail})
const today = {year: 2026, month: 3, day: 5}

const asked = target('asked', hostile, input => {
  const {text} = input
  const draft = service.read(text)
  const found = service.check(draft)
  const offset = offsetOf(input)
  const nest = ({span, selection, children}: DraftSymbol): void => {
    within(span, text, 'symbol')
    within(selection, text, 'selection')
    assert.ok(span.start <= selection.start && selection.end <= span.end, 'the name in the symbol')
    children.forEach(nest)
  }
  symbolsOf(draft).forEach(nest)
  for (const span of foldingOf(draft)) within(span, text, 'fold')
  const rows = (all: ReturnType<typeof outlineOf>): void =>
    all.forEach(({span, children}) => {
      within(span, text, 'row')
      rows(children)
    })
  rows(outlineOf(draft, found))
  for (const {span} of ledgerOf(draft, found)) within(span, text, 'figure')
  for (const {offset: end} of sectionLengths(draft, {start: 0, end: text.length}))
    within({start: end, end}, text, 'length')
  for (const {places} of disagreements([{name: 1, draft}])) for (const {span} of places) within(span, text, 'statement')
  const hover = hoverAt(draft, found, offset)
  if (hover) within(hover.span, text, 'hover')
  for (const span of [definitionAt(draft, offset), ...referencesAt(draft, offset)])
    if (span) within(span, text, 'reference')
  const names = renameEdits(draft, offset, '新名称')
  if (!isRefusal(names)) apply(text, names, 'rename')
  asksForOffers(draft, offset)
  for (const {span} of completionsAt(draft, offset, {genres, today})) {
    within(span, text, 'offer')
    assert.ok(span.start <= offset && offset <= span.end, 'an offer is for here')
  }
  const selected = {start: offset, end: Math.min(text.length, offset + 20)}
  for (const {edits, title} of [...codeActionsAt(draft, found, selected), ...fixAllAction(found)])
    apply(text, edits, title)
})

/** Reads versions of a draft as the server does, with what is known of it. */
const readerOf =
  (previous: Draft) =>
  (text: string): Draft =>
    service.read(text, {previous})

const rewrites = target('rewrites', hostile, ({text}) => {
  const draft = service.read(text)
  const read = readerOf(draft)
  for (const rewrite of rewriteKinds) {
    const once = apply(text, rewritten(draft, rewrite, read).edits, rewrite)
    const {edits} = rewritten(read(once), rewrite, read)
    if (rewrite !== 'renumber') assert.deepEqual(edits, [], `${rewrite} a second time: ${JSON.stringify(once)}`)
  }
  apply(text, setGenreEdits(draft, '请示'), 'kind')
})

const pages = target('pages', hostile, ({text}) => {
  const document = pageDocumentOf(service.read(text), defaultPageSettings)
  for (const page of pagesOf(document))
    for (const item of page.content) if ('source' in item && item.source) within(item.source, text, 'on paper')
})

/** Words alone: no number, no word of an ordinal, no mark. */
const wordsOf = (text: string): string =>
  [...text.normalize('NFKC')]
    .filter(
      letter => /\p{L}/u.test(letter) && !/[〇零一二三四五六七八九十百千第其章节節条條是要首先次再最后]/.test(letter),
    )
    .sort()
    .join('')

const sections = target('sections', hostile, input => {
  const {text} = input
  const draft = service.read(text)
  const renumbered = apply(text, renumberDraft(draft), 'renumber')
  assert.equal(wordsOf(renumbered), wordsOf(text), 'renumbering keeps the words')
  const all = allSections(draft.sections)
  const pick = (at: number): Section => all[Math.floor(at * (all.length - 1))]!
  for (const {id} of draft.parts.slice(0, 12)) apply(text, insertPart(draft, id), id)
  if (all.length === 0) return
  const section = pick(input.at)
  const targets: readonly MoveTarget[] = ['up', 'down', 'promote', 'demote', 'end', {before: pick(1 - input.at)}]
  for (const to of targets) {
    const move = moveSection(draft, section, to, readerOf(draft))
    if (isRefusal(move)) continue
    const moved = apply(text, move.edits, 'move')
    assert.equal(wordsOf(moved), wordsOf(text), `moving ${typeof to === 'string' ? to : 'before'} keeps the words`)
  }
  const renamed = renameSection(draft, section, '新的标题')
  if (!isRefusal(renamed)) apply(text, renamed, 'rename a section')
})

/** What is asked of a draft, shown of it, and done to it as a whole. */
export const featureTargets: readonly Target[] = [asked, rewrites, pages, sections]
