import assert from 'node:assert/strict'
import path from 'node:path'
import type {Page} from 'playwright-core'
import {inWorkbench} from './harness/inWorkbench'
import type {Session} from './harness/session'
import {until} from './harness/until'
import * as bench from './harness/workbench'

const {at} = bench
const report = [
  '---',
  '文种: 工作总结',
  '---',
  '',
  '# 青禾社区2026年工作总结',
  '',
  '社区党支部委员会和居民委员会（以下简称“两委”）分工协作，全年按照《关于开展冬季消防安全检查的通知》走访居民。现将有关情况总结如下：',
  '',
  '一、主要工作',
  '',
  '“两委”成员走访居民860户，记录详见附件1。',
  '',
].join('\n')
const files = {
  '总结.md': report,
  '改名.md': `${report}\n附件：1.走访记录\n　　　2.回访名单\n\n青禾社区居民委员会\n\n2026年12月20日\n`,
  '文种.md': '---\n文种: 工作汇报\n---\n\n# 青禾社区2026年工作总结\n\n一、主要工作\n\n走访居民860户。\n',
  '报告.md': '# 青禾社区关于消防检查情况的报告\n\n清河街道办事处：\n\n社区检查86户。\n\n一、检查情况\n\n检查86户。\n',
  'README.md': '# A tool\n\n一、用途\n\n检查文字。\n',
}

describe('completion in VS Code, by typing', () => {
  let session: Session
  let page: Page
  const saved = (name: string) => bench.savedText(page, path.join(session.workspace, name))
  const offer = (text: string | RegExp) => page.locator(at.suggestion, {hasText: text}).first()
  const widget = () => page.locator('.suggest-widget.visible')
  const open = async (name: string) => {
    await bench.closeAll(page)
    await bench.openFile(page, name)
  }
  /** The server has read the draft, and its features are there. */
  const ready = () => page.locator('.view-line', {hasText: /一、.*\d字/}).waitFor({timeout: 30_000})
  const toEnd = () => page.keyboard.press('Control+End')

  inWorkbench({files, settings: {'gongwen.inlayHints.sectionLength': true}}, opened => ({session, page} = opened))

  it('offers ordinals and headings on a new empty line, unasked, and takes one by Enter', async () => {
    await open('总结.md')
    await ready()
    await toEnd()
    // One that only parts two paragraphs asks for nothing.
    await page.keyboard.press('Enter')
    await offer('二、存在问题').waitFor()
    await bench.screenshot(page, '30-empty-line')
    await page.keyboard.type('czwt')
    await until('the heading alone', async () => (await page.locator(at.suggestion).count()) === 1)
    await page.keyboard.press('Enter')
    assert.match(await saved('总结.md'), /\n\n二、存在问题$/)
  })

  it('opens the section with a sentence whose blanks are tab stops', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await offer('虽然取得了一定进展').waitFor()
    await bench.screenshot(page, '31-sentences')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('消防')
    await page.keyboard.press('Escape')
    assert.match(await saved('总结.md'), /\n\n消防工作虽然取得了一定进展，但还存在一些问题：/)
  })

  it('goes on with a document that the draft cites, and with a name by its initials', async () => {
    await toEnd()
    await page.keyboard.insertText('按照')
    await page.keyboard.insertText('《')
    await offer('关于开展冬季消防安全检查的通知').waitFor()
    await bench.screenshot(page, '32-cited')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('要求，由')
    await page.keyboard.type('lw')
    await bench.pressUntil(page, 'Control+Space', offer('两委'))
    await page.keyboard.press('Tab')
    assert.match(await saved('总结.md'), /按照《关于开展冬季消防安全检查的通知》要求，由两委$/)
  })

  it('finds a kind by its initials in the front matter', async () => {
    await open('文种.md')
    await ready()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await page.keyboard.press('Shift+Home')
    await page.keyboard.insertText('文种')
    await page.keyboard.type(': gzzj')
    await offer('工作总结').waitFor()
    await bench.screenshot(page, '33-kind')
    await page.keyboard.press('Enter')
    assert.match(await saved('文种.md'), /^---\n文种: 工作总结\n---/)
  })

  it('goes on from a key to its values', async () => {
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('jjcd')
    await bench.pressUntil(page, 'Control+Space', offer('紧急程度'))
    await page.keyboard.press('Enter')
    await offer('加急').waitFor()
    await bench.screenshot(page, '34-values')
    await page.keyboard.press('Enter')
    assert.match(await saved('文种.md'), /\n紧急程度: 加急\n---/)
  })

  it('closes a report as a report closes', async () => {
    await open('报告.md')
    await ready()
    await toEnd()
    await page.keyboard.press('Enter')
    await offer('特此报告。').waitFor()
    assert.equal(await page.locator(at.suggestion, {hasText: '批示'}).count(), 0)
    await bench.screenshot(page, '35-closing')
    await page.keyboard.type('tcbg')
    // The list follows what is typed by a turn.
    await offer('二、').waitFor({state: 'hidden'})
    await page.keyboard.press('Enter')
    assert.match(await saved('报告.md'), /\n\n特此报告。$/)
  })

  it('shows the length of each section where that is set', async () => {
    await page.locator('.view-line', {hasText: /一、检查情况.*\d+字/}).waitFor()
  })

  it('leads to where a short name is explained, and renames it everywhere', async () => {
    await open('改名.md')
    await ready()
    await bench.clickText(page, '两委”成员')
    await page.keyboard.press('F12')
    await page.locator(at.status, {hasText: /Ln 7\b/}).waitFor()
    await bench.clickText(page, '两委”成员')
    const box = page.locator('.rename-box input')
    await bench.pressUntil(page, 'F2', box)
    await bench.screenshot(page, '36-rename')
    await box.fill('班子')
    await page.keyboard.press('Enter')
    await until('the new name', async () => !(await bench.visibleText(page)).includes('两委'))
    const text = await saved('改名.md')
    assert.match(text, /以下简称“班子”/)
    assert.match(text, /\n“班子”成员/)
  })

  it('leads from 附件1 to its entry, and says there what it is', async () => {
    await bench.clickText(page, '附件1')
    await page.keyboard.press('F12')
    await page.locator(at.status, {hasText: /Ln 13\b/}).waitFor()
    await bench.pointAt(page, '附件1')
    await page.locator(at.hover, {hasText: '走访记录'}).first().waitFor()
    await bench.screenshot(page, '37-attachment')
  })

  it('offers nothing in a README', async () => {
    await open('README.md')
    await page.locator(at.status, {hasText: 'Gongwen: off'}).waitFor()
    await toEnd()
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('二')
    await page.keyboard.type('(')
    await page.waitForTimeout(1500)
    assert.equal(await widget().count(), 0)
  })
})
