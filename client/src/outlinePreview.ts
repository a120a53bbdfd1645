import {commands, type Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window} from 'vscode'
import type {Drafts} from './drafts'
import {rowById, toRows} from './outlineRows'
import type {Outlines} from './outlines'
import {mediaFolder, panelPage} from './panelPage'
import {previewModel, readRequest} from './previewModel'
import {previewBody} from './previewPage'

/** The panel that shows the outline beside the standard structure, and lets missing parts be put in. */
export interface OutlinePreview extends Disposable {
  open(): void
}

export function createOutlinePreview(extensionUri: Uri, drafts: Drafts, outlines: Outlines): OutlinePreview {
  const media = mediaFolder(extensionUri)
  let panel: WebviewPanel | undefined

  const show = () => void panel?.webview.postMessage(previewModel(outlines.latest(), l10n.t))
  const answer = async (message: unknown) => {
    const request = readRequest(message)
    if (!request) return
    if (request.type === 'ready') return show()
    if (request.type === 'print') return commands.executeCommand('gongwen.printOutline')
    const outline = outlines.latest()
    const row = outline && rowById(toRows(outline), request.id)
    if (!row) return
    if (request.type === 'insert') await commands.executeCommand('gongwen.insertPart', row.uri, row.node.part)
    else await commands.executeCommand('gongwen.revealPart', row.uri, row.node.range)
  }
  const create = () => {
    const column = {viewColumn: ViewColumn.Beside, preserveFocus: true}
    const created = window.createWebviewPanel('gongwen.outlinePreview', l10n.t('Preview of the outline'), column, {
      enableScripts: true,
      localResourceRoots: [media],
    })
    created.iconPath = Uri.joinPath(media, 'icon.png')
    created.webview.onDidReceiveMessage(answer)
    created.onDidDispose(() => {
      outlines.want(created, false)
      panel = undefined
    })
    const title = l10n.t('Preview of the outline')
    created.webview.html = panelPage(created.webview, media, 'outlinePreview', title, previewBody)
    outlines.want(created, true)
    return created
  }
  const subscription = outlines.onDidChange(show)
  return {
    open() {
      if (!drafts.lastDocument()) return
      if (panel) panel.reveal(undefined, true)
      else panel = create()
    },
    dispose() {
      subscription.dispose()
      panel?.dispose()
    },
  }
}
