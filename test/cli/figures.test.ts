import assert from 'node:assert/strict'
import {run} from '../../server/src/cli/run'
import type {Difference, FileFigures} from '../../server/src/cli/report/ledger'
import {broken, folderWith, memoryIo} from './support'

const right = `# 青禾社区2025年工作总结

一、主要工作

全年受理诉求312件，办结298件，办结率95.5%。我社区共有党员86名。
`
const other = `# 青禾社区2025年党建工作总结

目前，社区共有党员68名。全年受理诉求312件，办结298件，办结率98.5%。
`
const files = {'稿/a.md': right, '稿/b.md': other}

async function figures(folder: string, ...words: readonly string[]) {
  const io = memoryIo(folder)
  const code = await run(['figures', ...words], io)
  return {code, ...io.written}
}

describe('gongwen figures', () => {
  it('prints the ledger of a draft in columns', async () => {
    const {code, out, error} = await figures(folderWith(files), '稿/a.md')
    assert.deepEqual([code, error], [0, ''])
    assert.equal(
      out,
      [
        '稿/a.md  工作总结（4 个数，核算相符 3 个，不符 0 个）',
        '  一、主要工作',
        '    第 5 行  312件  全年受理诉求    相符  298÷312≈95.5%',
        '    第 5 行  298件  办结            相符  298÷312≈95.5%',
        '    第 5 行  95.5%  办结率          相符  298÷312≈95.5%',
        '    第 5 行  86名   我社区共有党员  —',
        '',
      ].join('\n'),
    )
  })

  it('prints the JSON that its readers were promised', async () => {
    const {out} = await figures(folderWith(files), '--format', 'json', '稿/a.md')
    const {drafts, differences} = JSON.parse(out) as {drafts: FileFigures[]; differences: Difference[]}
    assert.deepEqual(differences, [])
    assert.deepEqual([drafts[0]!.file, drafts[0]!.genre, drafts[0]!.figures.length], ['稿/a.md', '工作总结', 4])
    assert.deepEqual(drafts[0]!.figures[2], {
      text: '95.5%',
      counts: '办结率',
      kind: 'share',
      value: 0.955,
      unit: '%',
      section: '一、主要工作',
      state: 'holds',
      notes: ['298÷312≈95.5%'],
      range: {start: {line: 4, character: 21}, end: {line: 4, character: 26}},
    })
  })

  it('lists of a folder what does not agree, within a draft and across', async () => {
    const {code, out} = await figures(folderWith(files), '稿')
    assert.equal(code, 0)
    assert.match(out, /稿\/a\.md {2}工作总结（4 个数，核算相符 3 个，不符 0 个）\n\n/)
    assert.match(out, /98\.5% {2}办结率 +不符 {2}298÷312≈95\.5%，这里写的是98\.5%，请核对。\n/)
    assert.doesNotMatch(out, /相符 {2}298/)
    const across = [
      '各稿之间，同一数据写得不一样：',
      '  党员（2025年）',
      '    86名  稿/a.md（第 5 行）',
      '    68名  稿/b.md（第 3 行）',
    ]
    assert.ok(out.endsWith(`\n${across.join('\n')}\n`), out)
  })

  it('says so where drafts agree', async () => {
    const {out} = await figures(folderWith({'a.md': right, 'b.md': right}), 'a.md', 'b.md')
    assert.ok(out.endsWith('各稿之间：没有发现同一数据写得不一样。\n'))
  })

  it('ends with 1 over what differs only where asked to, and with 2 over what cannot be read', async () => {
    const folder = folderWith({...files, 'broken.md': broken})
    assert.equal((await figures(folder, '--fail-on', 'differs', '稿')).code, 1)
    assert.equal((await figures(folder, '--fail-on', 'differs', '稿/a.md')).code, 0)
    const missing = await figures(folder, '稿/a.md', '没有.md', 'broken.md')
    assert.equal(missing.code, 2)
    assert.match(missing.error, /^没有\.md：没有这个文件。\nbroken\.md：/)
    assert.match(missing.out, /^稿\/a\.md/)
    assert.equal((await figures(folder)).code, 2)
    assert.match((await figures(folder, '--format', 'sarif', '稿')).error, /不能是“sarif”/)
  })
})
