import assert from 'node:assert/strict'
import {readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {run} from '../../server/src/cli/run'
import type {FileReport} from '../../server/src/cli/report/report'
import {broken, faulty, folderWith, memoryIo} from './support'

const mended = faulty.replace('（一）、', '（一）').replace('（二）、', '（二）')

describe('gongwen fix', () => {
  it('writes what has one right form, says so by file, and leaves no safe fix behind', async () => {
    const folder = folderWith({'a.md': faulty, 'b.md': mended})
    const io = memoryIo(folder)
    assert.equal(await run(['fix', 'a.md', 'b.md'], io), 0)
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), mended)
    assert.equal(readFileSync(join(folder, 'b.md'), 'utf8'), mended)
    assert.equal(io.written.out, 'a.md：改了 2 处。\nb.md：没有要改的。\n')
    const after = memoryIo(folder)
    await run(['check', '--format', 'json', 'a.md'], after)
    const [report] = JSON.parse(after.written.out) as FileReport[]
    assert.deepEqual(
      report!.findings.filter(({fixes}) => fixes?.some(({safe}) => safe)),
      [],
    )
  })

  it('keeps byte order mark and Windows line ends', async () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const folder = folderWith({'a.md': windows(faulty)})
    assert.equal(await run(['fix', 'a.md'], memoryIo(folder)), 0)
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), windows(mended))
  })

  it('keeps line ends that are mixed, each as it is', async () => {
    const mixed = (text: string): string =>
      text.split('\n').reduce((all, line, i) => all + (i % 3 ? '\r\n' : '\n') + line)
    const folder = folderWith({'a.md': mixed(faulty)})
    assert.equal(await run(['fix', 'a.md'], memoryIo(folder)), 0)
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), mixed(mended))
  })

  it('does not write over a file that changed meanwhile', async () => {
    const folder = folderWith({'a.md': faulty, 'b.md': faulty})
    const io = memoryIo(folder, {
      beforeReplace: path => {
        if (path.endsWith('a.md')) writeFileSync(path, '别人写的')
      },
    })
    assert.equal(await run(['fix', 'a.md', 'b.md'], io), 2)
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), '别人写的')
    assert.equal(readFileSync(join(folder, 'b.md'), 'utf8'), mended)
    assert.match(io.written.error, /^a\.md：.*又被改动，没有写入.*\n$/)
    assert.deepEqual(readdirSync(folder), ['a.md', 'b.md'])
  })

  it('shows what it would do with --dry-run and writes nothing', async () => {
    const folder = folderWith({'a.md': faulty, 'b.md': mended})
    const before = statSync(join(folder, 'a.md'))
    const io = memoryIo(folder)
    assert.equal(await run(['fix', '--dry-run', 'a.md', 'b.md'], io), 0)
    assert.match(io.written.out, /^--- a\.md\n\+\+\+ a\.md.*\n@@ .*\n/)
    assert.match(io.written.out, /\n-（一）、服务居民\n\+（一）服务居民\n/)
    assert.match(io.written.out, /b\.md：没有要改的。\n$/)
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), faulty)
    assert.deepEqual(
      [statSync(join(folder, 'a.md')).mtimeMs, statSync(join(folder, 'a.md')).ino],
      [before.mtimeMs, before.ino],
    )
  })

  it('numbers ordinals through with --renumber, and leaves them without', async () => {
    const skipping = mended.replace('二、存在', '四、存在').replace('（一）服务', '(三)、服务')
    const folder = folderWith({'a.md': skipping, 'b.md': mended})
    const io = memoryIo(folder)
    assert.equal(await run(['fix', '--renumber', 'a.md', 'b.md'], io), 0)
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), mended)
    assert.equal(io.written.out, 'a.md：改了 2 处。\nb.md：没有要改的。\n')
    const plain = memoryIo(folder, {stdin: skipping})
    await run(['fix', '-'], plain)
    assert.equal(plain.written.out, skipping.replace('(三)、', '（三）'))
  })

  it('mends standard input onto standard output', async () => {
    const io = memoryIo(folderWith({}), {stdin: faulty})
    assert.equal(await run(['fix', '-'], io), 0)
    assert.equal(io.written.out, mended)
  })

  it('mends the rest where a file cannot be read', async () => {
    const folder = folderWith({'a.md': broken, 'b.md': faulty})
    const io = memoryIo(folder)
    assert.equal(await run(['fix', 'a.md', 'none.md', 'b.md'], io), 2)
    assert.deepEqual(new Uint8Array(readFileSync(join(folder, 'a.md'))), broken)
    assert.equal(readFileSync(join(folder, 'b.md'), 'utf8'), mended)
    assert.equal(io.written.error.trimEnd().split('\n').length, 2)
  })
})
