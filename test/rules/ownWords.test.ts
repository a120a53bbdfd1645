import assert from 'node:assert/strict'
import fc from 'fast-check'
import {genres, noWords, type WordLists} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import {applyEdits, collectFixes} from '../../server/src/lint/fix'
import {createLinter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {createOwnWords} from '../../server/src/lint/words'
import {ownRules, ownRulesShown} from '../../server/src/rules/index'
import {findingsOf, marked} from './support'

function check(text: string, lists: Partial<WordLists>) {
  const words = {...noWords, ...lists}
  const linter = createLinter(ownRules(words), {rules: {}, words}, {onRuleError: rethrow})
  return linter.lint(readDraft(text, {genres}))
}
const found = (text: string, lists: Partial<WordLists>) =>
  check(text, lists).map(({span}) => `${span.start} ${text.slice(span.start, span.end)}`)
const station = [{wrong: '农技站', right: '农业技术推广站'}]

describe('rules of own words', () => {
  for (const rule of ownRulesShown) {
    it(`${rule.id} finds its examples`, () => {
      for (const {bad, good} of rule.examples) {
        const {text, places} = marked(bad)
        const findings = findingsOf([rule], text)
        assert.deepEqual(
          findings.map(({span}) => `${span.start} ${text.slice(span.start, span.end)}`),
          places,
        )
        const {edits} = collectFixes(findings, {all: true})
        if (edits.length > 0) assert.equal(applyEdits(text, edits), good)
        assert.deepEqual(findingsOf([rule], good), [])
      }
    })
  }

  it('say what the list says, as loud as it says, and mend unseen only what it allows', () => {
    const [finding] = check('报农技站。', {
      replace: [{...station[0]!, note: '2019年更名', severity: 'warning', safe: true}],
    })
    assert.equal(finding?.severity, 'warning')
    assert.match(finding.message, /“农技站”.*“农业技术推广站”.*2019年更名/)
    assert.equal(finding.fixes[0]?.safe, true)
    const [quiet] = check('报农技站。', {replace: station})
    assert.deepEqual([quiet?.severity, quiet?.fixes[0]?.safe], ['information', false])
    const [forbidden] = check('亲们请注意。', {forbid: [{word: '亲们', note: '网络语'}]})
    assert.deepEqual([forbidden?.severity, forbidden?.fixes], ['information', []])
    assert.match(forbidden!.message, /网络语/)
  })

  it('leave quotations and titles as they are', () => {
    const [finding] = check('见《农技站管理办法》。', {replace: station})
    assert.deepEqual([finding?.severity, finding?.fixes], ['hint', []])
  })

  it('are silent inside accepted words and inside what they write themselves', () => {
    const region = [{wrong: '居委', right: '居委会'}]
    assert.deepEqual(found('居委会和居委。', {replace: region}), ['4 居委'])
    assert.deepEqual(found('区民和社区民。', {forbid: [{word: '区民'}], accept: ['社区民']}), ['0 区民'])
    assert.deepEqual(found('报农业技术推广站。', {replace: station, forbid: [{word: '推广'}]}), [])
  })

  it('find no Latin word inside another', () => {
    assert.deepEqual(found('用AI和AIDS、RAI、AI。', {forbid: [{word: 'AI'}]}), ['1 AI', '13 AI'])
  })

  it('find the longest of several words', () => {
    const lists = {replace: [{wrong: '农技', right: '农业技术'}, ...station]}
    assert.deepEqual(found('农技站推广农技。', lists), ['0 农技站', '5 农技'])
  })

  it('an accepted word is looked for around a finding and nowhere else, whatever the list', () => {
    const word = fc.string({unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4})
    const text = fc.string({unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 12})
    fc.assert(
      fc.property(fc.array(word, {maxLength: 6}), text, fc.nat(), fc.nat(), (accept, draft, a, b) => {
        const start = a % draft.length
        const end = start + 1 + (b % (draft.length - start))
        const expected = accept.some(known =>
          draft.slice(Math.max(0, end - known.length), start + known.length).includes(known),
        )
        assert.equal(createOwnWords({...noWords, accept})(draft, {start, end}), expected)
      }),
    )
  })

  it('serve lists of many thousands', () => {
    const replace = Array.from({length: 20_000}, (_, at) => ({
      wrong: `区${String.fromCodePoint(0x4e00 + at)}站`,
      right: '服务站',
    }))
    const accept = replace.map(({wrong}) => `甲${wrong}`)
    const text = '社区居民到区一站、甲区二站办理。'.repeat(200)
    assert.equal(found(text, {replace, accept}).length, 200)
  })
})
