import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import type {Page} from 'playwright-core'
import {gb18030} from '../support/encoded'
import {inWorkbench} from './harness/inWorkbench'
import type {Session} from './harness/session'
import {until} from './harness/until'
import * as bench from './harness/workbench'

const {at} = bench
/** Half-width marks, which are mended unseen, and a year that was never filled in, which is not. */
const summary = (place: string) =>
  `# ${place}社区2025年工作总结\n\n一、主要工作\n\n20xx年走访居民860户,办结诉求312件,群众满意。\n\n三、下步打算\n\n继续做好服务。\n`
const readme = '# A tool\n\n先安装,再运行。\n'
const mixed =
  '# 青禾社区2026年工作计划\n\n一、加强组织领导近年来，社区成立了工作专班,运转良好。\n\n三、服务居民\n\n办結诉求86件,群众说“這個辦法好”。\n'
const files = {
  '库.code-workspace': JSON.stringify({
    folders: [{path: '东街'}, {path: '西街'}],
    settings: {'editor.codeActionsOnSave': {'source.fixAll.gongwen': 'explicit'}},
  }),
  '东街/东街总结.md': summary('东街'),
  '东街/保存.md': summary('保存'),
  '东街/改写.md': mixed,
  '东街/README.md': readme,
  '东街/旧稿/旧总结.md': summary('旧街'),
  '西街/西街总结.md': summary('西街'),
  '西街/国标码.md': gb18030(summary('国标')),
  '西街/.vscode/tasks.json': JSON.stringify({
    version: '2.0.0',
    tasks: [{type: 'gongwen', label: '查西街', paths: ['西街总结.md'], problemMatcher: '$gongwen'}],
  }),
  '西街/.vscode/settings.json': JSON.stringify({'gongwen.rules': {'half-width-punctuation': 'off'}}),
}

