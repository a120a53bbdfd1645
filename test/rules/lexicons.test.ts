import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {lexicons} from '../../server/src/data/lexicons'
import {lexiconSchema} from '../../server/src/data/schema'
import {applyEdits, collectFixes} from '../../server/src/lint/fix'
import {certainWrongWords} from '../../server/src/rules/wording/certainWrongWords'
import {lexiconRule} from '../../server/src/rules/wording/lexiconRule'
import {findingsOf, marked, placesOf} from './support'

const facts = {
  id: 'some-words',
  severity: 'error',
  title: '用词',
  rationale: '试验用。',
  basis: {source: '实务', clause: '无'},
  say: ({wrong, right}: {wrong: string; right: string}) => `${wrong}→${right}`,
} as const
const tests = {bad: ['⟦甲⟧']}

describe('a lexicon rule', () => {
  const found = (entries: Parameters<typeof lexiconRule>[0]['entries'], text: string) =>
    findingsOf([lexiconRule({entries}, facts)], text).map(({message, span}) => `${span.start} ${message}`)

  it('takes the longest word, once', () => {
    const entries = [
      {wrong: '截止', right: '截至', tests},
      {wrong: '截止到', right: '截至', tests},
    ]
    assert.deepEqual(found(entries, '截止到年底，截止年底'), ['0 截止到→截至', '6 截止→截至'])
  })

  it('does not find a word inside the one it has just found', () => {
    const entries = [
      {wrong: '再再', right: '再', tests},
      {wrong: '再接', right: '接', tests},
    ]
    assert.deepEqual(found(entries, '再再接'), ['0 再再→再'])
  })

  it('goes on to a shorter word where the longer one does not fit', () => {
    const entries = [
      {wrong: '即定', right: '既定', tests},
      {wrong: '即定的', right: '既定的', before: '目标', tests},
    ]
    assert.deepEqual(found(entries, '即定的方案，即定的目标'), ['0 即定→既定', '6 即定的→既定的'])
  })

  it('asks what stands before and behind', () => {
    const entry = {wrong: '对像', right: '对象', tests}
    const cases: [object, string, number][] = [
      [{notAfter: '反|面'}, '反对像对像', 1],
      [{notBefore: '我|你'}, '对像我，对像他', 1],
      [{after: '低保'}, '低保对像，对像', 1],
      [{before: '户'}, '对像户，对像', 1],
      [{after: '^|，'}, '对像，对像和对像', 2],
    ]
    for (const [conditions, text, count] of cases) {
      assert.equal(found([{...entry, ...conditions}], text).length, count, text)
    }
  })

  it('points at a word in a quotation without mending it', () => {
    const findings = findingsOf([certainWrongWords], '《关于布署防汛工作的通知》已印发。')
    assert.deepEqual(
      findings.map(({fixes}) => fixes.length),
      [0],
    )
  })
})

for (const [name, lexicon] of Object.entries(lexicons)) {
  describe(`lexicon ${name}`, () => {
    it('has the form of a lexicon', () => {
      assert.deepEqual(lexiconSchema.parse(lexicon), lexicon)
    })

    it('has each word once, and no word that is right', () => {
      const wrong = lexicon.entries.map(entry => entry.wrong)
      assert.deepEqual(
        wrong.filter((word, at) => wrong.indexOf(word) !== at),
        [],
      )
      assert.deepEqual(
        lexicon.entries.filter(entry => entry.wrong === entry.right),
        [],
      )
    })

    it('finds the wrong word of every entry, where its sentences mark it, and mends it', () => {
      for (const {wrong, right, tests: own} of lexicon.entries) {
        assert.ok(own.bad.length > 0, wrong)
        for (const bad of own.bad) {
          const {text, places} = marked(bad)
          const findings = findingsOf([certainWrongWords], text)
          assert.deepEqual(places, [`${text.indexOf(wrong)} ${wrong}`], bad)
          assert.deepEqual(placesOf('certain-wrong-words', text), places)
          assert.equal(applyEdits(text, collectFixes(findings, {all: true}).edits), bad.replace(/⟦[^⟧]*⟧/, right))
        }
      }
    })

    it('is silent where an entry says so, and about what it writes itself', () => {
      for (const {tests: own} of lexicon.entries) {
        for (const good of own.good ?? []) assert.deepEqual(findingsOf([certainWrongWords], good), [], good)
      }
      const mended = lexicon.entries.map(({right, tests: own}) => own.bad[0]!.replace(/⟦[^⟧]*⟧/, right)).join('\n\n')
      assert.deepEqual(
        findingsOf([certainWrongWords], mended).map(({message}) => message),
        [],
      )
    })
  })
}
