import {commands, env, l10n, ProgressLocation, type TextDocument, UIKind, Uri, window, workspace} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type DocumentParams, type PageDocument, pageDocumentRequest} from '../../server/src/protocol'
import {blanksOf} from '../../server/src/word/blanks'
import {fileNameOf} from '../../server/src/word/fileName'
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
    return void window.showErrorMessage(l10n.t('{0} was not exported: {1}', nameOf(place), reasonOf(error)))
  }
  await tell(place, document)
}

/** A machine that is not the writer's own. */
const isElsewhere = (): boolean => env.uiKind === UIKind.Web || env.remoteName !== undefined

/** Beside the draft, or in the workspace folder where it is not saved yet. */
function placeFor(draft: Uri, document: PageDocument): Uri {
  const byTitle = workspace.getConfiguration('gongwen', draft).get('export.fileName') === 'title'
  const own = nameOf(draft).replace(/\.[^.]*$/, '')
  const title = fileNameOf(document)
  const isSaved = draft.scheme !== 'untitled'
  const name = `${((byTitle || !isSaved) && title) || own || 'draft'}.docx`
  if (isSaved) return Uri.joinPath(draft, '..', name)
  const folder = workspace.workspaceFolders?.[0]
  return folder ? Uri.joinPath(folder.uri, name) : Uri.file(name)
}

const nameOf = ({path}: Uri): string => path.slice(path.lastIndexOf('/') + 1)

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
  const [open, show] = [l10n.t('Open'), l10n.t('Show the File')]
  const said = notes.length > 0 ? window.showWarningMessage : window.showInformationMessage
  const offered = isElsewhere() ? [show] : [open, show]
  const answer = await said([l10n.t('Exported to {0}.', nameOf(place)), ...notes].join(' '), ...offered)
  if (answer === open) await env.openExternal(place)
  if (answer === show) await commands.executeCommand(isElsewhere() ? 'revealInExplorer' : 'revealFileInOS', place)
}

/** In the writer's words, where the editor knows what was wrong. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/ENOSPC/.test(text)) return l10n.t('the disk is full; nothing was changed')
  if (/NoPermissions|EACCES|EPERM|EROFS/.test(`${code} ${text}`))
    return l10n.t('there is no permission to write there; nothing was changed')
  if (/EBUSY/.test(text)) return l10n.t('another program has the file open; close it there first')
  return text
}
