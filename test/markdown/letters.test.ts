import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {lettersOf} from '../../server/src/markdown/letters'

describe('the letters of a text', () => {
  for (const others of [/[^\p{L}\p{N}]+/gu, /[^\p{Script=Han}\p{L}\p{N}]+/gu]) {
    it(`are what ${others.source} leaves of any character`, () => {
      for (let code = 0; code < 0x35000; code++) {
        const character = String.fromCodePoint(code)
        const letters = lettersOf(character, () => others)
        assert.equal(letters, character.replace(others, ''), code.toString(16))
      }
    })
  }

  it('are found in usual text without the expression', () => {
    const letters = lettersOf('　二、全年共办12件（见表A）：“接诉即办”——很好！', () => assert.fail('made'))
    assert.equal(letters, '二全年共办12件见表A接诉即办很好')
  })

  it('are found beside what is rare', () => {
    assert.equal(
      lettersOf('①𠮷野々，℃é。', () => /[^\p{L}\p{N}]+/gu),
      '①𠮷野々é',
    )
  })
})
