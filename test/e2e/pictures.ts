/**
 * The pictures of the walkthrough and the README, taken in a real VS Code: `npm run pictures`. They are committed; take them anew when
 * what they show has changed, and look at them.
 */
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Page} from 'playwright-core'
import {render} from '../../scripts/render/render.mjs'
import {root} from '../../scripts/shell.mjs'
import {openWorkbench, type Session, startSession} from './harness/session'
import * as bench from './harness/workbench'

const {at} = bench
const folder = path.join(root, 'client/media/walkthrough')
const sample = fs.readFileSync(path.join(root, 'test/e2e/sample/述职报告.md'), 'utf8')
const size = {width: 1120, height: 700}

describe('pictures', () => {
  let session: Session
  let page: Page
  const input = () => page.locator('.quick-input-widget:not(.hidden) input.input')
  const take = async (name: string) => {
    await page.waitForTimeout(1500)
    await page.screenshot({path: path.join(folder, `${name}.png`)})
  }
  /** The sidebar is shown only where the picture is about it. */
  const withoutSidebar = () => bench.runCommand(page, 'View: Close Primary Side Bar')

  before(async () => {
    fs.mkdirSync(folder, {recursive: true})
    session = await startSession(
      {'述职报告.md': sample, '续写.md': sample.replace(/二、廉洁自律情况[^]*$/, '')},
      {settings: {'editor.fontSize': 15, 'editor.lineHeight': 26, 'breadcrumbs.enabled': false}},
    )
    page = await openWorkbench(session, {language: 'zh-cn'})
    await page.setViewportSize(size)
    await bench.openFile(page, '述职报告.md')
    await page.locator(at.status, {hasText: '述职报告'}).waitFor({timeout: 60_000})
  })
  after(() => session?.stop())

  it('check: a finding and the menu of its mends', async () => {
    await withoutSidebar()
    await bench.clickText(page, '布署')
    await bench.pressUntil(page, 'Control+.', page.locator(at.action, {hasText: '部署'}).first())
    await take('check')
    await page.keyboard.press('Escape')
  })

  it('outline: the structure beside the text', async () => {
    await bench.runCommand(page, '公文: Focus on 公文结构 View')
    await page.locator(at.row, {hasText: '存在问题'}).first().waitFor()
    await take('outline')
    await withoutSidebar()
  })

  it('page: the draft and its page', async () => {
    await bench.openFile(page, '述职报告.md')
    await bench.runCommand(page, '公文: 版式预览')
    await bench.webview(page).locator('.sheet').first().waitFor()
    await take('page')
    await bench.closeAll(page)
  })

  it('complete: what comes next', async () => {
    await bench.openFile(page, '续写.md')
    await page.keyboard.press('Control+End')
    await bench.pressUntil(page, 'Control+Space', page.locator(at.suggestion, {hasText: '二、'}).first())
    await take('complete')
    await page.keyboard.press('Escape')
    await bench.closeAll(page)
  })

  it('new: a skeleton with its blanks', async () => {
    await bench.runCommand(page, '公文: 新建公文稿…')
    await page.locator(at.pick, {hasText: '工作总结'}).first().waitFor()
    await input().fill('工作总结')
    await bench.pick(page, '对一段时间或一项工作的回顾')
    for (const answer of ['青禾社区', '2026年', '']) {
      await page.waitForTimeout(600)
      await input().fill(answer)
      await page.keyboard.press('Enter')
    }
    await page.locator(at.status, {hasText: '工作总结'}).waitFor()
    await take('new')
    await page.keyboard.press('Escape')
  })

  it('own: the settings', async () => {
    await bench.runCommand(page, 'Preferences: Open Settings (UI)')
    await page.locator('.settings-editor .suggest-input-container').click()
    await page.keyboard.type('@ext:gongwen.gongwen')
    await page.locator('.settings-editor .setting-item-category', {hasText: 'Gongwen'}).first().waitFor()
    await page.waitForTimeout(1500)
    await page.locator('.settings-editor .settings-body').screenshot({path: path.join(folder, 'own.png')})
  })

  it('word: a page of the exported file', async () => {
    const work = fs.mkdtempSync(path.join(os.tmpdir(), 'gongwen-pictures-'))
    const draft = path.join(work, '述职报告.md')
    fs.writeFileSync(draft, sample.replace('20xx', '2026'))
    const gongwen = (...options: string[]) =>
      execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), ...options])
    gongwen('fix', draft)
    gongwen('export', draft, '-o', path.join(work, 'word.docx'))
    await render([path.join(work, 'word.docx')], work)
    const options = ['-r', '75', '-f', '1', '-l', '1', '-singlefile', '-png']
    execFileSync('pdftoppm', [...options, path.join(work, 'word.pdf'), path.join(folder, 'word')])
    fs.rmSync(work, {recursive: true, force: true})
  })
})
