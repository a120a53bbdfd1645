import {l10n, ProgressLocation, Uri, ViewColumn, window, workspace} from 'vscode'
import {showNotes} from './importNotes'
import type {LoadWord} from './word'

/**
 * 从 Word 导入: each file becomes an untitled draft, and what was lost or is to be looked at is said in one message. Without files the
 * writer is asked for them.
 *
 * @param target the file that the command was called on in the explorer
 * @param selected all that are selected there
 */
export async function importWord(loadWord: LoadWord, target?: unknown, selected?: unknown): Promise<void> {
  const chosen = Array.isArray(selected) ? selected.filter(isUri) : []
  const files = chosen.length > 0 ? chosen : isUri(target) ? [target] : await askForFiles()
  for (const file of files) await importOne(loadWord, file)
}

const isUri = (value: unknown): value is Uri => value instanceof Uri

const askForFiles = async (): Promise<readonly Uri[]> =>
  (await window.showOpenDialog({
    title: l10n.t('Import from Word'),
    openLabel: l10n.t('Import'),
    canSelectMany: true,
    filters: {[l10n.t('Word documents')]: ['docx']},
  })) ?? []

async function importOne(loadWord: LoadWord, file: Uri): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  try {
    const {markdown, notes} = await window.withProgress(
      {location: ProgressLocation.Window, title: l10n.t('Importing {0}…', name)},
      async () => (await loadWord()).fromDocx(await workspace.fs.readFile(file)),
    )
    await window.showTextDocument(await workspace.openTextDocument({language: 'markdown', content: markdown}), {
      viewColumn: ViewColumn.Active,
      preview: false,
    })
    void tell(name, notes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    void window.showErrorMessage(l10n.t('{0} was not imported: {1}', name, reason))
  }
}

/** A few notes are said at once; more are a document to go through. */
async function tell(name: string, notes: readonly string[]): Promise<void> {
  if (notes.length === 0) return void window.setStatusBarMessage(l10n.t('{0} is imported.', name), 5000)
  if (notes.length <= FEW)
    return void window.showInformationMessage(`${l10n.t('{0} is imported.', name)} ${notes.join('')}`)
  const details = l10n.t('Show the Details')
  const message = l10n.t('{0} is imported; {1} notes say what to check.', name, notes.length)
  if ((await window.showInformationMessage(message, details)) === details) await showNotes(name, notes)
}

const FEW = 2
