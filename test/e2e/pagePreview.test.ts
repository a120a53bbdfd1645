import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Locator, Page} from 'playwright-core'
import {root} from '../../scripts/shell.mjs'
import {inWorkbench} from './harness/inWorkbench'
import type {Session} from './harness/session'
import {until} from './harness/until'
import * as bench from './harness/workbench'

const {at} = bench
const axe = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
const paragraph = '各社区把走访安排到网格，逐户登记、逐条办理，办理结果当面告知居民，并由社区党委每月抽查。'
const sections = ['一、走访居民', '二、办理诉求', '三、改善环境', '四、下一步打算'].map(heading =>
  [heading, ...Array.from({length: 9}, () => paragraph.repeat(2))].join('\n\n'),
)
const letterhead = [
  '---',
  '文种: 通知',
  '发文机关标志: 青禾街道办事处文件',
  '发文字号: 青街办〔2026〕5号',
  '签发人: 周明远',
  '抄送: 区民政局',
  '印发机关: 青禾街道党政综合办公室',
  '印发日期: 2026年4月8日',
  '---',
]
const notice = [
  letterhead.join('\n'),
  '# 青禾街道办事处关于做好入户走访工作的通知',
  '各社区居民委员会：',
  '为摸清居民的急难愁盼，街道决定在全辖区开展入户走访。现将有关事项通知如下。',
  ...sections,
  '附件：走访登记表',
  '青禾街道办事处',
  '2026年4月8日',
  '附件',
  '走访登记表',
  '| 社区 | 户数（户） |\n| --- | ---: |\n| 青禾社区 | 860 |\n| 柳岸社区 | 742 |',
].join('\n\n')
const files = {
  '通知.md': notice,
  '试探.md': [
    '---\n文种: 通知\n发文机关标志: <b onclick="alert(1)">青禾街道</b>文件\n---',
    '# 关于\\<script>alert(1)\\</script>的通知',
    '各社区`<img src=x onerror="document.body.dataset.hit=1">`居民委员会：',
    '详见[说明](javascript:alert(1))和[附件](https://example.invalid/a)。',
  ].join('\n\n'),
  'README.md': '# A tool\n\n按照统一部署,检查文字。\n',
}

