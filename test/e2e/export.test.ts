import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {unzipSync} from 'fflate'
import type {Page} from 'playwright-core'
import {inWorkbench} from './harness/inWorkbench'
import type {Session} from './harness/session'
import {until} from './harness/until'
import * as bench from './harness/workbench'

const {at} = bench
const notice = `# 青禾社区关于开展消防演练的通知

各居民小组：

现将消防演练的有关事项通知如下。

一、演练时间

演练于四月二十日上午举行。

特此通知。

青禾社区居民委员会

2026年　月　日
`

describe('导出 Word', () => {
  let session: Session
  let page: Page

  inWorkbench(
    {files: {'通知.md': notice, '密件.md': `---\n密级: 秘密★1年\n---\n\n${notice}`}},
    opened => ({session, page} = opened),
  )

  const box = () => page.locator('.quick-input-widget:not(.hidden) input.input')

  async function openDraft(name: string): Promise<void> {
    await bench.openFile(page, name)
    await page.locator(at.status, {hasText: /characters/}).waitFor({timeout: 30_000})
  }

  const told = (text: string | RegExp) => bench.notification(page, text)

  it('writes the draft beside it, whole, and says what is still blank', async () => {
    await openDraft('通知.md')
    await bench.runCommand(page, 'Gongwen: Export to Word…')
    await until('the place', async () => /通知\.docx$/.test(await box().inputValue()))
    await bench.screenshot(page, '30-export-place')
    await page.keyboard.press('Enter')
    const file = path.join(session.workspace, '通知.docx')
    await until('the Word file', async () => fs.existsSync(file))
    const text = new TextDecoder().decode(unzipSync(fs.readFileSync(file))['word/document.xml'])
    assert.match(text, /青禾社区关于开展消防演练的通知/)
    assert.match(text, /w:pStyle w:val="OfficialHeading1"/)
    assert.deepEqual(fs.readdirSync(session.workspace).sort(), ['密件.md', '通知.docx', '通知.md'].sort())
    await told(/Exported to 通知\.docx\..*The date is still to be filled in/)
    await bench.screenshot(page, '31-exported')
  })

  it('does not export a classified draft from another machine', async () => {
    await openDraft('密件.md')
    await bench.runCommand(page, 'Gongwen: Export to Word…')
    await told(/marked “秘密★1年”.*not exported/)
    await bench.screenshot(page, '32-classified')
    assert.ok(!(await box().isVisible()))
    assert.ok(!fs.existsSync(path.join(session.workspace, '密件.docx')))
  })
})
