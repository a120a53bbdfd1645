import assert from 'node:assert/strict'
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {run} from '../../server/src/cli/run'
import type {FileReport} from '../../server/src/cli/report/report'
import {faulty, folderWith, memoryIo, withResidue} from './support'

const name = '.gongwen-baseline.json'

async function check(cwd: string, ...words: readonly string[]) {
  const io = memoryIo(cwd)
  const code = await run(['check', '--format', 'json', ...words], io)
  return {code, ...io.written}
}
const findingsIn = ({out}: {out: string}) => (JSON.parse(out) as FileReport[]).flatMap(({findings}) => findings)
const baselineIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    files: Record<string, Record<string, Record<string, number>>>
  }

describe('a baseline', () => {
  it('holds back what was there, and nothing that comes after it', async () => {
    const folder = folderWith({'a.md': withResidue, 'in/b.md': faulty})
    const before = await check(folder, '.')
    assert.equal(before.code, 1)
    const written = await check(folder, '--write-baseline', '.')
    const count = findingsIn(before).length
    assert.deepEqual(
      [written.code, written.out],
      [0, `已记入基线 ${name}：2 个文件，${count} 处。以后只列出新出现的。\n`],
    )

    const quiet = await check(folder, '.')
    assert.deepEqual([quiet.code, findingsIn(quiet)], [0, []])
    assert.equal(quiet.error, `按基线 ${name}，原有的 ${count} 处没有列出；全部列出请加 --no-baseline。\n`)
    // Found from a folder below, and named by a path.
    assert.deepEqual(findingsIn(await check(join(folder, 'in'), 'b.md')), [])
    assert.deepEqual(findingsIn(await check(folder, '--baseline', name, join(folder, 'in/b.md'))), [])
    assert.equal(findingsIn(await check(folder, '--no-baseline', '.')).length, count)

    writeFileSync(join(folder, 'in/b.md'), `${faulty}\n（三）、统一布署\n`)
    const fresh = findingsIn(await check(folder, '.'))
    assert.ok(fresh.some(({rule}) => rule === 'certain-wrong-words'))
    assert.ok(
      fresh.every(({range}) => range.start.line >= 20),
      JSON.stringify(fresh),
    )
  })

  it('does not mind that lines have moved or were mended in their marks', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12), {maxLength: 6}), fc.boolean(), async (places, windows) => {
        const folder = folderWith({'a.md': withResidue})
        await check(folder, '--write-baseline', 'a.md')
        const lines = withResidue.replace('（二）、', '（二）').split('\n')
        for (const place of places) lines.splice(2 * place, 0, '社区召开了居民会议。', '')
        writeFileSync(join(folder, 'a.md'), lines.join(windows ? '\r\n' : '\n'))
        const fresh = findingsIn(await check(folder, 'a.md')).map(({rule}) => rule)
        for (const rule of ['ordinal-form', 'placeholder', 'missing-part'])
          assert.ok(!fresh.includes(rule), fresh.join())
      }),
      {numRuns: Number(process.env['RUNS'] ?? 15)},
    ))

  it('tells one more of the same', async () => {
    const folder = folderWith({'a.md': `${faulty}\n统一布署工作。\n`})
    await check(folder, '--write-baseline', 'a.md')
    writeFileSync(join(folder, 'a.md'), `${faulty}\n统一布署工作。\n\n统一布署工作。\n`)
    const wrong = findingsIn(await check(folder, 'a.md')).filter(({rule}) => rule === 'certain-wrong-words')
    assert.deepEqual(
      wrong.map(({range}) => range.start.line),
      [faulty.split('\n').length + 2],
    )
  })

  it('counts what no longer occurs, and forgets it when written anew', async () => {
    const folder = folderWith({'a.md': faulty, 'b.md': faulty, 'c.md': faulty})
    await check(folder, '--write-baseline', '.')
    const text = readFileSync(join(folder, name), 'utf8')
    assert.equal(await run(['fix', 'a.md'], memoryIo(folder)), 0)
    const {error} = await check(folder, 'a.md')
    assert.match(
      error,
      /\n基线 \.gongwen-baseline\.json 里有 2 处已经不再出现，再用 --write-baseline 写一次就会去掉。\n$/,
    )
    rmSync(join(folder, 'c.md'))
    // What was not looked at is still known, what is gone is not.
    await check(folder, '--write-baseline', 'a.md')
    const {files} = baselineIn(folder)
    assert.deepEqual(Object.keys(files), ['a.md', 'b.md'])
    assert.equal(files['a.md']!['ordinal-form'], undefined)
    assert.equal((await check(folder, '.')).error.split('\n').length, 2)
    assert.notEqual(readFileSync(join(folder, name), 'utf8'), text)
  })

  it('is written the same for the same, in order, without a word of the drafts', async () => {
    const folder = folderWith({'乙.md': faulty, '甲.md': withResidue, 'a/b.md': faulty})
    await check(folder, '--write-baseline', '.')
    const text = readFileSync(join(folder, name), 'utf8')
    await check(folder, '--write-baseline', '乙.md', 'a', '甲.md')
    assert.equal(readFileSync(join(folder, name), 'utf8'), text)
    const {files} = baselineIn(folder)
    assert.deepEqual(Object.keys(files), Object.keys(files).sort())
    assert.ok(text.endsWith('}\n') && !text.includes('社区') && !text.includes('\\\\'))
  })

  it('goes with its folder, and has the place that it is given', async () => {
    const folder = folderWith({'old/a.md': faulty})
    assert.equal((await check(folder, '--write-baseline=old/known.json', 'old')).code, 0)
    renameSync(join(folder, 'old'), join(folder, 'new'))
    assert.deepEqual(findingsIn(await check(folder, '--baseline', 'new/known.json', 'new')), [])
    assert.ok(findingsIn(await check(folder, 'new')).length > 0)
    assert.equal((await check(folder, '--write-baseline=not/there/yet.json', 'new')).code, 0)
  })

  it('is not for standard input', async () => {
    const folder = folderWith({'a.md': faulty})
    const io = memoryIo(folder, {stdin: faulty})
    assert.equal(await run(['check', '--write-baseline', '-', 'a.md'], io), 0)
    assert.deepEqual(Object.keys(baselineIn(folder).files), ['a.md'])
    const again = memoryIo(folder, {stdin: faulty})
    await run(['check', '--format', 'json', '-'], again)
    assert.ok(findingsIn(again.written).length > 0)
  })

  const wrong: readonly (readonly [string, RegExp])[] = [
    [
      '{"version": 1, "files": {\n<<<<<<< HEAD\n}}',
      /^gongwen：基线 \.gongwen-baseline\.json 第 2 行第 1 列：这里不是有效的 JSON/,
    ],
    ['[]', /应为 gongwen check --write-baseline 写的对象/],
    ['{"version": 2, "files": {}}', /第 1 行第 13 列：不认识这一版的基线/],
    ['{"version": 1, "files": []}', /files 应为对象/],
    ['{"version": 1, "files": {"a.md": 3}}', /“a\.md”一项应为对象/],
    ['{"version": 1, "files": {"a.md": {"date-form": {"00": -1}}}}', /date-form 应写明各处的次数/],
  ]
  for (const [text, said] of wrong) {
    it(`stops a check, and is not written over, where it is ${text.replaceAll('\n', ' ')}`, async () => {
      const folder = folderWith({'a.md': faulty, [name]: text})
      for (const words of [['a.md'], ['--write-baseline', 'a.md']]) {
        const {code, out, error} = await check(folder, ...words)
        assert.deepEqual([code, out], [2, ''])
        assert.match(error, said)
      }
      assert.equal(readFileSync(join(folder, name), 'utf8'), text)
      assert.equal((await check(folder, '--no-baseline', 'a.md')).code, 0)
    })
  }

  it('is told where it is named and not there, or cannot be written', async () => {
    const folder = folderWith({'a.md': faulty})
    assert.match(
      (await check(folder, '--baseline', 'none.json', 'a.md')).error,
      /基线 none\.json 读不了（没有这个文件）/,
    )
    mkdirSync(join(folder, 'd'))
    const {code, error} = await check(folder, '--write-baseline=a.md/b.json', 'a.md')
    assert.deepEqual(
      [code, error],
      [2, `gongwen：基线 ${join('a.md/b.json')} 写不了（已经有同名的文件），没有改动。\n`],
    )
  })
})
