import assert from 'node:assert/strict'
import {decode, encode} from '../../server/src/cli/decode'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** `中文总结，` in GB18030. */
const gb18030 = [0xd6, 0xd0, 0xce, 0xc4, 0xd7, 0xdc, 0xbd, 0xe1, 0xa3, 0xac]

describe('decode', () => {
  const problems: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['GB18030', Uint8Array.from([...utf8('abc\n'), ...gb18030]), /GB18030.*第 2 行/],
    ['broken UTF-8', Uint8Array.from([...utf8('总结\n总结\n'), 0xe6, 0x80]), /不是有效的 UTF-8，第 3 行/],
    [
      'one wrong byte among UTF-8',
      Uint8Array.from([...utf8('社区工作'), 0xff, ...utf8('总结')]),
      /不是有效的 UTF-8，第 1 行/,
    ],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x3b, 0x60]), /UTF-16/],
    ['a Word file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /Word/],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /Word/],
    ['binary', Uint8Array.from([97, 0, 2, 98]), /二进制/],
    ['a zero in a text', Uint8Array.from([97, 10, 0, 98]), /第 2 行有空字符/],
  ]
  for (const [name, bytes, said] of problems) {
    it(`says what is no text: ${name}`, () => {
      const decoded = decode(bytes)
      assert.ok('problem' in decoded)
      assert.match(decoded.problem, said)
    })
  }

  for (const text of ['', '总结\r\n', '\uFEFF总结', '𠮷\uFFFD']) {
    it(`keeps ${JSON.stringify(text)} byte for byte`, () => {
      const decoded = decode(utf8(text))
      assert.ok('text' in decoded)
      assert.equal(decoded.bom, text.startsWith('\uFEFF'))
      assert.ok(!decoded.text.startsWith('\uFEFF'))
      assert.deepEqual(encode(decoded.text, decoded.bom), utf8(text))
    })
  }
})
