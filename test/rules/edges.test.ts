import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {lexicons} from '../../server/src/data/lexicons'
import {residueLists} from '../../server/src/data/residueLists'
import {edgeOf} from '../../server/src/rules/wording/edges'

const entries = [
  ...Object.values(lexicons).flatMap(list => list.entries),
  ...residueLists.deletionScars.entries,
  ...residueLists.replaceScars.entries,
]
const patternsOf = (key: 'after' | 'before'): readonly string[] =>
  entries.flatMap(entry => (key in entry && entry[key] !== undefined ? [entry[key]] : []))

/** Texts of the characters that a pattern is written with. */
const textFor = (pattern: string): fc.Arbitrary<string> =>
  fc.string({unit: fc.constantFrom(...pattern.replace(/[\\^$()[\]{}|?*+.<>=!:]/g, ''), '1', '　'), maxLength: 4})

describe('the edge of a pattern', () => {
  it('is what a text that it matches begins or ends with', () => {
    assert.equal(edgeOf('[，。]|的?资金|用于', 'first'), '，。的资用')
    assert.equal(edgeOf('(?:发放|张贴)[甲乙]{0,6}(?:资料|传单)|[款值]达', 'last'), '料单达')
    assert.equal(edgeOf('(?<!公|中)共计?|\\u3000', 'last'), '计共　')
    assert.equal(edgeOf('(?!学)会(?=[，。])', 'first'), '会')
    assert.equal(edgeOf('\\d\\p{Script=Han}+', 'first'), '0123456789')
  })

  it('is not told where any character may stand there, or none', () => {
    for (const pattern of ['[^，。]{2,10}组成', '.份', '\\p{Script=Han}年', '[一-九]年', '甲?|乙', '^|于', '𠮷?甲'])
      assert.equal(edgeOf(pattern, 'first'), undefined, pattern)
    assert.equal(edgeOf('已经?了?|[的\\s]', 'last'), undefined)
  })

  it('holds for whatever the conditions of lists match', () => {
    for (const [key, side] of [
      ['before', 'first'],
      ['after', 'last'],
    ] as const)
      for (const pattern of new Set(patternsOf(key))) {
        const edge = edgeOf(pattern, side)
        if (edge === undefined) continue
        const expression = new RegExp(side === 'first' ? `^(?:${pattern})` : `(?:${pattern})$`, 'u')
        fc.assert(
          fc.property(textFor(pattern), text => {
            const character = side === 'first' ? text[0] : text.at(-1)
            assert.ok(!expression.test(text) || edge.includes(character ?? '?'), `${pattern}: ${text}`)
          }),
          {numRuns: 20},
        )
      }
  })
})
