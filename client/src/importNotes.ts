import {type Disposable, l10n, Uri, ViewColumn, window, workspace} from 'vscode'

const scheme = 'gongwen-import'

/** What was said of the files imported in this session, by the name of the document that shows it. */
const texts = new Map<string, string>()

/** Shows notes as documents that cannot be written in. They are kept nowhere, since they may quote the text of a draft. */
export const provideImportNotes = (): Disposable =>
  workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({path}) => texts.get(path) ?? '',
  })

/** Opens the notes on a file beside its draft. */
export async function showNotes(name: string, notes: readonly string[]): Promise<void> {
  const path = `/${l10n.t('Notes on {0}', name)}.txt`
  texts.set(path, `${notes.map((note, index) => `${index + 1}. ${note}`).join('\n')}\n`)
  const document = await workspace.openTextDocument(Uri.from({scheme, path}))
  await window.showTextDocument(document, {viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true})
}
