import assert from 'node:assert/strict'
import type {Page} from 'playwright-core'
import {type Files, openWorkbench, type Opening, type Session, type SessionOptions, startSession} from './session'
import {screenshot} from './workbench'

/** What a suite finds when it starts. */
export interface Opened {
  readonly session: Session
  readonly page: Page
}

export interface Desk extends Opening, Pick<SessionOptions, 'settings' | 'restricted'> {
  /** What the workspace holds. */
  readonly files: Files | (() => Promise<Files>)
}

/** Gives the tests of a suite an editor of their own; what a failed test leaves on the screen is kept as a picture, and closed. */
export function inWorkbench(
  {files, settings, restricted = false, ...opening}: Desk,
  use: (opened: Opened) => void,
): void {
  let session: Session | undefined
  let page: Page

  before(async () => {
    session = await startSession(typeof files === 'function' ? await files() : files, {settings, restricted})
    page = await openWorkbench(session, opening)
    use({session, page})
  })
  after(async () => {
    await session?.stop()
    assert.deepEqual(session?.strangers ?? [], [], 'requests that do not go to the editor')
  })
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return
    await screenshot(page, `failed-${this.currentTest.fullTitle().replace(/[^\w\u4e00-\u9fff]+/g, '-')}`)
    await page.keyboard.press('Escape')
  })
}
