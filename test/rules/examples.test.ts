import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {applyEdits, collectFixes} from '../../server/src/lint/fix'
import {rules} from '../../server/src/rules/index'
import {findingsOf, marked} from './support'

describe('rules', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      for (const example of rule.examples) {
        it(example.bad.replaceAll('\n', '⏎'), () => {
          const {text, places} = marked(example.bad)
          const findings = findingsOf([rule], text, example.genre)
          assert.ok(places.length > 0, 'the example marks what is to be found')
          assert.deepEqual(
            findings.map(({span}) => `${span.start} ${text.slice(span.start, span.end)}`),
            places,
          )
          const {edits} = collectFixes(findings, {all: true})
          if (edits.length > 0) assert.equal(applyEdits(text, edits), example.good)
          assert.deepEqual(
            findingsOf([rule], example.good, example.genre).map(({message}) => message),
            [],
          )
        })
      }
    })
  }

  it('have ids of their own in kebab-case', () => {
    const ids = rules.map(({id}) => id)
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at || !/^[a-z]+(-[a-z]+)*$/.test(id)),
      [],
    )
  })

  it('speak kindly and in whole sentences', () => {
    const said = rules.flatMap(rule => [
      rule.title,
      rule.rationale,
      ...(rule.aggregate ? [rule.aggregate.message(3)] : []),
      ...rule.examples.flatMap(example =>
        findingsOf([rule], marked(example.bad).text, example.genre).map(({message}) => message),
      ),
    ])
    assert.ok(said.length > rules.length * 3)
    // What a message quotes is the draft's own.
    const own = said.map(sentence => sentence.replace(/“[^”]*”/g, ''))
    assert.deepEqual(
      own.filter(sentence => /违规|禁用|敏感|政治|必须/.test(sentence)),
      [],
    )
    assert.deepEqual(
      rules.flatMap(({rationale}) => (/[。）]$/.test(rationale) ? [] : [rationale])),
      [],
    )
  })

  it('rest on practice only when certain or not loud', () => {
    const loud = rules.filter(({basis, severity}) => basis.source === '实务' && severity === 'warning')
    assert.deepEqual(
      loud.map(({id}) => id),
      [],
    )
  })
})
