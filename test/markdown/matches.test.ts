import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {matchesIn} from '../../server/src/markdown/matches'

const patterns = [/甲/g, /[一二]+/g, /(?<=甲)乙?/g, /(?=乙)/gu, /𠮷?/gu, /$/g, /(甲)(乙)?/dgu]
const texts = fc.string({unit: fc.constantFrom('甲', '乙', '一', '二', '𠮷', '\ud842', '，')})

describe('the matches of a pattern', () => {
  for (const pattern of patterns) {
    it(`of ${pattern} are those of matchAll, each time`, () => {
      fc.assert(
        fc.property(texts, text => {
          const expected = [...text.matchAll(pattern)]
          assert.deepEqual(matchesIn(text, pattern), expected)
          assert.deepEqual(matchesIn(text, pattern), expected)
        }),
      )
    })
  }
})
