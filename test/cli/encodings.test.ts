import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import {run} from '../../server/src/cli/run'
import type {FileReport} from '../../server/src/cli/report/report'
import {gb18030, utf16} from '../support/encoded'
import {faulty, folderWith, memoryIo} from './support'

const windows = faulty.replaceAll('\n', '\r\n')
const foreign: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['GB18030', gb18030(windows), /GB18030（GBK）/],
  ['UTF-16, little end first', utf16(windows, 'little'), /UTF-16/],
  ['UTF-16, big end first', utf16(windows, 'big'), /UTF-16/],
]

describe('drafts in other encodings', () => {
  for (const [name, bytes, called] of foreign) {
    it(`are checked as what they are, and said to be so: ${name}`, async () => {
      const folder = folderWith({'a.md': bytes, 'b.md': windows})
      const io = memoryIo(folder)
      assert.equal(await run(['check', '--format', 'json', 'a.md', 'b.md'], io), 0)
      const [other, plain] = JSON.parse(io.written.out) as FileReport[]
      assert.ok(plain!.findings.length > 0)
      assert.deepEqual({...other, file: ''}, {...plain, file: ''})
      assert.match(io.written.error, /^a\.md：不是 UTF-8，是 .* 编码，已按这个编码读；建议另存为 UTF-8。\n$/)
      assert.match(io.written.error, called)
    })

    it(`are never written: ${name}`, async () => {
      const folder = folderWith({'a.md': bytes, 'b.md': windows})
      const io = memoryIo(folder)
      assert.equal(await run(['fix', 'a.md', 'b.md'], io), 2)
      assert.deepEqual(new Uint8Array(readFileSync(join(folder, 'a.md'))), bytes)
      assert.match(io.written.error, /\na\.md：有 2 处要改，没有改动：只改 UTF-8 的文件。请先转成 UTF-8：.*iconv -f/)
      assert.equal(io.written.out, 'b.md：改了 2 处。\n')
      const piped = {...memoryIo(folder), stdin: () => Promise.resolve(bytes)}
      assert.equal(await run(['fix', '-'], piped), 2)
      assert.equal(piped.written.out, '')
    })
  }

  it('are exported with their text', async () => {
    const folder = folderWith({'a.md': gb18030(windows)})
    assert.equal(await run(['export', 'a.md'], memoryIo(folder)), 0)
    const xml = new TextDecoder().decode(unzipSync(readFileSync(join(folder, 'a.docx')))['word/document.xml'])
    assert.match(xml, /社区全年走访居民/)
  })

  const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['GB18030 that is broken', gb18030(faulty).slice(0, -2), /看来是 GB18030（GBK）编码，但有坏字节.*核对原文/],
    ['half a UTF-16', utf16(faulty, 'little').slice(0, -1), /UTF-16/],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x3b, 0x60, 0, 0]), /UTF-16/],
    ['a zero in a text', new TextEncoder().encode(faulty.replace('三百余', '\0')), /第 7 行有空字符（NUL）.*删去/],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 3, 0, 62]), /二进制文件/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /二进制文件/],
  ]
  for (const [name, bytes, said] of refused) {
    it(`are refused with a reason and left alone: ${name}`, async () => {
      const folder = folderWith({'a.md': bytes})
      for (const command of ['check', 'fix', 'export']) {
        const io = memoryIo(folder)
        assert.equal(await run([command, 'a.md'], io), 2)
        assert.match(io.written.error, said)
        assert.equal(io.written.error.trimEnd().split('\n').length, 1)
      }
      assert.deepEqual(new Uint8Array(readFileSync(join(folder, 'a.md'))), bytes)
    })
  }
})