describe('the page preview', () => {
  let session: Session
  let page: Page
  const preview = () => bench.webview(page)
  const sheets = () => preview().locator('.sheet')
  const count = (text: string | RegExp) => page.locator(at.status, {hasText: text})
  const cursorAt = (text: string | RegExp) => page.locator(at.status, {hasText: text})
  const scrollTop = () =>
    preview()
      .locator('main')
      .evaluate(main => main.scrollTop)
  const open = async (name: string) => {
    await bench.openFile(page, name)
    await page.locator('.editor-actions [aria-label*="Page Preview"]').first().click()
    await sheets().first().locator('text').first().waitFor({state: 'attached'})
  }
  /** The lines of type on a sheet, the number of the page left out; a run each, joined by where they stand. */
  const linesOf = async (sheet: Locator) => {
    const runs = await sheet
      .locator('svg text:not(.page-number)')
      .evaluateAll(all => all.map(text => ({y: text.getAttribute('y'), text: text.textContent ?? ''})))
    const lines = new Map<string | null, string>()
    for (const {y, text} of runs) lines.set(y, (lines.get(y) ?? '') + text)
    return [...lines.values()]
  }
  const text = async () => (await sheets().locator('svg').allTextContents()).join('')

  inWorkbench({files}, opened => ({session, page} = opened))

  describe('of a notice', () => {
    before(() => open('通知.md'))

    it('shows pages of 22 lines with 28 characters, and their numbers', async () => {
      const lines = await linesOf(sheets().nth(1))
      assert.equal(lines.length, 22)
      assert.equal(Math.max(...lines.map(line => line.length)), 28)
      assert.deepEqual((await sheets().locator('.page-number').allTextContents()).slice(0, 3), [
        '— 1 —',
        '— 2 —',
        '— 3 —',
      ])
      assert.equal(await sheets().nth(1).getAttribute('aria-label'), 'Page 2')
      await bench.screenshot(page, '20-page-preview')
    })

    it('counts the pages in the status bar, and says on which the cursor is', async () => {
      await count(`Page 1 of ${await sheets().count()}`).waitFor()
    })

    it('follows what is typed, and draws anew only what changes', async () => {
      await sheets()
        .nth(2)
        .locator('svg')
        .evaluate(svg => svg.setAttribute('data-kept', ''))
      await bench.clickText(page, '急难愁盼')
      await page.keyboard.insertText('急事难事')
      await until('the words on the page', async () => (await text()).includes('居民的急急事难事难愁盼'))
      assert.equal(await sheets().nth(2).locator('svg[data-kept]').count(), 1)
      assert.equal(await preview().locator('.cursor').count(), 1)
    })

    it('scrolls with the editor', async () => {
      const before = await scrollTop()
      await page.locator(at.editor).first().hover()
      await until('the preview further down', async () => {
        await page.mouse.wheel(0, 600)
        return (await scrollTop()) > before + 1000
      })
    })

    it('takes the editor along, and is not pulled back by it', async () => {
      await preview().locator('main').hover()
      await page.mouse.wheel(0, 1e5)
      await until('the end in the editor', async () => (await bench.visibleText(page)).includes('柳岸社区'))
      const end = await preview()
        .locator('main')
        .evaluate(main => main.scrollHeight - main.clientHeight)
      assert.ok(Math.abs((await scrollTop()) - end) < 2)
      await page.mouse.wheel(0, -1e5)
      await until('the beginning in the editor', async () => (await bench.visibleText(page)).includes('文种'))
      assert.equal(await scrollTop(), 0)
    })

    it('puts the cursor where a line is double-clicked', async () => {
      await preview().locator('svg text', {hasText: '二、办理诉求'}).dblclick()
      const line = notice.split('\n').indexOf('二、办理诉求') + 1
      await cursorAt(new RegExp(`Ln ${line}\\b`)).waitFor()
      const place = await preview().locator('.sheet:has(.cursor)').getAttribute('aria-label')
      await count(`${place} of`).waitFor()
    })

    it('turns pages and zooms by key', async () => {
      await preview().locator('main').focus()
      await page.keyboard.press('Home')
      await until('the first page', async () => (await scrollTop()) === 0)
      await page.keyboard.press('PageDown')
      await preview().locator('#counter', {hasText: 'Page 2'}).waitFor()
      const width = async () => (await sheets().first().boundingBox())?.width ?? 0
      const before = await width()
      await page.keyboard.press('+')
      await until('a wider page', async () => (await width()) > before)
      await page.keyboard.press('0')
      await until('the page as wide as before', async () => Math.abs((await width()) - before) < 1)
    })

    it('can be used by everybody', async () => {
      const frame = await (await preview().locator('html').elementHandle())?.ownerFrame()
      await frame?.evaluate(axe)
      const violations = await frame?.evaluate(async () => {
        const {axe} = window as unknown as {
          axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
        }
        return (await axe.run()).violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])
      })
      assert.deepEqual(violations, [])
    })

    it('is paper in every theme', async () => {
      for (const [name, theme, kind] of [
        ['21-page-preview-dark', 'Default Dark Modern', 'vscode-dark'],
        ['22-page-preview-high-contrast', 'Default High Contrast', 'vscode-high-contrast'],
      ] as const) {
        useTheme(theme)
        await preview().locator(`body.${kind}`).waitFor()
        const paper = await sheets()
          .first()
          .evaluate(sheet => getComputedStyle(sheet).backgroundColor)
        assert.equal(paper, 'rgb(255, 255, 255)')
        await bench.screenshot(page, name)
      }
      useTheme('Default Light Modern')
      await preview().locator('body.vscode-light').waitFor()
    })

    it('is written to a file for the printer', async () => {
      await bench.runCommand(page, 'Gongwen: Print the Pages')
      await page.locator('.quick-input-widget .quick-input-title', {hasText: 'Save the pages'}).waitFor()
      await page.keyboard.press('Enter')
      const file = path.join(session.workspace, '通知.html')
      await until('the file', () => fs.existsSync(file) && fs.statSync(file).size > 0)
      const print = await session.newPage()
      await print.goto(pathToFileURL(file).href)
      assert.equal(await print.locator('svg').count(), await sheets().count())
      await print.close()
    })

    it('is there again after a reload', async () => {
      await page.reload()
      await sheets().first().locator('text').first().waitFor({state: 'attached', timeout: 60_000})
      assert.ok((await text()).includes('入户走访'))
    })
  })

  describe('of other documents', () => {
    it('shows what is written as text, whatever it is', async () => {
      await bench.focusEditor(page)
      await open('试探.md')
      await until('the other draft', async () => (await text()).includes('<script>alert(1)</script>'))
      for (const written of ['<b onclick=', '<img src=x', '详见说明和附件。'])
        assert.ok((await text()).includes(written), written)
      assert.equal(await preview().locator('.sheet :is(script, img, a, b)').count(), 0)
      assert.equal(await preview().locator('body[data-hit]').count(), 0)
      await bench.screenshot(page, '23-page-preview-hostile')
    })

    it('says nothing of pages in a README', async () => {
      await bench.openFile(page, 'README.md')
      await page.locator(at.status, {hasText: 'Gongwen: off'}).waitFor()
      await count(/Page \d/).waitFor({state: 'hidden'})
      assert.equal(await page.locator('.editor-actions [aria-label*="Page Preview"]').count(), 0)
    })
  })

  function useTheme(theme: string): void {
    const folder = path.join(session.workspace, '.vscode')
    fs.mkdirSync(folder, {recursive: true})
    fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({'workbench.colorTheme': theme}))
  }
})
