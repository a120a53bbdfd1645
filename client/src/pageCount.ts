import {type Disposable, l10n, StatusBarAlignment, window} from 'vscode'
import type {Shown} from './answers'
import type {Drafts} from './drafts'
import type {DraftPages} from './pageSync'
import {pageCountText} from './pageCountText'

/** How long the writer pauses, in milliseconds, before the pages are counted; nothing is counted while they type. */
const pause = 800

/** Shows in the status bar on which of how many pages the cursor is; nothing where there is no draft. */
export function createPageCount(drafts: Drafts, pages: Shown<DraftPages>): Disposable {
  const item = window.createStatusBarItem('pages', StatusBarAlignment.Right, 99)
  item.name = l10n.t('Pages of the official draft')
  item.command = 'gongwen.openPagePreview'
  item.tooltip = l10n.t('Pages by GB/T 9704. Click to see them.')
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = () => {
    const document = drafts.document()
    const latest = pages.latest()
    if (!document || !drafts.status(document)?.active || latest?.uri !== document.uri.toString()) return item.hide()
    const editor = window.visibleTextEditors.find(editor => editor.document === document)
    const text = pageCountText(latest, editor ? document.offsetAt(editor.selection.active) : 0, l10n.t)
    if (text === undefined) return item.hide()
    item.text = text
    item.accessibilityInformation = {label: text, role: 'button'}
    item.show()
  }
  const countLater = () => {
    clearTimeout(timer)
    show()
    const document = drafts.document()
    if (!drafts.status(document)?.active || isKnown()) return
    timer = setTimeout(() => pages.want(item, true), pause)
  }
  const isKnown = () => {
    const document = drafts.document()
    const latest = pages.latest()
    return latest?.uri === document?.uri.toString() && latest?.version === document?.version
  }
  const subscriptions = [
    item,
    drafts.onDidChange(countLater),
    pages.onDidChange(() => {
      pages.want(item, false)
      show()
    }),
    window.onDidChangeTextEditorSelection(({textEditor}) => {
      if (textEditor.document === drafts.document()) show()
    }),
  ]
  countLater()
  return {
    dispose() {
      clearTimeout(timer)
      subscriptions.forEach(subscription => subscription.dispose())
    },
  }
}
