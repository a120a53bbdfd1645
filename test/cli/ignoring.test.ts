import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {run} from '../../server/src/cli/run'
import {readIgnored} from '../../server/src/ignored'
import type {FileReport} from '../../server/src/cli/report/report'
import {broken, faulty, folderWith, memoryIo} from './support'

const files = {
  '.gongwenignore': '\uFEFF# 已归档\r\n/旧稿/\r\n草*.md\r\n!草案.md\r\n',
  'a.md': faulty,
  '草稿.md': faulty,
  '草案.md': faulty,
  '旧稿/b.md': faulty,
  '新稿/旧稿/c.md': faulty,
  '新稿/草稿.md': faulty,
}

describe('an ignore file', () => {
  const folder = () => folderWith(files)
  async function checked(cwd: string, ...words: readonly string[]) {
    const io = memoryIo(cwd)
    const code = await run(['check', '--format', 'json', ...words], io)
    return {code, error: io.written.error, names: (JSON.parse(io.written.out) as FileReport[]).map(({file}) => file)}
  }

  it('is heard where files are looked for, by the rules of .gitignore', async () => {
    const all = await checked(folder(), '.')
    assert.deepEqual(all, {code: 0, error: '', names: ['a.md', join('新稿/旧稿/c.md'), '草案.md']})
    assert.deepEqual((await checked(folder(), '**/草*.md')).names, ['草案.md'])
    assert.deepEqual((await checked(join(folder(), '新稿'), '.')).names, [join('旧稿/c.md')])
  })

  it('leaves alone what is given by its name, unless told otherwise', async () => {
    assert.deepEqual((await checked(folder(), '草稿.md', join('旧稿/b.md'))).names, ['草稿.md', join('旧稿/b.md')])
    assert.deepEqual((await checked(folder(), '--force-exclude', '草稿.md', 'a.md')).names, ['a.md'])
    assert.deepEqual((await checked(folder(), '--no-ignore', '.')).names.length, 6)
  })

  it('says so where nothing is left', async () => {
    const {code, error, names} = await checked(folder(), '旧稿')
    assert.deepEqual([code, names], [0, []])
    assert.equal(error, '要处理的文件都在 .gongwenignore 里，没有处理；要处理请加 --no-ignore。\n')
  })

  it('keeps fix and export away', async () => {
    const at = folder()
    assert.equal(await run(['fix', '.'], memoryIo(at)), 0)
    assert.equal(readFileSync(join(at, '草稿.md'), 'utf8'), faulty)
    assert.equal(readFileSync(join(at, '旧稿/b.md'), 'utf8'), faulty)
    assert.notEqual(readFileSync(join(at, 'a.md'), 'utf8'), faulty)
    assert.equal(await run(['export', '.', '-o', 'out'], memoryIo(at)), 0)
    assert.deepEqual(readdirSync(join(at, 'out')).sort(), ['a.docx', '新稿', '草案.docx'].sort())
  })

  it('tells a line that cannot be used, and stops where the file itself cannot be read', async () => {
    const wild = {...files, '.gongwenignore': `草*.md\n${'**/*甲*/'.repeat(9)}\n`}
    const {error, names} = await checked(folderWith(wild), '.')
    assert.match(error, /^\.gongwenignore:2：通配符太多/)
    assert.ok(!names.includes('草稿.md'))
    const at = folderWith({...files, '.gongwenignore': broken})
    const io = memoryIo(at)
    assert.equal(await run(['fix', '.'], io), 2)
    assert.match(io.written.error, /^gongwen：\.gongwenignore 不是有效的 UTF-8/)
    assert.equal(readFileSync(join(at, 'a.md'), 'utf8'), faulty)
  })

  it('answers whatever it is asked', () => {
    const {ignores} = readIgnored('*\n')
    assert.deepEqual(['', '/a.md', '../a.md', 'a.md'].map(ignores), [false, false, false, true])
  })
})
