import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import path from 'node:path'
import type {Page} from 'playwright-core'
import {inWorkbench} from './harness/inWorkbench'
import type {Session} from './harness/session'
import {until} from './harness/until'
import * as bench from './harness/workbench'

const {at} = bench
const summary = '# 青禾社区2026年工作总结\n\n一、主要工作\n\n全年走访居民860户,办结诉求312件。\n'

describe('a language server that dies', () => {
  let session: Session
  let page: Page
  inWorkbench({files: {'总结.md': summary}}, opened => ({session, page} = opened))

  /** Ours among the processes of this machine, by the file that they run. */
  const servers = (): readonly number[] => {
    const ours = path.join(session.extension, 'dist', 'server.js')
    const lines = execFileSync('ps', ['-eo', 'pid=,args='], {encoding: 'utf8'}).split('\n')
    return lines.filter(line => line.includes(ours)).map(line => Number(line.trim().split(' ', 1)[0]))
  }
  const problem = (text: string) => page.locator(at.problem, {hasText: text})

  it('is started again, and findings, structure and fixes are there as before, once', async function () {
    // A worker of the browser ends with the page that it works for.
    if (session.host === 'web') this.skip()
    await bench.openFile(page, '总结.md')
    await page.locator(at.squiggle).first().waitFor({state: 'attached', timeout: 60_000})
    await bench.runCommand(page, 'Problems: Focus on Problems View')
    await problem('半角').waitFor()
    const [first, ...others] = servers()
    assert.ok(first !== undefined && others.length === 0)
    process.kill(first, 'SIGKILL')
    await until('another server', () => servers().some(pid => pid !== first))

    await bench.focusEditor(page)
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('\n20xx年的目标已经完成。\n')
    await problem('20xx').waitFor({timeout: 30_000})
    await bench.runCommand(page, 'Problems: Focus on Problems View')
    await until('each finding once', async () => (await problem('半角').count()) === 1)
    assert.equal(await problem('20xx').count(), 1)
    await bench.screenshot(page, '55-restarted')
    await bench.focusEditor(page)
    await bench.runCommand(page, 'Gongwen: Fix Everything That Can Be Fixed Safely')
    await page.locator('.view-line', {hasText: '860户，办结'}).waitFor()
    await bench.runCommand(page, 'Gongwen: Focus on Structure View')
    await page.locator(at.row, {hasText: '主要工作'}).first().waitFor()
  })
})
