import assert from 'node:assert/strict'
import type {Page} from 'playwright-core'
import {inWorkbench} from './harness/inWorkbench'
import * as bench from './harness/workbench'

const {at} = bench
/** An active draft whose comma is half-width. */
const summary = '# 青禾社区2026年工作总结\n\n一、主要工作\n\n全年走访居民860户,办结诉求312件。\n'
/** A draft only where the kind of the workspace, by its pattern of a title, or its setting makes it one. */
const record = (name: string) => `# 青禾社区${name}\n\n一、主要工作\n\n检查商户312家,更换灭火器120只。\n`
/** Headings that would like to be markup. */
const hostile = [
  '# 关于<script>document.body.dataset.hit=1</script>的工作总结',
  '一、主要`<img src=x onerror="document.body.dataset.hit=1">`工作',
  '走访居民860户。',
  '二、存在\\<b onclick="document.body.dataset.hit=1">问题\\</b>',
  '详见[说明](javascript:document.body.dataset.hit=1)和![图](https://example.invalid/a.png)。',
].join('\n\n')

describe('a workspace that nobody trusts yet', () => {
  let page: Page
  inWorkbench(
    {
      files: {
        '总结.md': summary,
        '试探.md': hostile,
        '台账.md': record('安全检查台账第3期登记'),
        '杂记/走访.md': record('走访记'),
        '.gongwen/kinds/safety.json':
          '{"name": "安全检查台账", "extends": "工作总结", "titlePatterns": ["安全检查台账第\\\\d+期登记$"]}',
        '.vscode/settings.json': '{"gongwen.files": ["杂记/**"]}',
      },
      restricted: true,
    },
    opened => ({page} = opened),
  )
  const status = (text: string) => page.locator(at.status, {hasText: text})

  it('has its drafts checked and mended', async () => {
    await bench.openFile(page, '总结.md')
    await status('工作总结').waitFor({timeout: 60_000})
    await page.locator(at.squiggle).first().waitFor({state: 'attached'})
    await bench.clickText(page, '860户')
    await bench.screenshot(page, '50-restricted')
    await bench.runCommand(page, 'Gongwen: Fix Everything That Can Be Fixed Safely')
    await page.locator('.view-line', {hasText: '860户，办结'}).waitFor()
  })

  it('brings no kinds and no drafts of its own', async () => {
    for (const name of ['台账.md', '走访.md']) {
      await bench.openFile(page, name)
      await status('Gongwen: off').waitFor()
    }
  })

  it('has the markup of its drafts shown as text, and loads nothing from elsewhere', async () => {
    await bench.openFile(page, '试探.md')
    await status('工作总结').waitFor()
    await bench.runCommand(page, 'Gongwen: Preview of the Outline')
    const preview = bench.webview(page)
    await preview.locator('#draft', {hasText: '<img src=x'}).waitFor()
    assert.equal(await preview.locator('#draft img, #draft script, #draft b, #draft a').count(), 0)
    assert.equal(await preview.locator('body').getAttribute('data-hit'), null)
    await bench.screenshot(page, '52-hostile')
  })

  it('brings both once it is trusted', async () => {
    await bench.runCommand(page, 'Workspaces: Manage Workspace Trust')
    await page
      .locator('.workspace-trust-editor .monaco-button', {hasText: /^Trust$/})
      .first()
      .click()
    await bench.openFile(page, '台账.md')
    await status('安全检查台账').waitFor({timeout: 60_000})
    await bench.screenshot(page, '51-trusted')
    await bench.openFile(page, '走访.md')
    await status('Gongwen: off').waitFor({state: 'detached', timeout: 30_000})
  })
})
