import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, sep} from 'node:path'
import {run} from '../../server/src/cli/run'
import {docxFile, p, r} from '../word/docxFile'
import {folderWith, memoryIo} from './support'

const word = (title: string, more = '') =>
  docxFile({
    body:
      p(r(title, '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>') + p('各网格：') + p(`请于3月25日前报送台账。${more}`),
  })

const markdown = (title: string) => `# ${title}\n\n各网格：\n\n请于3月25日前报送台账。\n`

async function imported(words: readonly string[], files: Parameters<typeof folderWith>[0]) {
  const folder = folderWith(files)
  const io = memoryIo(folder)
  const shown: string[] = []
  const code = await run(['import', ...words], {...io, status: line => void shown.push(line)})
  return {code, ...io.written, folder, shown, read: (name: string) => readFileSync(join(folder, name), 'utf8')}
}

describe('gongwen import', () => {
  it('writes one file to standard output, and what to look at to standard error', async () => {
    const file = await docxFile({body: p(r('甲') + '<w:ins w:id="1" w:author="乙"><w:r><w:t>乙</w:t></w:r></w:ins>')})
    const {code, out, error, shown} = await imported(['a.docx'], {'a.docx': file})
    assert.deepEqual([code, out, error], [0, '甲乙\n', 'a.docx：含修订 1 处，已按接受后的文本导入。\n'])
    assert.deepEqual(
      shown.filter(line => line !== ''),
      [],
    )
  })

  it('writes to a file, and never over another one without being told', async () => {
    const files = {'a.docx': await word('关于甲的通知'), 'b.md': '旧稿\n'}
    const done = await imported(['a.docx', '-o', 'a.md'], files)
    assert.deepEqual([done.code, done.out, done.read('a.md')], [0, '', markdown('关于甲的通知')])
    const refused = await imported(['a.docx', '-o', 'b.md'], files)
    assert.deepEqual([refused.code, refused.read('b.md')], [2, '旧稿\n'])
    assert.match(refused.error, /^a\.docx：已经有 .*b\.md，没有覆盖；要覆盖请加 --force。\n$/)
    const forced = await imported(['a.docx', '--output', 'b.md', '--force'], files)
    assert.deepEqual([forced.code, forced.read('b.md')], [0, markdown('关于甲的通知')])
    assert.deepEqual(readdirSync(forced.folder).sort(), ['a.docx', 'b.md'])
  })

  it('writes many files to a folder, says which cannot be read, and where it is', async () => {
    const files = {
      'old/a.docx': await word('关于甲的通知'),
      'old/in/b.docx': await word('关于乙的通知'),
      'old/c.docx': 'not a Word file',
      'old/~$a.docx': 'x',
      'old/d.md': '# 稿\n',
    }
    const {code, error, folder, read, shown} = await imported(['old', '-o', 'new/'], files)
    assert.equal(code, 2)
    assert.match(error, /^old[\\/]c\.docx：不是 Word 文件（\.docx）。\n$/)
    assert.deepEqual(readdirSync(join(folder, 'new')).sort(), ['a.md', 'in'])
    assert.equal(read('new/in/b.md'), markdown('关于乙的通知'))
    const bars = shown.filter(line => line !== '').map(line => /\d\/3 .*$/.exec(line)?.[0])
    assert.deepEqual(
      bars,
      ['1/3 old/a.docx', '2/3 old/c.docx', '3/3 old/in/b.docx'].map(bar => bar.replaceAll('/', sep).replace(sep, '/')),
    )
  })

  it('does not run where it would have to guess', async () => {
    const files = {'a.docx': await word('关于甲的通知'), 'b.docx': await word('关于乙的通知'), 'c.md': ''}
    for (const [words, said] of [
      [[], /要写至少一个 \.docx/],
      [['a.docx', 'b.docx'], /找到 2 个文件，要用 -o/],
      [['a.docx', 'b.docx', '-o', 'c.md'], /-o 要写一个文件夹；c\.md 是文件/],
      [['none.docx'], /none\.docx：没有这个文件/],
    ] as const) {
      const {code, error, folder} = await imported(words, files)
      assert.equal(code, 2, error)
      assert.match(error, said)
      assert.ok(!existsSync(join(folder, 'a.md')))
    }
  })
})
