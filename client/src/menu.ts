import {commands, l10n, type QuickPickItem, window} from 'vscode'
import type {Drafts} from './drafts'
import {statusText} from './statusText'

interface MenuItem extends QuickPickItem {
  readonly command: string
}

/** The menu behind the status bar: what can be done with the document at hand. */
export async function showMenu(drafts: Drafts): Promise<void> {
  const status = drafts.status(drafts.document())
  const items = status?.active ? draftItems() : documentItems()
  const picked = await window.showQuickPick(items, {title: statusText(status, l10n.t).text})
  if (picked) await commands.executeCommand(picked.command)
}

function draftItems(): MenuItem[] {
  return [
    {label: `$(book) ${l10n.t('Change the kind…')}`, command: 'gongwen.setGenre'},
    {label: `$(warning) ${l10n.t('Show the findings')}`, command: 'workbench.actions.view.problems'},
    {label: `$(list-tree) ${l10n.t('Show the structure')}`, command: 'gongwen.outline.focus'},
    {label: `$(open-preview) ${l10n.t('Preview of the outline')}`, command: 'gongwen.openOutlinePreview'},
    {label: `$(sparkle) ${l10n.t('Fix everything that can be fixed safely')}`, command: 'gongwen.fixAll'},
    {label: `$(list-ordered) ${l10n.t('Renumber the ordinals')}`, command: 'gongwen.renumber'},
  ]
}

function documentItems(): MenuItem[] {
  return [
    {label: `$(book) ${l10n.t('Treat as an official draft…')}`, command: 'gongwen.setGenre'},
    {label: `$(new-file) ${l10n.t('New draft…')}`, command: 'gongwen.newDraft'},
  ]
}
