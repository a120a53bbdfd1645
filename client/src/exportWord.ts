import {l10n, ProgressLocation, type TextDocument, type Uri, window, workspace} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type DocumentParams, type PageDocument, pageDocumentRequest} from '../../server/src/protocol'
import {blanksOf} from '../../server/src/word/blanks'
import {fileNameOf} from '../../server/src/word/fileName'
import {fileName} from './documents'
import {isElsewhere, placeBeside, reasonOf, waysTo} from './places'
import type {LoadWord} from './word'
import {writeWhole} from './writeWhole'

/** What exporting needs of the extension. */
export interface Exporting {
  readonly client: BaseLanguageClient
  readonly loadWord: LoadWord
}

/** 导出 Word: asks for a place, writes the draft there as a Word file, and says what is still to be filled in. */
export async function exportWord({client, loadWord}: Exporting, draft: TextDocument | undefined): Promise<void> {
  const params: DocumentParams | undefined = draft && {uri: draft.uri.toString()}
  const document = params && (await client.sendRequest<PageDocument | null>(pageDocumentRequest, params))
  if (!draft || !document) return void window.showInformationMessage(l10n.t('No official draft is open.'))
  if (document.classification !== undefined && isElsewhere())
    return void window.showWarningMessage(
      l10n.t(
        'This draft is marked “{0}”. In the browser and on remote machines, classified drafts are not exported.',
        document.classification,
      ),
    )
  const place = await window.showSaveDialog({
    title: l10n.t('Export to Word'),
    saveLabel: l10n.t('Export'),
    defaultUri: placeFor(draft.uri, document),
    filters: {[l10n.t('Word documents')]: ['docx']},
  })
  if (!place) return
  try {
    await window.withProgress({location: ProgressLocation.Window, title: l10n.t('Exporting to Word…')}, async () =>
      writeWhole(place, await (await loadWord()).toDocx(document)),
    )
  } catch (error) {
    client.error('The Word file could not be written', error, false)
    return void window.showErrorMessage(l10n.t('{0} was not exported: {1}', fileName(place), reasonOf(error)))
  }
  await tell(place, document)
}

/** Named as its draft, or by its title where that is set or the draft is not saved yet. */
function placeFor(draft: Uri, document: PageDocument): Uri {
  const byTitle = workspace.getConfiguration('gongwen', draft).get('export.fileName') === 'title'
  const own = fileName(draft).replace(/\.[^.]*$/, '')
  const title = fileNameOf(document)
  return placeBeside(draft, `${((byTitle || draft.scheme === 'untitled') && title) || own || 'draft'}.docx`)
}

/** One message: where the file is, and what is left blank in it. */
async function tell(place: Uri, document: PageDocument): Promise<void> {
  const blanks = blanksOf(document).map(({kind, text}) =>
    kind === 'date'
      ? l10n.t('The date is still to be filled in: “{0}”.', text)
      : l10n.t('The document number is still to be filled in: “{0}”.', text),
  )
  const secret =
    document.classification === undefined
      ? []
      : [l10n.t('It is marked “{0}”: please make sure that this computer may hold it.', document.classification)]
  const notes = [...secret, ...blanks]
  const ways = waysTo(place, l10n.t('Open'))
  const said = notes.length > 0 ? window.showWarningMessage : window.showInformationMessage
  const answer = await said([l10n.t('Exported to {0}.', fileName(place)), ...notes].join(' '), ...ways.keys())
  if (answer !== undefined) await ways.get(answer)?.()
}
