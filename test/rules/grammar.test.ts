import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {collocations, deParticle, phrases} from '../../server/src/data/grammar'
import {collocationsSchema, deParticleSchema, phrasesSchema} from '../../server/src/data/grammarSchema'
import {applyEdits, collectFixes} from '../../server/src/lint/fix'
import {collocation} from '../../server/src/rules/grammar/collocation'
import {deParticle as deRule} from '../../server/src/rules/grammar/deParticle'
import {incompletePattern} from '../../server/src/rules/grammar/incompletePattern'
import {measureWord} from '../../server/src/rules/grammar/measureWord'
import {rhetoricalQuestion} from '../../server/src/rules/grammar/rhetoricalQuestion'
import type {Rule} from '../../server/src/rules/rule'
import {findingsOf, marked} from './support'

const found = (rule: Rule, text: string) =>
  findingsOf([rule], text).map(({span}) => `${span.start} ${text.slice(span.start, span.end)}`)

function holds(rule: Rule, {bad, good}: {bad: readonly string[]; good: readonly string[]}): void {
  for (const sentence of bad) {
    const {text, places} = marked(sentence)
    assert.deepEqual(found(rule, text), places, sentence)
  }
  for (const sentence of good) assert.deepEqual(found(rule, sentence), [], sentence)
}

const words = (groups: readonly string[]) => groups.flatMap(group => group.split(' '))

describe('的、地、得', () => {
  it('has the form of its list, each word once', () => {
    assert.deepEqual(deParticleSchema.parse(deParticle), deParticle)
    for (const group of [deParticle.adverbs, deParticle.adjectives, deParticle.finite, deParticle.nominal]) {
      const all = words(group)
      assert.deepEqual(
        all.filter((word, at) => all.indexOf(word) !== at),
        [],
      )
    }
  })

  it('finds what its sentences mark, and nothing in the right ones', () => holds(deRule, deParticle.tests))

  it('mends 的 before a verb and leaves the rest alone', () => {
    for (const adverb of [...words(deParticle.adverbs), ...words(deParticle.adjectives)]) {
      const text = `我们${adverb}的完成了各项任务。`
      const {edits} = collectFixes(findingsOf([deRule], text), {all: true})
      assert.equal(applyEdits(text, edits), `我们${adverb}地完成了各项任务。`)
    }
  })

  it('finds every adverbial before a verb with its object', () => {
    const adverbials = [...words(deParticle.adverbs), ...words(deParticle.adjectives)]
    const verbs = words(deParticle.finite)
    const silent = adverbials.flatMap((adverbial, at) => {
      const text = `${adverbial}的${verbs[at % verbs.length]!}各项工作。`
      return found(deRule, text).length === 1 ? [] : [text]
    })
    assert.deepEqual(silent, [])
  })

  it('is silent where the same words describe a noun', () => {
    const frames = ['进行了A的V。', '给予A的V，', '取得了A的V效果。', '有A的V办法。', '这是一种A的V。', 'A的V是关键。']
    const adjectives = words(deParticle.adjectives)
    const verbs = [...words(deParticle.nominal), ...words(deParticle.finite)].filter(verb => verb.length === 2)
    for (const [at, adjective] of adjectives.entries()) {
      for (const frame of frames) {
        const text = frame.replace('A', adjective).replace('V', verbs[(at * 7) % verbs.length]!)
        assert.deepEqual(found(deRule, text), [], text)
      }
    }
  })

  it('finds a complement at the end of a clause, and 得 is right', () => {
    for (const verb of Object.keys(deParticle.complements)) {
      const results = words(deParticle.results)
      const text = (particle: string) => results.map(result => `要${verb}${particle}${result}`).join('，')
      assert.equal(found(deRule, text('的')).length, results.length, verb)
      assert.deepEqual(found(deRule, text('得')), [])
    }
  })

  it('reads traditional characters as the same words', () => {
    assert.deepEqual(found(deRule, '盡可能的與居民溝通。'), ['0 盡可能的與'])
  })
})

describe('verbs and their objects', () => {
  it('has the form of its list', () => assert.deepEqual(collocationsSchema.parse(collocations), collocations))
  it('finds what the sentences of each entry mark', () =>
    collocations.entries.forEach(({tests}) => holds(collocation, tests)))
})

const rules = {
  incompletePatterns: incompletePattern,
  measureWords: measureWord,
  rhetoricalQuestions: rhetoricalQuestion,
}
for (const [name, rule] of Object.entries(rules)) {
  const {entries} = phrases[name as keyof typeof rules]
  describe(`phrases ${name}`, () => {
    it('has the form of its list', () => assert.deepEqual(phrasesSchema.parse({entries}), {entries}))
    it('finds what the sentences of each entry mark', () => entries.forEach(({tests}) => holds(rule, tests)))
    it('finds nothing more once mended', () => {
      for (const {fixes, tests} of entries) {
        if (!fixes) continue
        const {text} = marked(tests.bad[0]!)
        const mended = applyEdits(text, collectFixes(findingsOf([rule], text), {all: true}).edits)
        assert.deepEqual(found(rule, mended), [], mended)
      }
    })
  })
}
