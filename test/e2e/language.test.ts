import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import type {Page} from 'playwright-core'
import {root} from '../../scripts/shell.mjs'
import {inWorkbench} from './harness/inWorkbench'
import * as bench from './harness/workbench'

const sample = fs.readFileSync(path.join(root, 'test/e2e/sample/述职报告.md'), 'utf8')

describe('the workbench in Chinese', () => {
  let page: Page

  inWorkbench({files: {'述职报告.md': sample}, language: 'zh-cn'}, opened => ({page} = opened))
  before(() => bench.openFile(page, '述职报告.md'))

  it('says in Chinese what the code says', async () => {
    const status = page.locator(bench.at.status, {hasText: '述职报告'})
    await status.waitFor({timeout: 60_000})
    assert.match(await status.innerText(), /述职报告 · \d+ 处 · \d{3} 字/)
  })

  it('says in Chinese what the manifest says', async () => {
    const titles = await bench.commandsLike(page, '公文: 重排')
    assert.ok(
      titles.some(title => title.includes('公文: 重排序号')),
      String(titles),
    )
    await bench.screenshot(page, '18-chinese')
  })
})
