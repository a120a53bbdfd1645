import assert from 'node:assert/strict'
import {run} from '../../server/src/cli/run'
import {folderWith, memoryIo} from './support'

const safety = JSON.stringify({
  name: '安全检查总结',
  extends: '工作总结',
  parts: [
    {
      id: 'hazards',
      name: '隐患清单',
      need: 'required',
      headings: ['隐患清单'],
      why: '列明隐患。',
      template: {heading: '隐患清单', body: '（写明隐患）。'},
    },
  ],
})

describe("an organisation's own kinds on the command line", () => {
  it('are written, from a folder below theirs too', async () => {
    const folder = folderWith({'.gongwen/kinds/safety.json': safety, '稿/空.txt': ''})
    const io = memoryIo(`${folder}/稿`)
    assert.equal(await run(['new', '安全检查总结'], io), 0)
    assert.match(io.written.out, /^---\n文种: 安全检查总结\n---\n/)
    assert.match(io.written.out, /## 一、隐患清单/)
  })

  it('are told with file, line and column where they cannot be used, and the rest goes on', async () => {
    const io = memoryIo(
      folderWith({'.gongwen/kinds/bad.json': '{\n  "name": 3\n}', '.gongwen/kinds/safety.json': safety}),
    )
    assert.equal(await run(['new', '安全检查总结'], io), 0)
    assert.match(io.written.error, /^\.gongwen[\\/]kinds[\\/]bad\.json:2:11：.*没有采用。\n$/)
  })

  it('are among the kinds that are named where one is unknown', async () => {
    const io = memoryIo(folderWith({'.gongwen/kinds/safety.json': safety}))
    assert.equal(await run(['new', '诗歌'], io), 2)
    assert.match(io.written.error, /安全检查总结/)
  })
})
