import assert from 'node:assert/strict'
import fc from 'fast-check'
import fs from 'node:fs'
import JSZip from 'jszip'
import {globSync} from 'tinyglobby'
import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import type {PageBlock, PageDocument, Run} from '../../server/src/publish/pageDocument'
import {readPageDocument} from '../../server/src/publish/readPageDocument'
import {fromDocx, toDocx} from '../../server/src/word/index'

const pageOf = (text: string): PageDocument => readPageDocument(readDraft(text, {genres}))

/** What stands where and how it is set, without its place in the draft; neighbours that are set alike are one. */
function shape(block: PageBlock): unknown {
  if (block.kind === 'table') {
    const {rows, align, lying, startsPage} = block
    // Left is how a column stands anyway.
    const shown = align.map(column => (column === 'left' ? undefined : column))
    return {rows: rows.map(row => row.map(cell => cell.map(merged))), align: shown, lying, startsPage}
  }
  const {role, placing, runs, breaks, opposite = [], startsPage} = block
  return {
    role,
    placing,
    runs: breaks.length > 0 ? runs.map(look) : merged(runs),
    breaks,
    opposite: merged(opposite),
    startsPage,
  }
}

const look = ({text, face, bold}: Run) => ({text, face, bold})

function merged(runs: readonly Run[]): readonly ReturnType<typeof look>[] {
  const done: ReturnType<typeof look>[] = []
  for (const run of runs.map(look)) {
    const last = done.at(-1)
    if (last?.face === run.face && last.bold === run.bold) last.text += run.text
    else done.push(run)
  }
  return done
}

const wordsOf = (runs: readonly Run[]): string => runs.map(({text}) => text).join('')

const textOf = (block: PageBlock): string =>
  block.kind === 'table'
    ? block.rows.map(row => row.map(cell => cell.map(wordsOf).join('<br>')).join('|')).join('\n')
    : [...block.runs, ...(block.opposite ?? [])].map(({text}) => text).join('')

const mainPart = async (file: Uint8Array): Promise<string> =>
  (await JSZip.loadAsync(file)).file('word/document.xml')!.async('string')

const letterhead = `---
份号: 000012
密级: 秘密★1年
紧急程度: 特急
发文机关标志: 云溪街道办事处文件
发文字号: 云街办〔2026〕5号
签发人: 王明
抄送: 区民政局，区应急管理局
印发机关: 云溪街道党政办公室
印发日期: 2026年3月5日
---

# 关于开展消防安全排查的通知

各社区居民委员会：

现将有关事项通知如下：
`

const withTitleLines =
  '---\n标题: 云溪街道办事处 / 关于李\\*明等两户安置的通知\n---\n\n# 云溪街道办事处关于李\\*明等两户安置的通知\n\n（2026年3月1日通过）\n\n各社区：\n\n请**3月25日前**报送，详见*附件*。\n\n> 引文一段。\n\n附件：1.名单\n\n2.2026年日程\n\n云溪街道办事处\n\n2026年3月5日\n\n附件1\n\n名单\n\n| 户主 | 数量 |\n| --- | ---: |\n| 李\\*明 | 3\\|4 |\n\n附件2\n\n日程\n\n一、上午\n\n开会。\n'

const withLinesInCells = `# 分工表

| 事项 | 负责人<br>**电话** |
| --- | --- |
| 清理<br/>**验收。**<br />归档 | **甲\\*明<br>乙**<br><br>丙\\|丁 |
| 写作&lt;br&gt;的 | - 一<br>- 二<br># 三 |
`

const drafts: readonly (readonly [string, string])[] = [
  ...globSync('test/fixtures/*/*.md')
    .sort()
    .map(file => [file, fs.readFileSync(file, 'utf8')] as const),
  ['a letterhead', letterhead],
  ['a table with lines in its cells', withLinesInCells],
  ['a title in lines, attachments, masked names', withTitleLines],
]

describe('a draft written as a Word file and read again', () => {
  for (const [name, text] of drafts)
    it(`${name} is the same on the page, and the same Word file`, async () => {
      const first = pageOf(text)
      const file = await toDocx(first)
      const {markdown, notes} = await fromDocx(file)
      const second = pageOf(markdown)
      assert.deepEqual(second.blocks.map(shape), first.blocks.map(shape))
      assert.deepEqual(notes, [])
      assert.equal(await mainPart(await toDocx(second)), await mainPart(file))
      assert.equal((await fromDocx(await toDocx(second))).markdown, markdown)
    })

  it('whatever lines a draft is made of, their texts are the same in the same order', () => {
    const lines = drafts.flatMap(([, text]) =>
      text.split('\n').filter(line => line.trim() !== '' && !/^[|-]/.test(line)),
    )
    const odd = [
      '**社区',
      '签字：____ 年__月__日',
      '[xx]124号',
      '1、项目',
      '(一)半角',
      'a_b与2\\*3\\*4',
      '`代码`',
      '&nbsp;空',
      '1. 5G建设',
      '~~划去~~的',
      '***',
      '<!-- 注 -->',
      '- 条目',
      '敬礼',
    ]
    const draft = fc
      .tuple(fc.array(fc.constantFrom(...lines, ...odd), {minLength: 1, maxLength: 12}), fc.constantFrom('\n', '\n\n'))
      .map(([some, end]) => some.join(end))
    return fc.assert(
      fc.asyncProperty(draft, async text => {
        const first = pageOf(text)
        const {markdown} = await fromDocx(await toDocx(first))
        assert.deepEqual(pageOf(markdown).blocks.map(textOf), first.blocks.map(textOf))
      }),
      {numRuns: Number(process.env['RUNS'] ?? 40)},
    )
  })
})
