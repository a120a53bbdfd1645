import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {positionsOf} from '../../server/src/positions'

describe('positions', () => {
  it('counts lines from zero and characters in UTF-16 units', () => {
    const {position, offset, range, span} = positionsOf('一、概况\r\n𠮷祥\r第三行\n')
    assert.deepEqual(position(0), {line: 0, character: 0})
    assert.deepEqual(position(6), {line: 1, character: 0})
    assert.deepEqual(position(8), {line: 1, character: 2})
    assert.deepEqual(position(10), {line: 2, character: 0})
    assert.deepEqual(position(14), {line: 3, character: 0})
    assert.equal(offset({line: 1, character: 2}), 8)
    assert.deepEqual(range({start: 2, end: 8}), {start: {line: 0, character: 2}, end: {line: 1, character: 2}})
    assert.deepEqual(span({start: {line: 0, character: 2}, end: {line: 1, character: 2}}), {start: 2, end: 8})
  })

  it('moves what lies outside the text to its nearest end', () => {
    const {position, offset} = positionsOf('甲乙\r\n丙')
    assert.deepEqual(position(-3), {line: 0, character: 0})
    assert.deepEqual(position(99), {line: 1, character: 1})
    assert.equal(offset({line: -1, character: 5}), 0)
    assert.equal(offset({line: 0, character: 99}), 2)
    assert.equal(offset({line: 9, character: 0}), 5)
    assert.equal(offset({line: 0, character: -1}), 0)
  })

  it('agrees with the text document of the language server', () => {
    const texts = fc
      .array(fc.constantFrom('甲', 'a', '𠮷', '\n', '\r', '\r\n', ' '), {maxLength: 40})
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(12), fc.nat(12), (text, at, line, character) => {
        const document = TextDocument.create('file:///a.md', 'markdown', 1, text)
        const {position, offset} = positionsOf(text)
        // Between the two halves of a line end the document answers with the end of the line.
        if (!(text[at - 1] === '\r' && text[at] === '\n')) assert.deepEqual(position(at), document.positionAt(at))
        assert.equal(offset({line, character}), document.offsetAt({line, character}))
      }),
    )
  })
})
