import assert from 'node:assert/strict'
import {chmodSync, existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import {run} from '../../server/src/cli/run'
import {folderWith, memoryIo} from './support'

const notice = (matter: string, date = '2026年4月10日') =>
  `# 青禾社区关于${matter}的通知\n\n各居民小组：\n\n现将有关事项通知如下。\n\n特此通知。\n\n青禾社区居民委员会\n\n${date}\n`

async function exported(words: readonly string[], files: Parameters<typeof folderWith>[0], stdin?: string) {
  const folder = folderWith(files)
  const io = memoryIo(folder, stdin === undefined ? {} : {stdin})
  const shown: string[] = []
  const code = await run(['export', ...words], {...io, status: line => void shown.push(line)})
  return {code, ...io.written, folder, shown: shown.filter(line => line !== '')}
}

const textIn = (...path: string[]): string => {
  const xml = new TextDecoder().decode(unzipSync(readFileSync(join(...path)))['word/document.xml'])
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
}

describe('gongwen export', () => {
  it('writes one file where it is told, and beside the draft if it is not', async () => {
    const {code, out, error, folder, shown} = await exported(['a.md', '-o', 'b.docx'], {'a.md': notice('开展演练')})
    assert.deepEqual([code, out, error, shown], [0, 'a.md：已导出到 b.docx\n', '', []])
    assert.match(textIn(folder, 'b.docx'), /^青禾社区关于开展演练的通知各居民小组：/)
    const beside = await exported(['in/a.md'], {'in/a.md': notice('开展演练')})
    assert.equal(beside.out, `in/a.md：已导出到 ${join('in', 'a.docx')}\n`)
    assert.ok(existsSync(join(beside.folder, 'in/a.docx')))
  })

  it('writes no file over another one without being told', async () => {
    const files = {'a.md': notice('开展演练'), 'a.docx': 'mine'}
    const refused = await exported(['a.md'], files)
    assert.deepEqual([refused.code, readFileSync(join(refused.folder, 'a.docx'), 'utf8')], [2, 'mine'])
    assert.equal(refused.error, 'a.md：已经有 a.docx，没有覆盖；要覆盖请加 --force。\n')
    const forced = await exported(['a.md', '--force'], files)
    assert.deepEqual([forced.code, readdirSync(forced.folder).sort()], [0, ['a.docx', 'a.md']])
    assert.match(textIn(forced.folder, 'a.docx'), /演练/)
  })

  it('writes many drafts to a folder, each in its own, and shows how far it is', async () => {
    const files = {
      'in/a.md': notice('甲'),
      'in/x/a.md': notice('乙'),
      'in/y/a.md': notice('丙'),
      'in/README.md': 'Read.\n',
    }
    const {code, error, folder, shown} = await exported(['in', '-o', 'out'], files)
    assert.equal(code, 0)
    assert.match(error, /^略过 1 个/)
    for (const [name, matter] of [
      ['a', '甲'],
      ['x/a', '乙'],
      ['y/a', '丙'],
    ] as const)
      assert.match(textIn(folder, 'out', `${name}.docx`), new RegExp(`关于${matter}的通知`))
    assert.deepEqual(
      shown.map(line => line.slice(-line.length + line.indexOf(']') + 2)),
      ['1/4 in/a.md', '2/4 in/x/a.md', '3/4 in/y/a.md'],
    )
  })

  it('names files by unit, title and date', async () => {
    const {folder} = await exported(['a.md', 'b.md', '-o', 'out/', '--name', 'title'], {
      'a.md': notice('开展演练'),
      'b.md': notice('值班安排').replace('# 青禾社区关于', '# 关于'),
    })
    assert.deepEqual(
      readdirSync(join(folder, 'out')).sort(),
      ['青禾社区关于开展演练的通知20260410.docx', '青禾社区居民委员会关于值班安排的通知20260410.docx'].sort(),
    )
  })

  it('tells what is still blank, and that a draft is classified', async () => {
    const {code, error} = await exported(['a.md'], {
      'a.md': `---\n密级: 秘密\n---\n${notice('演练', '2026年　月　日')}`,
    })
    assert.equal(code, 0)
    assert.match(error, /^a\.docx：本稿标有密级/)
    assert.match(error, /成文日期还没有填好：“2026年　月　日”/)
  })

  it('reads standard input if it is told where to write', async () => {
    const {code, folder} = await exported(['-', '-o', 'a.docx'], {}, notice('演练'))
    assert.equal(code, 0)
    assert.match(textIn(folder, 'a.docx'), /演练/)
    const homeless = await exported(['-'], {}, notice('演练'))
    assert.deepEqual([homeless.code, homeless.error], [2, 'gongwen：标准输入的稿件要用 -o 写明导出到哪个文件。\n'])
  })

  it('sets the page as the configuration says, and tells what it cannot use', async () => {
    const files = {'a.md': notice('演练'), 'gongwen.json': '{"page": {"linePitch": 28, "fonts": {"fangsong": "仿宋"}}}'}
    const {code, folder} = await exported(['a.md'], files)
    assert.equal(code, 0)
    const styles = new TextDecoder().decode(unzipSync(readFileSync(join(folder, 'a.docx')))['word/styles.xml'])
    assert.match(styles, /w:line="560"/)
    assert.match(styles, /w:eastAsia="仿宋"/)
    const wrong = await exported(['a.md'], {...files, 'gongwen.json': '{"page": {"linePitch": 3}}'})
    assert.deepEqual([wrong.code, existsSync(join(wrong.folder, 'a.docx'))], [2, false])
  })

  it('does not run where several drafts would become one file', async () => {
    const {code, error} = await exported(['a.md', 'b.md', '-o', 'c.docx'], {'a.md': notice('甲'), 'b.md': notice('乙')})
    assert.deepEqual([code, error], [2, 'gongwen：有 2 个稿件，-o 要写一个文件夹；c.docx 是文件。\n'])
  })

  it('leaves nothing half written where it may not write', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) return this.skip()
    const folder = folderWith({'a.md': notice('甲'), 'out/keep': ''})
    chmodSync(join(folder, 'out'), 0o500)
    const io = memoryIo(folder)
    assert.equal(await run(['export', 'a.md', '-o', 'out'], io), 2)
    assert.match(io.written.error, /写不了（没有权限），没有导出/)
    assert.deepEqual(readdirSync(join(folder, 'out')), ['keep'])
  })
})
