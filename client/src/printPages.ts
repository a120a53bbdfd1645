import {l10n, window} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type DocumentParams, type Pages, pagesRequest} from '../../server/src/protocol'
import {fileName} from './documents'
import type {Drafts} from './drafts'
import {drawPage} from './pageDrawing'
import {isElsewhere} from './places'
import {printedPages} from './printedPages'
import {savePrint} from './savePrint'

/** Writes the pages of the draft into a file that the browser prints as they are. */
export async function printPages(client: BaseLanguageClient, drafts: Drafts): Promise<void> {
  const document = drafts.lastDocument()
  const params: DocumentParams | undefined = document && {uri: document.uri.toString()}
  const answer = params && (await client.sendRequest<Pages | null>(pagesRequest, params))
  if (!document || !answer) return tell(l10n.t('No official draft is open.'))
  const {pages, settings, classification} = answer
  if (classification !== undefined && isElsewhere())
    return tell(l10n.t('A draft with a secret mark is printed on this computer only.'))
  const name = fileName(document.uri).replace(/\.(?:md|markdown|txt)$/i, '')
  const drawings = pages.map(page => drawPage(page, settings.linePitch))
  await savePrint({
    draft: document.uri,
    name,
    heading: l10n.t('Save the pages for printing'),
    html: printedPages(drawings, settings, name),
  })
}

function tell(message: string): void {
  void window.showInformationMessage(message)
}
