import {type Disposable, l10n, type Memento, Uri, ViewColumn, type WebviewPanel, window} from 'vscode'
import type {Shown} from './answers'
import type {Drafts} from './drafts'
import type {DraftPages} from './pageSync'
import {pagePreviewBody} from './pagePreviewPage'
import {createPageView} from './pageView'
import {mediaFolder, panelPage} from './panelPage'

/** The panel that shows the draft at hand on the pages of GB/T 9704, and scrolls in step with its editor. */
export interface PagePreview extends Disposable {
  open(): void
}

/** What the preview works with; `memory` keeps what the writer does not want to be told again. */
export interface PagePreviewDesk {
  readonly extensionUri: Uri
  readonly memory: Memento
  readonly drafts: Drafts
  readonly pages: Shown<DraftPages>
}

const viewType = 'gongwen.pagePreview'

/** There is one panel at most; it follows the writer from draft to draft, and is there again after a reload of the window. */
export function createPagePreview(desk: PagePreviewDesk): PagePreview {
  const media = mediaFolder(desk.extensionUri)
  const options = {enableScripts: true, localResourceRoots: [media]}
  let panel: WebviewPanel | undefined

  const adopt = (adopted: WebviewPanel) => {
    panel?.dispose()
    panel = adopted
    adopted.webview.options = options
    adopted.iconPath = Uri.joinPath(media, 'icon.png')
    const view = createPageView(adopted, desk)
    adopted.onDidDispose(() => {
      view.dispose()
      if (panel === adopted) panel = undefined
    })
    const title = l10n.t('Page preview')
    adopted.webview.html = panelPage(adopted.webview, media, 'pagePreview', title, pagePreviewBody(l10n.t))
  }
  const serializer = window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async restored => adopt(restored),
  })
  return {
    open() {
      if (panel) return panel.reveal(undefined, true)
      const column = {viewColumn: ViewColumn.Beside, preserveFocus: true}
      adopt(window.createWebviewPanel(viewType, l10n.t('Page preview'), column, {...options, enableFindWidget: true}))
    },
    dispose() {
      serializer.dispose()
      panel?.dispose()
    },
  }
}
