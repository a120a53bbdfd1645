import assert from 'node:assert/strict'
import path from 'node:path'
import type {Page} from 'playwright-core'
import {docxFile, item, p, r} from '../word/docxFile'
import {inWorkbench} from './harness/inWorkbench'
import type {Session} from './harness/session'
import {until} from './harness/until'
import * as bench from './harness/workbench'

const {at} = bench

const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

const notice = () =>
  docxFile({
    numbering,
    comments: `<w:comment w:id="0">${p('请核实。')}</w:comment>`,
    body:
      p(r('青禾社区居民委员会关于开展春季消防安全排查的通知', '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>') +
      p('各网格、各居民小组：') +
      p('近期天干物燥，经社区“两委”会议研究，现将有关事项通知如下：') +
      item('工作任务', 1) +
      item('清理楼道杂物。网格员逐楼逐层走访，劝导居民把物品搬回家中。', 1, 1) +
      item('整治飞线充电。逐户登记电动自行车。', 1, 1) +
      item('工作要求', 1) +
      p(
        `${r('各网格于')}<w:ins w:id="1" w:author="甲">${r('3月25日前')}</w:ins>${r('报送台账。')}<w:r><w:commentReference w:id="0"/></w:r>`,
      ) +
      p('青禾社区居民委员会') +
      p('2026年3月5日'),
  })

const files = async () => ({
  'README.md': '# A tool\n',
  '通知.docx': await notice(),
  '旧稿.docx': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
})

describe('从 Word 导入', () => {
  let session: Session
  let page: Page

  inWorkbench({files}, opened => ({session, page} = opened))

  const inExplorer = (name: string) => page.locator('.explorer-folders-view .monaco-list-row', {hasText: name})

  /** The menu that opens before the extension is known lacks its commands. */
  async function importFromExplorer(name: string): Promise<void> {
    const entry = page.locator('.context-view .action-item', {hasText: 'Import from Word…'})
    await until('the command in the menu', async () => {
      await page.keyboard.press('Escape')
      await inExplorer(name).click({button: 'right'})
      return entry.waitFor({timeout: 2000}).then(
        () => true,
        () => false,
      )
    })
    // A click that comes too soon after the one that opened the menu is not taken.
    await page.waitForTimeout(500)
    await entry.click()
    await entry.waitFor({state: 'hidden'})
  }

  const told = (text: string | RegExp) => bench.notification(page, text)

  it('makes an untitled draft of a file in the explorer, and says what to check', async () => {
    await importFromExplorer('通知.docx')
    await page.locator('.tab.active', {hasText: 'Untitled-1'}).waitFor({timeout: 30_000})
    await until('the draft', async () => (await bench.visibleText(page)).includes('2026年3月5日'))
    assert.match(
      await bench.visibleText(page),
      /^# 青禾社区居民委员会关于开展春季消防安全排查的通知\n+各网格[^]*\n一、工作任务\n+（一）清理楼道杂物[^]*\n（二）整治飞线充电[^]*\n二、工作要求\n+各网格于3月25日前报送台账。\n/,
    )
    await page.locator(at.status, {hasText: '通知 ·'}).waitFor({timeout: 30_000})
    const message = await told('通知.docx is imported; 3 notes say what to check.')
    await bench.screenshot(page, '40-imported')
    await message.locator('.monaco-button', {hasText: 'Show the Details'}).click()
    await page.locator('.tab', {hasText: 'Notes on 通知.docx'}).waitFor()
    const lines = page.locator('.editor-instance .view-line', {hasText: /自动编号|含修订|批注/})
    await until('three notes', async () => (await lines.count()) === 3)
    await bench.screenshot(page, '41-import-notes')
    await bench.closeAll(page)
  })

  it('asks for a file where none is given', async () => {
    await bench.runCommand(page, 'Gongwen: Import from Word…')
    const box = page.locator('.quick-input-widget:not(.hidden) input.input')
    await box.waitFor()
    await page.locator(at.pick).first().waitFor()
    await bench.screenshot(page, '42-import-dialog')
    // What is typed while the dialog still reads a folder is lost.
    await until('the dialog to close', async () => {
      if (!(await box.isVisible())) return true
      await box.fill(path.join(session.workspace, '通知.docx'), {timeout: 1000}).catch(() => undefined)
      await page.keyboard.press('Enter')
      await page.waitForTimeout(1000)
      return !(await box.isVisible())
    })
    await until('the draft', async () => (await bench.visibleText(page)).includes('（二）整治飞线充电'))
    await bench.closeAll(page)
  })

  it('says what to do with a file that is no .docx inside', async () => {
    await importFromExplorer('旧稿.docx')
    await told(/旧稿\.docx was not imported: .*另存为 \.docx/)
    await bench.screenshot(page, '43-import-refused')
  })

  it('offers itself on Word files only', async () => {
    await inExplorer('README.md').click({button: 'right'})
    await page.locator('.context-view .action-item', {hasText: 'Rename'}).waitFor()
    assert.equal(await page.locator('.context-view .action-item', {hasText: 'Import from Word'}).count(), 0)
    await page.keyboard.press('Escape')
  })
})