describe('mending in the workbench of VS Code', () => {
  let session: Session
  let page: Page
  const onDisk = (name: string) => fs.readFileSync(path.join(session.workspace, name), 'utf8')
  const problem = (text: string | RegExp) => page.locator(at.problem, {hasText: text})
  const told = async (text: RegExp, picture: string) => {
    await bench.notification(page, text)
    await bench.screenshot(page, picture)
    await bench.runCommand(page, 'Notifications: Clear All Notifications')
  }

  inWorkbench(
    {files, settings: {'files.exclude': {'**/旧稿': true}}, workspaceFile: '库.code-workspace'},
    opened => ({session, page} = opened),
  )

  describe('the output', () => {
    it('tells what client and server do, by level', async () => {
      // The spaces on the screen are no-break spaces.
      const ready = page.locator('.panel .view-line', {hasText: /The.language.server.is.ready/})
      // A command that comes before the extension runs is not always carried out.
      await until(
        'the output',
        async () => {
          await bench.runCommand(page, 'Gongwen: Show the Output')
          return ready.waitFor({timeout: 10_000}).then(
            () => true,
            () => false,
          )
        },
        {limit: 60_000},
      )
      await bench.screenshot(page, '38-output')
    })
  })

  describe('the workspace check', () => {
    before(async () => {
      await bench.runCommand(page, 'Problems: Focus on Problems View')
    })
    const filter = () => page.locator('.panel input[placeholder^="Filter"]')
    /** The one finding that is there whatever happens, in the one draft that the filter leaves. */
    const thereOnce = async (when: string) => {
      await until(`one finding, ${when}`, async () => (await problem('20xx').count()) === 1)
      await page.waitForTimeout(500)
      assert.equal(await problem('20xx').count(), 1, when)
      assert.equal(await problem('半角').count(), 0, `switched off in its folder, ${when}`)
    }

    it('says how much it found, in the active drafts of all folders', async () => {
      await bench.runCommand(page, 'Gongwen: Check All Drafts of the Workspace')
      await told(/4 drafts checked, \d+ findings.*1 files are in GB18030 .* save them with UTF-8/, '30-workspace-check')
      await bench.screenshot(page, '31-workspace-problems')
      // The list holds only what can be seen of it.
      for (const name of ['东街总结.md', '保存.md', '改写.md', '西街总结.md']) {
        await filter().fill(`**/${name}`)
        await problem(name).first().waitFor()
      }
      for (const silent of ['README.md', '旧总结.md']) {
        await filter().fill(`**/${silent}`)
        await page.locator('.markers-panel', {hasText: 'No results found'}).waitFor()
      }
    })

    it('shows nothing twice, closed, open, or closed again', async () => {
      await filter().fill('**/西街总结.md')
      await thereOnce('closed')
      await bench.openFile(page, '西街总结.md')
      await page.locator(at.squiggle).first().waitFor({state: 'attached', timeout: 30_000})
      await thereOnce('open')
      await bench.closeAll(page)
      await thereOnce('closed again')
      await bench.runCommand(page, 'Gongwen: Clear the Findings of Closed Drafts')
      await problem('20xx').waitFor({state: 'detached'})
    })

    it('can be done by a task, whose findings are shown once too', async function () {
      // A task starts a process, which a browser has not.
      if (session.host === 'web') this.skip()
      await bench.runCommand(page, 'Tasks: Run Task')
      await bench.pick(page, '查西街')
      // VS Code shows the terminal of a task that found errors.
      await page.locator('.part.panel', {hasText: '查西街'}).waitFor()
      await bench.runCommand(page, 'Problems: Focus on Problems View')
      await thereOnce('after the task')
      await bench.screenshot(page, '32-task')
      await bench.openFile(page, '西街总结.md')
      await page.locator(at.squiggle).first().waitFor({state: 'attached', timeout: 30_000})
      await thereOnce('open after the task')
    })

    after(async () => {
      await bench.closeAll(page)
      await filter().fill('')
      await bench.runCommand(page, 'View: Hide Panel')
    })
  })

  describe('saving', () => {
    it('mends what is safe, since the settings say so', async () => {
      await bench.openFile(page, '保存.md')
      await page.locator(at.squiggle).first().waitFor({state: 'attached', timeout: 30_000})
      await bench.clickText(page, '继续做好')
      await page.keyboard.press('End')
      await page.keyboard.insertText('完。')
      const text = await bench.savedText(page, path.join(session.workspace, '东街/保存.md'))
      assert.equal(text, `${summary('保存').replaceAll(',', '，').trimEnd()}完。\n`)
    })

    it('leaves what is no draft alone', async () => {
      await bench.openFile(page, 'README.md')
      await bench.clickText(page, '先安装')
      await page.keyboard.press('End')
      await page.keyboard.insertText('好,')
      const text = await bench.savedText(page, path.join(session.workspace, '东街/README.md'))
      assert.equal(text, readme.replace('运行。', '运行。好,'))
      await bench.closeAll(page)
    })
  })

  describe('rewriting', () => {
    before(async () => {
      await bench.openFile(page, '改写.md')
      await page.locator(at.squiggle).first().waitFor({state: 'attached', timeout: 30_000})
    })

    it('is in the menu for refactoring, each saying what it would do', async () => {
      await bench.clickText(page, '青禾社区')
      const action = page.locator(at.action)
      await bench.pressUntil(page, 'Control+Shift+r', action.filter({hasText: '重排序号'}).first())
      for (const title of ['标点改为全角（2 处）', '转为简体', '拆分粘连的标题（1 处）'])
        await action.filter({hasText: title}).first().waitFor()
      await bench.screenshot(page, '33-refactor')
      await action.filter({hasText: '拆分粘连'}).first().click()
      await until('the split heading', async () => /^一、加强组织领导$/m.test(await bench.visibleText(page)))
    })

    it('is in the context menu of a draft', async () => {
      await bench.clickText(page, '服务居民', {button: 'right'})
      const menu = page.locator('.monaco-menu .action-item')
      await menu.filter({hasText: 'Mend the Draft'}).first().hover()
      await menu.filter({hasText: 'Punctuation to Full Width'}).first().waitFor()
      await bench.screenshot(page, '34-menu')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    })

    it('says what it leaves as it is', async () => {
      await bench.runCommand(page, 'Gongwen: To Simplified Characters')
      await told(/3 characters in quotations/, '35-simplified')
      assert.match(await bench.visibleText(page), /办结诉求86件.*“這個辦法好”/)
      await bench.closeAll(page)
    })
  })

  describe('fixing the workspace', () => {
    it('shows every change before it is made, then makes it in all drafts', async () => {
      await bench.runCommand(page, 'Gongwen: Fix All Drafts of the Workspace')
      const preview = page.locator('.bulk-edit-panel')
      await preview.locator('.monaco-list-row', {hasText: '东街总结.md'}).first().waitFor({timeout: 60_000})
      await bench.screenshot(page, '36-preview')
      assert.equal(await preview.locator('.monaco-list-row', {hasText: '西街总结.md'}).count(), 0, 'nothing safe there')
      assert.equal(onDisk('东街/东街总结.md'), summary('东街'), 'nothing is written yet')
      await preview.locator('.monaco-button', {hasText: 'Apply'}).click()
      await told(/4 places fixed in 2 drafts/, '37-fixed')
      await until('the files', () => onDisk('东街/东街总结.md').includes('860户，办结诉求312件，'))
      assert.equal(onDisk('东街/README.md').includes('先安装,'), true)
      assert.equal(onDisk('西街/西街总结.md'), summary('西街'))
    })
  })
})
