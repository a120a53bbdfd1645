import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {redundantPairs} from '../../server/src/data/redundantPairs'
import {redundantPairsSchema} from '../../server/src/data/schema'
import {redundantPair} from '../../server/src/rules/wording/redundantPair'
import {findingsOf, marked} from './support'

describe('redundant pairs', () => {
  it('have the form of their list', () => {
    assert.deepEqual(redundantPairsSchema.parse(redundantPairs), redundantPairs)
  })

  it('refer to patterns that there are', () => {
    const names = redundantPairs.pairs.flatMap(({between}) =>
      Array.from(between.matchAll(/\{(\p{Script=Han}+)\}/gu), ([, name]) => name!),
    )
    assert.deepEqual([...new Set(names)].sort(), Object.keys(redundantPairs.parts).sort())
  })

  for (const {heads, tails, tests} of redundantPairs.pairs) {
    it(`${heads[0]}…${tails[0]}: found where marked, and nowhere else`, () => {
      for (const sentence of [...tests.bad, ...(tests.good ?? [])]) {
        const {text, places} = marked(sentence)
        const found = findingsOf([redundantPair], text).map(
          ({span}) => `${span.start} ${text.slice(span.start, span.end)}`,
        )
        assert.deepEqual(found, places, sentence)
      }
    })
  }

  it('offer both halves, or the one that can go', () => {
    const titles = (text: string) => findingsOf([redundantPair], text)[0]!.fixes.map(({title}) => title)
    assert.deepEqual(titles('约30人左右'), ['删去“约”', '删去“左右”'])
    assert.deepEqual(titles('截至目前为止'), ['删去“为止”'])
  })

  it('are left alone in quotations', () => {
    assert.deepEqual(findingsOf([redundantPair], '居民说：“来了约30人左右。”'), [])
  })
})
