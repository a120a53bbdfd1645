import {env, l10n, UIKind, Uri, window, workspace} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type DocumentParams, type Pages, pagesRequest} from '../../server/src/protocol'
import type {Drafts} from './drafts'
import {drawPage} from './pageDrawing'
import {fileName} from './documents'
import {printedPages} from './printedPages'

/** Writes the pages of the draft into a file that the browser prints as they are, and offers to open it there. */
export async function printPages(client: BaseLanguageClient, drafts: Drafts): Promise<void> {
  const document = drafts.lastDocument()
  const params: DocumentParams | undefined = document && {uri: document.uri.toString()}
  const answer = params && (await client.sendRequest<Pages | null>(pagesRequest, params))
  if (!document || !answer) return tell(l10n.t('No official draft is open.'))
  const name = fileName(document.uri).replace(/\.(?:md|markdown|txt)$/i, '')
  const {pages, settings, classification} = answer
  if (classification !== undefined && isElsewhere())
    return tell(l10n.t('A draft with a secret mark is printed on this computer only.'))
  const target = await window.showSaveDialog({
    title: l10n.t('Save the pages for printing'),
    filters: {HTML: ['html']},
    ...(!document.isUntitled && {defaultUri: Uri.joinPath(document.uri, '..', `${name}.html`)}),
  })
  if (!target) return
  const drawings = pages.map(page => drawPage(page, settings.linePitch))
  const file = printedPages(drawings, settings, name)
  await workspace.fs.writeFile(target, new TextEncoder().encode(file))
  const open = l10n.t('Open in the browser')
  const message = l10n.t('The pages are in {0}. Print them from the browser at their own size.', fileName(target))
  if ((await window.showInformationMessage(message, open)) === open) await env.openExternal(target)
}

/** Whether what is written lies on a computer other than the writer's own. */
const isElsewhere = (): boolean => env.remoteName !== undefined || env.uiKind === UIKind.Web

function tell(message: string): void {
  void window.showInformationMessage(message)
}
