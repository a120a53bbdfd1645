import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {WordIndex} from '../../server/src/rules/wording/wordIndex'

const characters = fc.constantFrom('甲', '乙', '丙', '一', 'A')
const words = fc.array(fc.string({unit: characters, minLength: 1, maxLength: 4}), {maxLength: 12})
const texts = fc.string({unit: characters, maxLength: 30})

/** Every place of every word, by the definition: from left to right, the longest first, equal ones in the order of the list. */
const placesOf = (list: readonly string[], text: string): readonly (readonly [number, string])[] =>
  Array.from(text, (_, start) => start).flatMap(start =>
    list
      .filter(word => text.startsWith(word, start))
      .sort((a, b) => b.length - a.length)
      .map(word => [start, word] as const),
  )

describe('an index of words', () => {
  it('finds the words of each of its lists wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(words, {minLength: 1, maxLength: 4}), texts, (lists, text) => {
        const index = new WordIndex()
        const added = lists.map(list => index.add(list, word => word))
        added.forEach(({placesIn}, at) =>
          assert.deepEqual(
            placesIn(text).map(({start, word}) => [start, word]),
            placesOf(lists[at]!, text),
          ),
        )
        const having = added.filter(({placesIn}) => placesIn(text).length > 0).map(({number}) => number)
        assert.deepEqual([...index.listsIn(text)].sort(), having)
      }),
    )
  })

  it('knows a list that is added after it was asked', () => {
    const index = new WordIndex()
    const {placesIn} = index.add(['社区'], word => word)
    assert.equal(placesIn('社区居委会').length, 1)
    const later = index.add(['居委会', '居'], word => word)
    assert.deepEqual(
      later.placesIn('社区居委会').map(({word}) => word),
      ['居委会', '居'],
    )
    assert.equal(placesIn('社区居委会').length, 1)
  })
})
