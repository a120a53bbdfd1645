import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import type {Locator, Page} from 'playwright-core'
import {root} from '../../scripts/shell.mjs'
import {inWorkbench} from './harness/inWorkbench'
import type {Session} from './harness/session'
import {until} from './harness/until'
import * as bench from './harness/workbench'

const {at} = bench
const sample = fs.readFileSync(path.join(root, 'test/e2e/sample/述职报告.md'), 'utf8')
const names = ['拖动.md', '键盘.md', '光标.md', '改名.md', '补位.md', '打印.md'] as const
const axe = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** The headings of the first two levels, in the order of the text. */
const headingsOf = (text: string): string[] =>
  text.split('\n').flatMap(line => /^(?:[一二三四五]、.*|（[一二三四五]）[^。]*)/.exec(line)?.[0] ?? [])

describe('the outline of a draft', () => {
  let session: Session
  let page: Page
  const saved = (name: string) => bench.savedText(page, path.join(session.workspace, name))
  const row = (title: string): Locator => page.locator(at.row, {hasText: title}).first()
  const announced = (words: string) => page.locator('.statusbar-item [role="alert"]', {hasText: words})
  const open = async (name: (typeof names)[number]) => {
    await bench.openFile(page, name)
    await page.locator(at.squiggle).first().waitFor({state: 'attached', timeout: 30_000})
    await bench.runCommand(page, 'Gongwen: Focus on Structure View')
    await row('三、下步工作打算').or(row('三、下一步工作打算')).waitFor()
  }
  const notified = (words: string) => bench.notification(page, words)
  /** Drags with the mouse, as far as the upper half of what it is dropped onto. */
  const drag = async (from: Locator, to: {readonly x: number; readonly y: number}) => {
    const box = (await from.boundingBox())!
    await page.mouse.move(box.x + 80, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + 84, box.y + box.height / 2 + 4, {steps: 3})
    await page.mouse.move(to.x, to.y - 2, {steps: 8})
    await page.mouse.move(to.x, to.y, {steps: 3})
    await page.mouse.up()
  }
  const middle = async (of: Locator) => {
    const box = (await of.boundingBox())!
    return {x: box.x + 80, y: box.y + box.height / 2}
  }

  inWorkbench({files: Object.fromEntries(names.map(name => [name, sample]))}, opened => ({session, page} = opened))

  describe('with the mouse', () => {
    before(() => open('拖动.md'))

    it('says what is in each section', async () => {
      await row('（一）抓好党建引领').waitFor()
      assert.match(await row('一、履行职责情况').innerText(), /\d+ found · \d+ chars · \d+%/)
      assert.match((await row('一、履行职责情况').getAttribute('aria-label')) ?? '', /of the draft\. Found: /)
      await bench.screenshot(page, '20-outline')
    })

    it('moves a section before the one it is dropped onto', async () => {
      await drag(row('三、下一步工作打算'), await middle(row('二、廉洁自律情况')))
      await row('二、下一步工作打算').waitFor()
      await announced('已移动').waitFor()
      await bench.screenshot(page, '21-dragged')
      assert.deepEqual(headingsOf(await saved('拖动.md')), [
        '一、履行职责情况',
        '（一）抓好党建引领',
        '（二）做实民生服务',
        '二、下一步工作打算',
        '三、廉洁自律情况',
      ])
    })

    it('is taken back in one step', async () => {
      await bench.focusEditor(page)
      await page.keyboard.press('Control+z')
      await row('三、下一步工作打算').waitFor()
      assert.equal(await saved('拖动.md'), sample)
    })

    it('moves a section to the end from the empty area', async () => {
      const box = (await row('二、廉洁自律情况').boundingBox())!
      const last = (await page.locator(at.row, {hasText: '成文日期'}).first().boundingBox())!
      await drag(row('（一）抓好党建引领'), {x: box.x + 80, y: last.y + last.height + 40})
      await row('四、抓好党建引领').waitFor()
      const text = await saved('拖动.md')
      assert.match(text, /\n四、抓好党建引领\n\n(?:　　)?按照街道的统一布署[^\n]*\n\n以上报告，请予评议。\n/)
      assert.match(text, /\n一、履行职责情况\n\n（一）做实民生服务。/)
    })

    it('offers the same in the menu of a row, and the keys for it', async () => {
      await row('二、廉洁自律情况').click({button: 'right'})
      const entry = (name: string) => page.locator('.monaco-menu .action-item', {hasText: name})
      await entry('Promote the Section').waitFor()
      await bench.screenshot(page, '22-row-menu')
      assert.match(await entry('Move the Section Up').innerText(), /^\s*Move the Section Up\s*Alt\+UpArrow/)
      await entry('Move the Section Down').click()
      await row('三、廉洁自律情况').waitFor()
    })
  })

  it('takes a section into the place of a missing part', async () => {
    await open('补位.md')
    const missing = page.locator(at.row, {hasText: /问题/}).filter({hasText: 'missing'}).first()
    await drag(row('三、下一步工作打算'), await middle(missing))
    await announced('已移动').waitFor()
    await row('二、下一步工作打算').waitFor()
    assert.deepEqual(headingsOf(await saved('补位.md')).slice(3), ['二、下一步工作打算', '三、廉洁自律情况'])
  })

  describe('with the keyboard alone', () => {
    before(() => open('键盘.md'))
    /** The row that the keyboard is at. */
    const focused = (title: string) => page.locator(`${at.row}.focused`, {hasText: title})
    const goTo = async (title: string) => {
      await page.keyboard.press('Home')
      await focused('述职报告').waitFor()
      for (let left = 20; (await focused(title).count()) === 0; left--) {
        assert.ok(left > 0, title)
        await page.keyboard.press('ArrowDown')
        await page.waitForTimeout(150)
      }
    }

    it('moves the row that has the focus, and stays with it', async () => {
      await goTo('（二）做实民生服务')
      await page.keyboard.press('Alt+ArrowUp')
      await focused('（一）做实民生服务').waitFor()
      await announced('“（二）做实民生服务”已上移，现在是“（一）做实民生服务”').waitFor()
      await bench.screenshot(page, '23-moved-by-key')
      await page.keyboard.press('Alt+ArrowDown')
      await focused('（二）做实民生服务').waitFor()
    })

    it('promotes and demotes it, with what stands below it', async () => {
      await page.keyboard.press('Alt+Shift+ArrowLeft')
      await focused('二、做实民生服务').waitFor()
      await row('（一）推进老旧小区改造').waitFor()
      await bench.screenshot(page, '24-promoted')
      await page.keyboard.press('Alt+Shift+ArrowRight')
      await focused('（二）做实民生服务').waitFor()
      await row('三、下一步工作打算').waitFor()
    })

    it('says why a section cannot go further', async () => {
      await goTo('一、履行职责情况')
      await page.keyboard.press('Alt+ArrowUp')
      await notified('不能再上移')
      await bench.runCommand(page, 'Notifications: Clear All Notifications')
    })

    it('renames it', async () => {
      await bench.runCommand(page, 'Gongwen: Focus on Structure View')
      await goTo('二、廉洁自律情况')
      await page.keyboard.press('F2')
      const box = page.locator('.quick-input-widget:not(.hidden) input.input')
      await box.waitFor()
      assert.equal(await box.inputValue(), '廉洁自律情况')
      await box.fill('廉政情况')
      await bench.screenshot(page, '25-rename')
      await page.keyboard.press('Enter')
      await row('二、廉政情况').waitFor()
      assert.match(await saved('键盘.md'), /\n二、廉政情况\n\n本人严格遵守/)
    })
  })

  it('moves the section at the cursor, which goes with it', async () => {
    await open('光标.md')
    await bench.focusEditor(page)
    await bench.clickText(page, '为56位80岁')
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Alt+ArrowUp')
    await until('the paragraph before', async () => /1\.关爱老年居民/.test(await bench.visibleText(page)))
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Alt+ArrowLeft')
    await row('（三）关爱老年居民').waitFor()
    assert.match(await saved('光标.md'), /推进老旧小区改造[^]*\n\n（三）关爱老年居民。为56位/)
  })

  it('does not come into view, nor take the focus, by itself', async () => {
    await bench.runCommand(page, 'View: Show Explorer')
    await bench.openFile(page, '改名.md')
    await bench.clickText(page, '为56位80岁')
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Alt+ArrowUp')
    await announced('已上移').waitFor()
    assert.equal(await page.locator('.explorer-folders-view').isVisible(), true)
    assert.equal(await page.locator('.editor-instance .monaco-editor.focused').count(), 1)
  })

  describe('beside the standard structure', () => {
    before(async () => {
      await open('打印.md')
      await bench.focusEditor(page)
      await bench.runCommand(page, 'Gongwen: Preview of the Outline')
      await bench.webview(page).locator('#standard .missing').first().waitFor()
    })

    for (const theme of ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast']) {
      it(`has nothing that axe finds fault with, in ${theme}`, async () => {
        await bench.runCommand(page, 'Preferences: Color Theme')
        await page.locator('.quick-input-widget:not(.hidden) input.input').fill(theme)
        await bench.pick(page, theme)
        await page.locator('.quick-input-widget').first().waitFor({state: 'hidden'})
        const body = bench.webview(page).locator('body')
        await until('the theme', async () => {
          const kind = theme.includes('High Contrast')
            ? 'vscode-high-contrast'
            : theme.startsWith('Dark')
              ? 'vscode-dark'
              : 'vscode-light'
          return ((await body.getAttribute('class')) ?? '').includes(kind)
        })
        const faults = await body.evaluate(async (element, source) => {
          const view = element.ownerDocument.defaultView as unknown as {
            eval(code: string): void
            axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
          }
          view.eval(source)
          const {violations} = await view.axe.run()
          return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
        }, axe)
        await bench.screenshot(page, `26-preview-${theme.replaceAll(' ', '-')}`)
        assert.deepEqual(faults, [])
      })
    }

    it('is printed as a page of its own', async () => {
      await bench.webview(page).locator('#print').click()
      const box = page.locator('.quick-input-widget:not(.hidden) input.input')
      await until('the place', async () => (await box.inputValue()).endsWith('打印-大纲.html'))
      await bench.screenshot(page, '27-print-place')
      await page.keyboard.press('Enter')
      const file = path.join(session.workspace, '打印-大纲.html')
      await until('the page', () => Promise.resolve(fs.existsSync(file)))
      await notified('打印-大纲.html')
      await bench.screenshot(page, '27b-print-done')
      const html = fs.readFileSync(file, 'utf8')
      assert.match(html, /一、履行职责情况[^]*（一）抓好党建引领[^]*存在问题/)
      assert.doesNotMatch(html, /<script/)
      const printed = await page.context().newPage()
      await printed.setContent(html)
      await printed.emulateMedia({media: 'print'})
      await printed.screenshot({path: path.join(root, 'test/e2e/screenshots/28-printed.png'), fullPage: true})
      await printed.close()
    })
  })
})
