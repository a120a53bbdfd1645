import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  applyEdits,
  completionsAt,
  createService,
  defaultSettings,
  definitionAt,
  genres,
  hoverAt,
  referencesAt,
  renameEdits,
  sectionLengths,
} from '../../server/src/service'
import {drafts, numRuns, patience} from './lintTexts'

const service = createService(defaultSettings)
const today = {year: 2026, month: 3, day: 5}

/** Lines that are named elsewhere, or begin something. */
const begun = fc.constantFrom(
  '',
  '一',
  '（',
  '##',
  'cz',
  'gz',
  '现',
  '由居委',
  '按照《',
  '按照《帐户',
  '青社发〔',
  '检查于2026年',
  '第二条　',
  '（一）',
  '青禾社区居民委员会（以下简称“居委会”）由居委会负责，书记王敏带队。',
  '详见附件1，按《关于检查的通知》（青社发〔2026〕2号）。',
  '附件：1.人员名单\n　　　2.检查方案',
)
const written = fc
  .tuple(drafts, begun, drafts, fc.double({min: 0, max: 1, noNaN: true}), fc.boolean())
  .map(([before, line, after, at, isAtLine]) => {
    const text = `${before}\n${line}${after === '' ? '' : `\n${after}`}`
    return {text, offset: isAtLine ? before.length + 1 + line.length : Math.floor(at * text.length)}
  })

describe('completion, for any draft and any place', () => {
  it('edits inside the text, and is found by what is typed', function () {
    this.timeout(patience)
    fc.assert(
      fc.property(written, ({text, offset}) => {
        const offers = completionsAt(service.read(text), offset, {genres, today})
        for (const {span, filterText, label, text: put} of offers) {
          assert.ok(0 <= span.start && span.start <= offset && offset <= span.end && span.end <= text.length, label)
          const replaced = text.slice(span.start, offset)
          assert.ok(filterText.startsWith(replaced), `${filterText} does not start with ${replaced}`)
          assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/)
          assert.notEqual(put, '')
          assert.doesNotMatch(label, /[\r\n]/)
        }
        assert.equal(new Set(offers.map(offer => offer.text)).size, offers.length, 'offered twice')
      }),
      {numRuns: numRuns(300)},
    )
  })

  it('does not offer again what was just taken', function () {
    this.timeout(patience)
    fc.assert(
      fc.property(written, fc.nat(), ({text, offset}, pick) => {
        const offers = completionsAt(service.read(text), offset, {genres, today})
        const taken = offers[pick % Math.max(1, offers.length)]
        // In the front matter what was chosen stays among the choices.
        if (!taken || ['key', 'value', 'genre', 'date', 'number'].includes(taken.kind)) return
        const after = applyEdits(text, [taken])
        const again = completionsAt(service.read(after), taken.span.start + taken.text.length, {genres, today})
        const same = again.filter(offer => applyEdits(after, [offer]) === after || offer.text === taken.text)
        assert.deepEqual(
          same.map(({label}) => label),
          [],
        )
      }),
      {numRuns: numRuns(200)},
    )
  })

  it('finds, explains and renames without a throw, inside the text', function () {
    this.timeout(patience)
    fc.assert(
      fc.property(written, ({text, offset}) => {
        const draft = service.read(text)
        const definition = definitionAt(draft, offset)
        const edits = renameEdits(draft, offset, '新名称')
        const spans = [
          ...referencesAt(draft, offset),
          ...(definition ? [definition] : []),
          ...('reason' in edits ? [] : edits.map(({span}) => span)),
        ]
        for (const {start, end} of spans) assert.ok(0 <= start && start < end && end <= text.length)
        if (!('reason' in edits)) applyEdits(text, edits)
        hoverAt(draft, [], offset)
        for (const length of sectionLengths(draft, {start: 0, end: text.length}))
          assert.match(length.label, /^[\d,]+字$/)
      }),
      {numRuns: numRuns(300)},
    )
  })
})
