import type {Uri} from 'vscode'
import {l10n, Position, Range, window, workspace, WorkspaceEdit} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type FileParams, fixFileRequest, type LabelledChange} from '../../server/src/protocol'
import {walkWorkspace} from './workspaceFiles'

/**
 * Makes all safe fixes in all drafts of the workspace, after VS Code's own preview has shown each of them, by file or by rule, and
 * the writer has left out what is not wanted.
 */
export async function fixWorkspace(client: BaseLanguageClient): Promise<void> {
  const edit = new WorkspaceEdit()
  let [drafts, places] = [0, 0]
  const {isCancelled} = await walkWorkspace(l10n.t('Looking for what can be fixed safely'), async (uri, text) => {
    const params: FileParams = {uri: uri.toString(), text}
    const changes = await client.sendRequest<LabelledChange[]>(fixFileRequest, params)
    if (changes.length === 0) return
    drafts++
    places += changes.length
    add(edit, uri, changes)
  })
  if (isCancelled) return
  if (drafts === 0)
    return void window.showInformationMessage(l10n.t('There is nothing that can be fixed safely in the workspace.'))
  askFirst(edit)
  window.setStatusBarMessage(l10n.t('Gongwen: {0} places in {1} drafts can be fixed.', places, drafts), 10_000)
  const made = await applyCounting(edit)
  if (made.drafts > 0)
    void window.showInformationMessage(l10n.t('{0} places fixed in {1} drafts.', made.places, made.drafts))
}

/** One annotation for each rule, by which the preview can group. */
function add(edit: WorkspaceEdit, uri: Uri, changes: readonly LabelledChange[]): void {
  for (const {range, newText, label} of changes) {
    const {start, end} = range
    const metadata = {label, needsConfirmation: false}
    edit.replace(uri, new Range(start.line, start.character, end.line, end.character), newText, metadata)
  }
}

/**
 * Has VS Code show its preview, which it does where an edit needs to be confirmed. Such an edit is left out until it is ticked, so
 * it is one that changes nothing, and all others are ticked from the start.
 */
function askFirst(edit: WorkspaceEdit): void {
  const first = edit.entries()[0]
  if (!first) return
  const label = l10n.t('Please look through the changes, then press Apply.')
  edit.insert(first[0], new Position(0, 0), '', {label, needsConfirmation: true})
}

/** What the writer has let happen: some drafts, or some places in them, may have been left out in the preview. */
async function applyCounting(edit: WorkspaceEdit): Promise<{drafts: number; places: number}> {
  const wanted = new Set(edit.entries().map(([uri]) => uri.toString()))
  const drafts = new Set<string>()
  let places = 0
  // The preview shows documents of its own, which change too.
  const listening = workspace.onDidChangeTextDocument(({document: {uri}, contentChanges}) => {
    if (contentChanges.length === 0 || !wanted.has(uri.toString())) return
    drafts.add(uri.toString())
    places += contentChanges.length
  })
  const isApplied = await workspace.applyEdit(edit, {isRefactoring: true})
  listening.dispose()
  return isApplied ? {drafts: drafts.size, places} : {drafts: 0, places: 0}
}
