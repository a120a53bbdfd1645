import assert from 'node:assert/strict'
import type {Page} from 'playwright-core'
import {inWorkbench} from './harness/inWorkbench'
import {until} from './harness/until'
import * as bench from './harness/workbench'

const {at} = bench

describe('a new draft in the workbench', () => {
  let page: Page
  const input = () => page.locator('.quick-input-widget:not(.hidden) input.input')
  const step = (words: string) => page.locator('.quick-input-widget:not(.hidden)', {hasText: words}).waitFor()

  inWorkbench({files: {'读我.md': '# 说明\n'}}, opened => ({page} = opened))
  before(() => bench.openFile(page, '读我.md'))

  it('asks for the kind, the unit, the period and the matter', async () => {
    await bench.runCommand(page, 'Gongwen: New Draft…')
    await page.locator(at.pick, {hasText: '对一段时间或一项工作的回顾'}).waitFor({timeout: 30_000})
    await bench.screenshot(page, '20-new-draft-kinds')
    await input().fill('工作总结')
    await bench.pick(page, '对一段时间或一项工作的回顾')
    await step('1/3')
    await input().fill('青禾社区')
    await page.keyboard.press('Enter')
    await step('2/3')
    await page.locator(at.pick, {hasText: '年度'}).waitFor()
    await bench.screenshot(page, '21-new-draft-period')
    await input().fill('2026年上半年')
    await page.keyboard.press('Enter')
    await step('3/3')
    await page.keyboard.press('Enter')
    const text = await until('the skeleton', async () => {
      const shown = await bench.visibleText(page)
      return shown.includes('# 青禾社区2026年上半年工作总结') && shown
    })
    assert.match(text, /文种: 工作总结/)
    assert.match(text, /\n2026年，青禾社区在/)
    await page.locator(at.status, {hasText: '工作总结'}).waitFor({timeout: 30_000})
  })

  it('leads from blank to blank with the Tab key', async () => {
    await page.keyboard.insertText('花溪街道党工委')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('为民服务')
    const shown = await until('what was typed', async () => {
      const text = await bench.visibleText(page)
      return text.includes('围绕为民服务') && text
    })
    assert.match(shown, /青禾社区在花溪街道党工委的领导下，围绕为民服务，/)
    await bench.screenshot(page, '22-new-draft-typed')
    await page.keyboard.press('Escape')
  })

  it('remembers the unit and goes back a step', async () => {
    await bench.runCommand(page, 'Gongwen: New Draft…')
    await page.locator(at.pick, {hasText: '向上级'}).first().waitFor()
    await input().fill('请示')
    await bench.pick(page, '向上级机关请求指示')
    await step('1/2')
    assert.equal(await input().inputValue(), '青禾社区')
    await page.keyboard.press('Enter')
    await step('2/2')
    await page.locator('.quick-input-widget:not(.hidden) .codicon-quick-input-back').click()
    await step('1/2')
    await page.keyboard.press('Enter')
    await step('2/2')
    await page.keyboard.insertText('改造活动室')
    await page.keyboard.press('Enter')
    await until('the title', async () => (await bench.visibleText(page)).includes('# 青禾社区关于改造活动室的请示'))
  })
})
