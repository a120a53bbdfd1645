import assert from 'node:assert/strict'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {targetsOf} from '../../server/src/cli/operands'
import {replaceFile, writeFile} from '../../server/src/cli/write'
import {folderWith} from './support'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const named = (operands: readonly string[], cwd: string): readonly string[] =>
  targetsOf(operands, cwd).map(found => ('problem' in found ? `${found.name} ${found.problem}` : found.name))

describe('operands', () => {
  it('walks folders for drafts, in the order of names, and past what is hidden, installed or linked', () => {
    const folder = folderWith({
      'd/乙.md': '',
      'd/a.md': '',
      'd/sub/b.TXT': '',
      'd/sub/c.docx': '',
      'd/node_modules/x/readme.md': '',
      'd/.git/y.md': '',
    })
    symlinkSync('.', join(folder, 'd/loop'))
    assert.deepEqual(
      named(['d'], folder),
      ['d/a.md', 'd/sub/b.TXT', 'd/乙.md'].map(name => join(name)),
    )
    assert.deepEqual(named([join(folder, 'd/sub')], folder), [join(folder, 'd/sub/b.TXT')])
  })

  it('takes patterns, but a name that exists is never one', () => {
    const folder = join(folderWith({'d/总结[1].md': '', 'd/总结1.md': '', 'd/sub/总结2.md': ''}), 'd')
    assert.deepEqual(named(['总结[1].md'], folder), ['总结[1].md'])
    assert.deepEqual(named(['**/总结?.md'], folder), [join('sub/总结2.md'), '总结1.md'])
    assert.deepEqual(named(['../*/总结1.md'], folder).length, 1)
  })

  it('gives each file once', () => {
    const folder = folderWith({'a.md': '', 'b.md': ''})
    assert.deepEqual(named(['b.md', '.', './b.md', '*.md', '-', '-'], folder), ['b.md', 'a.md', '-'])
  })

  it('says what is not there', () => {
    const folder = folderWith({'d/a.docx': ''})
    assert.deepEqual(named(['x.md', 'd', '*.md'], folder), [
      'x.md 没有这个文件。',
      'd 文件夹里没有 .md 或 .txt 文件。',
      '*.md 没有匹配的 .md 或 .txt 文件。',
    ])
  })
})

describe('replacing a file', () => {
  it('keeps the mode and the link, and leaves nothing behind', async () => {
    const folder = folderWith({'real/a.md': '旧'})
    chmodSync(join(folder, 'real/a.md'), 0o666)
    symlinkSync(join('real', 'a.md'), join(folder, 'link.md'))
    assert.equal(await replaceFile(join(folder, 'link.md'), bytes('旧'), bytes('新')), true)
    assert.equal(readFileSync(join(folder, 'real/a.md'), 'utf8'), '新')
    assert.ok(lstatSync(join(folder, 'link.md')).isSymbolicLink())
    assert.equal(statSync(join(folder, 'real/a.md')).mode & 0o777, 0o666)
    assert.deepEqual(readdirSync(join(folder, 'real')), ['a.md'])
  })

  it('keeps the owner, where the system lets it', async function () {
    if (process.getuid?.() !== 0) return this.skip()
    const path = join(folderWith({'a.md': '旧'}), 'a.md')
    chownSync(path, 4711, 4712)
    chmodSync(path, 0o640)
    await replaceFile(path, bytes('旧'), bytes('新'))
    const {uid, gid, mode} = statSync(path)
    assert.deepEqual([uid, gid, mode & 0o7777], [4711, 4712, 0o640])
  })

  it('does not care how long a name is', async () => {
    const path = join(folderWith({}), `${'长'.repeat(84)}.md`)
    writeFile(path, bytes('旧'), false)
    assert.equal(await replaceFile(path, bytes('旧'), bytes('新')), true)
    assert.equal(readFileSync(path, 'utf8'), '新')
  })

  it('does not write over what changed meanwhile', async () => {
    const path = join(folderWith({'a.md': '旧'}), 'a.md')
    assert.equal(await replaceFile(path, bytes('旧'), bytes('新'), () => writeFileSync(path, '别人写的')), false)
    assert.equal(readFileSync(path, 'utf8'), '别人写的')
    assert.deepEqual(readdirSync(join(path, '..')), ['a.md'])
  })

  it('leaves the file whole and nothing behind when it fails half way', async () => {
    const path = join(folderWith({'a.md': '旧'}), 'a.md')
    const failing = replaceFile(path, bytes('旧'), bytes('新'), () => Promise.reject(new Error('停电')))
    await assert.rejects(failing, /停电/)
    assert.equal(readFileSync(path, 'utf8'), '旧')
    assert.deepEqual(readdirSync(join(path, '..')), ['a.md'])
  })

  it('writes through no folder', async () => {
    const folder = folderWith({})
    mkdirSync(join(folder, 'd.md'))
    await assert.rejects(replaceFile(join(folder, 'd.md'), bytes(''), bytes('新')))
    assert.deepEqual(readdirSync(folder), ['d.md'])
  })
})

describe('writing a file', () => {
  it('makes a new one with the mode of new files, and takes no name that is taken', () => {
    const folder = folderWith({'b.md': '旧'})
    symlinkSync('nowhere', join(folder, 'c.md'))
    writeFile(join(folder, 'a.md'), bytes('新'), false)
    assert.equal(statSync(join(folder, 'a.md')).mode & 0o777, 0o666 & ~process.umask())
    for (const name of ['b.md', 'c.md'])
      assert.throws(() => writeFile(join(folder, name), bytes('新'), false), {code: 'EEXIST'})
    assert.equal(readFileSync(join(folder, 'b.md'), 'utf8'), '旧')
    assert.deepEqual(readdirSync(folder), ['a.md', 'b.md', 'c.md'])
  })

  it('overwrites through links, and keeps the mode', () => {
    const folder = folderWith({'real/a.docx': '旧'})
    chmodSync(join(folder, 'real/a.docx'), 0o640)
    symlinkSync(join('real', 'a.docx'), join(folder, 'link.docx'))
    writeFile(join(folder, 'link.docx'), bytes('新'), true)
    assert.ok(lstatSync(join(folder, 'link.docx')).isSymbolicLink())
    assert.equal(readFileSync(join(folder, 'real/a.docx'), 'utf8'), '新')
    assert.equal(statSync(join(folder, 'real/a.docx')).mode & 0o777, 0o640)
    assert.deepEqual(readdirSync(join(folder, 'real')), ['a.docx'])
  })
})
