import {type Disposable, l10n, StatusBarAlignment, window} from 'vscode'
import type {Drafts} from './drafts'
import {statusText} from './statusText'

/** Shows kind, findings and characters of the draft, or that the Markdown document is none; nothing elsewhere. */
export function createStatusBar(drafts: Drafts): Disposable {
  const item = window.createStatusBarItem('status', StatusBarAlignment.Right, 100)
  item.name = l10n.t('Official draft')
  item.command = 'gongwen.showMenu'
  const update = () => {
    const document = drafts.document()
    if (!document) return item.hide()
    const {text, tooltip} = statusText(drafts.status(document), l10n.t)
    item.text = text
    item.tooltip = tooltip
    item.accessibilityInformation = {label: tooltip.replaceAll('\n', ', '), role: 'button'}
    item.show()
  }
  const subscription = drafts.onDidChange(update)
  update()
  return {
    dispose() {
      subscription.dispose()
      item.dispose()
    },
  }
}
