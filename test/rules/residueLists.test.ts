import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {residueLists} from '../../server/src/data/residueLists'
import {boilerplateSchema, scarsSchema} from '../../server/src/data/schema'
import {deletedNumber} from '../../server/src/rules/residue/deletedNumber'
import {deletedWords} from '../../server/src/rules/residue/deletedWords'
import {replaceScars} from '../../server/src/rules/residue/replaceScars'
import {websiteBoilerplate} from '../../server/src/rules/residue/websiteBoilerplate'
import type {Rule} from '../../server/src/rules/rule'
import {findingsOf, marked} from './support'

const lists: Readonly<Record<keyof typeof residueLists, readonly Rule[]>> = {
  deletionScars: [deletedNumber, deletedWords],
  replaceScars: [replaceScars],
  websiteBoilerplate: [websiteBoilerplate],
}

for (const [name, rules] of Object.entries(lists)) {
  describe(`residue list ${name}`, () => {
    const list = residueLists[name as keyof typeof residueLists]
    const found = (text: string) =>
      findingsOf(rules, text)
        .map(({span}) => `${span.start} ${text.slice(span.start, span.end)}`)
        .sort()

    it('has the form of a list', () => {
      const schema = name === 'websiteBoilerplate' ? boilerplateSchema : scarsSchema
      assert.deepEqual(schema.parse(list), list)
    })

    for (const {tests} of list.entries) {
      for (const bad of tests.bad) {
        it(`finds ${bad.replaceAll('\n', '⏎')}`, () => {
          const {text, places} = marked(bad)
          assert.ok(places.length > 0)
          assert.deepEqual(found(text), [...places].sort())
        })
      }
      for (const good of tests.good ?? []) {
        it(`is silent about ${good.replaceAll('\n', '⏎')}`, () => assert.deepEqual(found(good), []))
      }
    }
  })
}
