import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import type {Page} from 'playwright-core'
import {root} from '../../scripts/shell.mjs'
import {inWorkbench} from './harness/inWorkbench'
import type {Session} from './harness/session'
import {until} from './harness/until'
import * as bench from './harness/workbench'

const {at} = bench
const sample = fs.readFileSync(path.join(root, 'test/e2e/sample/述职报告.md'), 'utf8')
const files = {
  '述职报告.md': sample,
  '大纲.md': sample,
  '预览.md': sample,
  '续写.md': sample,
  '台账.md': [
    '# 青禾社区2025年工作总结',
    '全年走访居民860户，办结诉求312件。',
    '社区共有党员120名，分别为在职60名、退休36名、流动26名。',
    '青禾社区居民委员会',
    '2025年12月20日',
  ].join('\n\n'),
  '记录.md': '# 一次谈话\n\n按照统一布署，下周入户走访。\n',
  '新稿.md': '',
  'README.md': '# A tool\n\n一、用途\n\n按照统一布署,检查文字。\n\n二、用法\n\n1、安装。\n\n\n\n',
}
/** A server has to start and a first draft to be read. */
const firstFinding = {state: 'attached', timeout: 30_000} as const

describe('the workbench of VS Code', () => {
  let session: Session
  let page: Page
  const saved = (name: string) => bench.savedText(page, path.join(session.workspace, name))
  const squiggles = () => page.locator(at.squiggle)
  const status = (text: string | RegExp) => page.locator(at.status, {hasText: text})

  inWorkbench({files}, opened => ({session, page} = opened))

  describe('a draft while it is written', () => {
    before(() => bench.openFile(page, '述职报告.md'))

    it('is marked where something is wrong', async () => {
      await squiggles().first().waitFor(firstFinding)
      await bench.screenshot(page, '01-squiggles')
    })

    it('has its kind, findings and characters in the status bar', async () => {
      const item = status('述职报告')
      await item.waitFor()
      assert.match(await item.innerText(), /述职报告 · \d+ found · \d{3} characters/)
    })

    it('has its findings in the Problems panel', async () => {
      await bench.runCommand(page, 'Problems: Focus on Problems View')
      for (const words of ['布署', '20xx年', '1、', '半角'])
        await page.locator(at.problem, {hasText: words}).first().waitFor()
      assert.match(await page.locator(at.problem, {hasText: '布署'}).innerText(), /公文/)
      await bench.screenshot(page, '02-problems')
    })

    it('opens the documentation of a rule offline', async () => {
      const link = page.locator(at.problem, {hasText: '布署'}).locator('a', {hasText: /^[a-z-]+$/})
      const rule = await link.innerText()
      await link.click({modifiers: ['ControlOrMeta']})
      await page.locator('.tab.active', {hasText: `${rule}.md`}).waitFor()
      await bench.screenshot(page, '03-rule-documentation')
      await bench.runCommand(page, 'View: Close Editor')
      await bench.runCommand(page, 'View: Hide Panel')
      await bench.openFile(page, '述职报告.md')
    })

    it('says in a hover what is wrong and by which rule', async () => {
      await bench.pointAt(page, '布署')
      const hover = page.locator(at.hover, {hasText: '部署'}).first()
      await hover.waitFor()
      await bench.screenshot(page, '04-hover')
      await page.keyboard.press('Escape')
    })

    it('is mended with one key', async () => {
      await bench.clickText(page, '布署')
      const fix = page.locator(at.action, {hasText: '部署'}).first()
      await bench.pressUntil(page, 'Control+.', fix)
      await bench.screenshot(page, '05-quick-fix')
      await fix.click()
      await until('the mended word', async () => (await bench.visibleText(page)).includes('街道的统一部署'))
      assert.equal(await saved('述职报告.md'), sample.replace('布署', '部署'))
    })

    it('loses and gains findings with each word', async () => {
      await bench.clickText(page, '争取新建')
      await page.keyboard.press('End')
      const before = await squiggles().count()
      await page.keyboard.insertText('继续作好布署。')
      await until('one more squiggle', async () => (await squiggles().count()) > before)
      for (let left = '布署。'.length; left > 0; left--) await page.keyboard.press('Backspace')
      await until('no squiggle more than before', async () => (await squiggles().count()) <= before)
    })

    it('keeps silent where the writer says why', async () => {
      await bench.clickText(page, '20xx')
      const silence = page.locator(at.action, {hasText: '忽略本处'}).first()
      await bench.pressUntil(page, 'Control+.', silence)
      await silence.click()
      await until('the comment', async () => (await bench.visibleText(page)).includes('公文忽略'))
      await until('the reason to be selected', async () => (await page.locator('.selected-text').count()) > 0)
      await page.keyboard.insertText('原文如此')
      await until('the reason', async () => (await bench.visibleText(page)).includes('：原文如此 -->'))
      await bench.screenshot(page, '05b-silenced')
      assert.match(await saved('述职报告.md'), /<!-- 公文忽略 placeholder：原文如此 -->\n本人严格遵守/)
      await page.locator(at.problem, {hasText: '20xx'}).waitFor({state: 'detached'})
    })

    it('is given a missing part from the finding that misses it', async () => {
      await bench.clickText(page, '度述职报告')
      const insert = page.locator(at.action, {hasText: '插入“存在问题”'}).first()
      await bench.pressUntil(page, 'Control+.', insert)
      await insert.click()
      await until('the part', async () => (await bench.visibleText(page)).includes('二、存在问题'))
      assert.match(await saved('述职报告.md'), /二、存在问题[^]*三、廉洁自律情况[^]*四、下一步工作打算/)
    })

    it('is mended in one go', async () => {
      await bench.runCommand(page, 'Gongwen: Fix Everything That Can Be Fixed Safely')
      await until('full-width commas', async () => (await bench.visibleText(page)).includes('2026年，我担任'))
      const text = await saved('述职报告.md')
      assert.match(text, /\n1\.\s?推进老旧小区改造/)
      assert.match(text, /20xx年/, 'what only the writer can know stays')
      await bench.screenshot(page, '06-fix-all')
    })
  })

  describe('the outline', () => {
    before(async () => {
      await bench.openFile(page, '大纲.md')
      await squiggles().first().waitFor(firstFinding)
    })

    it('shows the sections, and the part that is missing', async () => {
      await bench.runCommand(page, 'Gongwen: Focus on Structure View')
      for (const title of ['一、履行职责情况', '（一）抓好党建引领', '二、廉洁自律情况', '三、下一步工作打算']) {
        await page.locator(at.row, {hasText: title}).first().waitFor()
      }
      await page.locator(at.row, {hasText: 'missing'}).first().waitFor()
      await bench.screenshot(page, '07-outline')
    })

    it('leads to a section', async () => {
      await page.locator(at.row, {hasText: '三、下一步工作打算'}).click()
      await page.locator(at.status, {hasText: /Ln 25\b/}).waitFor()
    })

    it('puts in what is missing, at its place', async () => {
      const row = page.locator(at.row, {hasText: /问题/}).filter({hasText: 'missing'}).first()
      await row.hover()
      await row.locator('[aria-label="Insert"]').waitFor()
      await bench.screenshot(page, '07-missing')
      await row.locator('[aria-label="Insert"]').click()
      await until('the new section', async () => /[一二三四五]、[^\n]*问题/.test(await bench.visibleText(page)))
      await bench.screenshot(page, '08-inserted')
      const text = await saved('大纲.md')
      const headings = text.split('\n').filter(line => /^[一二三四五]、/.test(line))
      // What follows is numbered anew.
      assert.deepEqual(headings, ['一、履行职责情况', '二、存在问题', '三、廉洁自律情况', '四、下一步工作打算'])
      await until('the part is there', async () => (await row.count()) === 0)
    })

    it('stands beside the built-in one, under its own name', async () => {
      await bench.runCommand(page, 'Explorer: Focus on Outline View')
      await page.locator(at.outline, {hasText: '公文结构'}).waitFor()
      await page.locator(at.outline, {hasText: '（一）抓好党建引领'}).waitFor()
      await bench.screenshot(page, '09-built-in-outline')
    })
  })

  describe('the ledger of figures', () => {
    before(async () => {
      await bench.openFile(page, '台账.md')
      await squiggles().first().waitFor(firstFinding)
    })

    it('lists each quantity, and the sum that does not come out', async () => {
      await bench.runCommand(page, 'Gongwen: Focus on Figures View')
      await page.locator(at.row, {hasText: '860户'}).first().waitFor()
      await page.locator(at.row, {hasText: '120名'}).first().waitFor()
      const differing = page.locator(`${at.row}[aria-label*="60＋36＋26＝122"]`)
      await differing.first().waitFor()
      await bench.screenshot(page, '10-ledger')
    })

    it('leads to the figure', async () => {
      await page.locator(at.row, {hasText: '120名'}).first().click()
      await page.locator(at.status, {hasText: /Ln 5\b/}).waitFor()
    })
  })

  describe('the preview of the outline', () => {
    before(async () => {
      await bench.openFile(page, '预览.md')
      await squiggles().first().waitFor(firstFinding)
      await bench.runCommand(page, 'Gongwen: Preview of the Outline')
    })

    it('shows the draft beside the standard structure', async () => {
      const preview = bench.webview(page)
      await preview.locator('#draft', {hasText: '（二）做实民生服务'}).waitFor()
      await preview.locator('#standard .missing', {hasText: '问题'}).first().waitFor()
      await bench.screenshot(page, '10-preview')
    })

    it('puts in what is missing', async () => {
      const missing = bench.webview(page).locator('#standard .missing', {hasText: '问题'}).first()
      await missing.locator('button.insert').click()
      await missing.waitFor({state: 'detached'})
      assert.match(await saved('预览.md'), /^[二三四]、.*问题/m)
      await bench.screenshot(page, '11-preview-inserted')
    })
  })

  describe('help while writing', () => {
    beforeEach(() => bench.closeAll(page))

    it('offers the next ordinal', async () => {
      await bench.openFile(page, '续写.md')
      await squiggles().first().waitFor(firstFinding)
      await bench.clickText(page, '争取新建')
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await bench.pressUntil(page, 'Control+Space', page.locator(at.suggestion, {hasText: '四、'}).first())
      await bench.screenshot(page, '12-completion')
      await page.locator(at.suggestion, {hasText: '四、'}).first().click()
      await until('the ordinal', async () => /^四、/m.test(await bench.visibleText(page)))
    })

    it('expands a snippet', async () => {
      await bench.openFile(page, '新稿.md')
      await page.keyboard.type('gwszbg')
      const snippet = page.locator(at.suggestion, {hasText: /^gwszbg\D/}).first()
      await bench.pressUntil(page, 'Control+Space', snippet)
      await bench.screenshot(page, '13-snippets')
      await snippet.click()
      await until('the skeleton', async () => /述职报告[\s\S]*一、/.test(await bench.visibleText(page)))
      await bench.screenshot(page, '14-snippet-expanded')
    })

    it('treats a plain file as a draft when told so', async () => {
      await bench.openFile(page, '记录.md')
      await status('Gongwen: off').waitFor()
      assert.equal(await squiggles().count(), 0)
      await bench.runCommand(page, 'Gongwen: Treat as an Official Draft of a Kind')
      await bench.pick(page, '工作总结')
      await squiggles().first().waitFor({state: 'attached'})
      await status('工作总结').waitFor()
      await bench.screenshot(page, '15-set-kind')
      assert.match(await saved('记录.md'), /^---\n文种: 工作总结\n---\n/)
    })
  })

  describe('a README', () => {
    before(async () => {
      await bench.closeAll(page)
      await bench.openFile(page, 'README.md')
      await status('Gongwen: off').waitFor()
    })

    it('has no finding', async () => {
      await bench.runCommand(page, 'Problems: Focus on Problems View')
      assert.equal(await squiggles().count(), 0)
      assert.equal(await page.locator(at.problem, {hasText: '公文'}).count(), 0)
      await bench.runCommand(page, 'View: Hide Panel')
    })

    it('has no action and no view of ours', async () => {
      assert.equal(await page.locator('.editor-actions [aria-label*="Preview of the Outline"]').count(), 0)
      assert.equal(await page.locator('.activitybar [aria-label*="Gongwen"]').count(), 0)
      assert.equal(await page.locator('.pane-header', {hasText: 'Gongwen: Structure'}).count(), 0)
      await bench.screenshot(page, '16-readme')
    })

    it('has nothing of ours in its context menu', async () => {
      await bench.clickText(page, '检查文字', {button: 'right'})
      const menu = page.locator('.monaco-menu .action-item')
      await menu.filter({hasText: 'Command Palette'}).waitFor()
      const items = await menu.allInnerTexts()
      await bench.screenshot(page, '17-readme-menu')
      await page.keyboard.press('Escape')
      assert.deepEqual(
        items.filter(item => /Gongwen|公文|Safely/.test(item)),
        [],
      )
    })

    it('leaves the palette to others', async () => {
      const titles = await bench.commandsLike(page, 'Gongwen:')
      assert.ok(
        titles.some(title => title.includes('Treat as an Official Draft')),
        String(titles),
      )
      assert.deepEqual(
        titles.filter(title => /Safely|Preview of the Outline|Insert/.test(title)),
        [],
      )
    })
  })
})
