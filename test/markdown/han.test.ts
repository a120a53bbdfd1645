import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {hanLength, isLongerThan} from '../../server/src/markdown/han'

describe('how long a text is to a reader', () => {
  it('counts each character of Chinese script, whatever its plane, and no other', () => {
    for (let code = 0; code < 0x35000; code++) {
      const character = String.fromCodePoint(code)
      assert.equal(hanLength(character), /\p{Script=Han}/u.test(character) ? 1 : 0, code.toString(16))
    }
  })

  it('counts to the end', () => assert.equal(hanLength('全年共12件，𠮷野々〇家。'), 9))

  it('can be compared without counting to the end', () => {
    assert.equal(isLongerThan(2, '社区。'), false)
    assert.equal(isLongerThan(1, '社区。'), true)
    assert.equal(isLongerThan(0, ''), false)
  })
})
