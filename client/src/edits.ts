import {
  Position,
  Range,
  Selection,
  type TextDocument,
  TextEdit,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode'
import type {Range as ProtocolRange, TextChange} from '../../server/src/protocol'
import {insertedLine} from './insertedLine'

const attempts = 3

/**
 * Asks for changes of a document and applies them as one step that can be undone. What was asked for a version that is no
 * longer there is asked again.
 */
export async function change(
  document: TextDocument,
  ask: () => Promise<readonly TextChange[]>,
): Promise<readonly TextChange[]> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const {version} = document
    const changes = await ask()
    if (document.version !== version) continue
    if (changes.length === 0) return []
    const edit = new WorkspaceEdit()
    edit.set(
      document.uri,
      changes.map(({range, newText}) => TextEdit.replace(toRange(range), newText)),
    )
    if (await workspace.applyEdit(edit)) return changes
  }
  return []
}

/** Shows a range of a draft in the editor in which it is open, the cursor at its start. */
export async function reveal(uri: string, range: ProtocolRange): Promise<void> {
  const editor = await showDraft(uri)
  const {start, end} = toRange(range)
  editor.selection = new Selection(start, start)
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Selects a range of a draft, to be typed over. */
export async function select(uri: string, range: ProtocolRange): Promise<void> {
  const editor = await showDraft(uri)
  const {start, end} = toRange(range)
  editor.selection = new Selection(start, end)
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Puts the cursor to the end of what was inserted, where the writer goes on. */
export async function revealInserted(uri: string, changes: readonly TextChange[]): Promise<void> {
  const line = insertedLine(changes)
  if (line === undefined) return
  const editor = await showDraft(uri)
  const end = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range.end
  editor.selection = new Selection(end, end)
  editor.revealRange(new Range(end, end), TextEditorRevealType.InCenterIfOutsideViewport)
}

async function showDraft(uri: string) {
  const visible = window.visibleTextEditors.find(({document}) => document.uri.toString() === uri)
  const document = visible?.document ?? (await workspace.openTextDocument(Uri.parse(uri)))
  return window.showTextDocument(document, {viewColumn: visible?.viewColumn ?? ViewColumn.One, preserveFocus: false})
}

function toRange({start, end}: ProtocolRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character))
}
