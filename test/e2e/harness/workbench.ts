import fs from 'node:fs'
import path from 'node:path'
import type {FrameLocator, Locator, Page} from 'playwright-core'
import {root} from '../../../scripts/shell.mjs'
import {chosenHost} from './session'

const screenshots = path.join(root, 'test/e2e/screenshots', chosenHost === 'node' ? '' : chosenHost)

/** The parts of the workbench that the tests look at. */
export const at = {
  editor: '.editor-instance .monaco-editor',
  squiggle: '.editor-instance .monaco-editor [class*="squiggly-"]',
  problem: '.markers-panel .monaco-list-row',
  action: '.action-widget .monaco-list-row',
  suggestion: '.suggest-widget.visible .monaco-list-row',
  hover: '.monaco-editor .monaco-hover:not(.hidden)',
  outline: '.outline-tree .monaco-list-row',
  row: '.pane-body .monaco-list-row',
  status: '.statusbar-item',
  pick: '.quick-input-list .monaco-list-row',
} as const

/** Presses a key until something shows: a pop-up asked for at the wrong moment is dropped without a word. */
export async function pressUntil(page: Page, key: string, shows: Locator, tries = 8): Promise<void> {
  for (let left = tries; ; left--) {
    await page.keyboard.press(key)
    try {
      return await shows.waitFor({timeout: 2500})
    } catch (error) {
      if (left <= 1) throw error
      await page.keyboard.press('Escape')
    }
  }
}

/** Runs a command by its title, from the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await quickInput(page, `>${title}`, title)
}

/** Opens a file of the workspace by its name and puts the cursor into it. */
export async function openFile(page: Page, name: string): Promise<void> {
  await quickInput(page, name, name)
  await page.locator('.editor-group-container.active .tab.active', {hasText: name}).waitFor()
  await page.locator(`${at.editor} .view-line`).first().waitFor()
  await focusEditor(page)
}

/** Puts the focus into the editor of the draft, which is always in the first group; the cursor stays where it is. */
export async function focusEditor(page: Page): Promise<void> {
  await runCommand(page, 'View: Focus First Editor Group')
}

/** Clicks the second character of the first visible occurrence of some text, which is to have no markup inside. */
export async function clickText(page: Page, text: string, options: {readonly button?: 'right'} = {}): Promise<void> {
  const {x, y} = await place(page, text)
  await page.mouse.click(x, y, options)
}

/** Points at some visible text without clicking. */
export async function pointAt(page: Page, text: string): Promise<void> {
  const {x, y} = await place(page, text)
  await page.mouse.move(x, y)
  await page.mouse.move(x + 1, y)
}

/** Saves the active file, waits until it is clean, and reads it from the disk. */
export async function savedText(page: Page, file: string): Promise<string> {
  await focusEditor(page)
  await page.keyboard.press('Control+s')
  await page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor()
  return fs.readFileSync(file, 'utf8')
}

/** The text of the active editor as far as it can be seen, one line of it for each line on the screen. */
export async function visibleText(page: Page): Promise<string> {
  const lines = await page
    .locator(`.editor-group-container.active ${at.editor} .view-line`)
    .evaluateAll(all =>
      all.map(line => ({top: parseFloat((line as HTMLElement).style.top), text: line.textContent ?? ''})),
    )
  const sorted = lines.sort((a, b) => a.top - b.top).map(line => line.text.replaceAll('\u00a0', ' '))
  return sorted.join('\n')
}

/** Picks an entry of the list that is open. */
export async function pick(page: Page, entry: string): Promise<void> {
  const row = page.locator(at.pick, {hasText: entry}).first()
  await row.waitFor()
  await row.click()
}

/** The titles that the palette offers for some words. */
export async function commandsLike(page: Page, words: string): Promise<readonly string[]> {
  const box = page.locator('.quick-input-widget:not(.hidden) input.input')
  await pressUntil(page, 'F1', box)
  await box.fill(`>${words}`)
  await page.locator(at.pick, {hasText: words}).first().waitFor()
  const titles = await page.locator(at.pick).allInnerTexts()
  await page.keyboard.press('Escape')
  return titles
}

/** Closes all editors; what was not saved is gone. */
export async function closeAll(page: Page): Promise<void> {
  while ((await page.locator('.tab.active').count()) > 0) {
    await runCommand(page, 'View: Revert and Close Editor')
  }
}

/** A message of the editor. Driven by a test, VS Code shows them in the notification centre only, which closes by itself. */
export async function notification(page: Page, text: string | RegExp, tries = 12): Promise<Locator> {
  const message = page.locator('.notifications-center .notification-list-item', {hasText: text}).first()
  for (let left = tries; ; left--) {
    const isOpen = await page.locator('.notifications-center.visible').isVisible()
    if (!isOpen) await runCommand(page, 'Notifications: Show Notifications')
    try {
      await message.waitFor({timeout: 5000})
      return message
    } catch (error) {
      if (left <= 1) throw error
    }
  }
}

/** The document inside the webview whose body has this text. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame')
}

/** A picture for people to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  fs.mkdirSync(screenshots, {recursive: true})
  await page.screenshot({path: path.join(screenshots, `${name}.png`)})
}

/**
 * The list of commands or files is read when it opens, and closes when something else takes the focus: an entry that
 * comes later, or that was gone before it was clicked, is found by opening it again.
 */
async function quickInput(page: Page, input: string, entry: string): Promise<void> {
  const box = page.locator('.quick-input-widget:not(.hidden) input.input')
  const row = page.locator(at.pick, {hasText: entry}).first()
  for (let left = 5; ; left--) {
    try {
      await pressUntil(page, 'F1', box)
      await box.fill(input, {timeout: 2500})
      await row.waitFor({timeout: 4000})
      await row.click({timeout: 2500})
      break
    } catch (error) {
      if (left <= 1) throw error
      await page.keyboard.press('Escape')
    }
  }
  // The command may open a list of its own at once.
  await row.waitFor({state: 'hidden'})
}

async function place(page: Page, text: string): Promise<{x: number; y: number}> {
  const found = await page
    .locator(`${at.editor} .view-lines`)
    .first()
    .evaluate((lines, wanted) => {
      const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const index = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted)
        if (index < 0) continue
        const range = document.createRange()
        range.setStart(node, index + Math.min(1, wanted.length - 1))
        range.setEnd(node, index + Math.min(2, wanted.length))
        const box = range.getBoundingClientRect()
        return {x: box.x + 1, y: box.y + box.height / 2}
      }
      return undefined
    }, text)
  if (!found) throw new Error(`Not on the screen: ${text}`)
  return found
}
