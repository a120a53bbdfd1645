import {
  commands,
  type Disposable,
  Position,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type SuggestsParams, suggestsRequest} from '../../server/src/protocol'
import type {Drafts} from './drafts'

/**
 * Shows what may stand in a new empty line of a draft, once, if the server has something certain for it. What an input method
 * composes changes the document, so that nothing is shown while it does.
 */
export function suggestOnEmptyLines(client: BaseLanguageClient, drafts: Drafts): Disposable {
  return workspace.onDidChangeTextDocument(event => {
    const position = newEmptyLine(event)
    if (position && drafts.status(event.document)?.active && isWanted(event.document)) {
      void suggest(client, event.document, position)
    }
  })
}

/** Where the cursor is to stand after Enter has made an empty line; undefined after any other change. */
function newEmptyLine({document, contentChanges, reason}: TextDocumentChangeEvent): Position | undefined {
  const [change, ...others] = contentChanges
  if (!change || others.length > 0 || reason !== undefined) return undefined
  const indent = /^\r?\n([ \t\u3000]*)$/.exec(change.text)?.[1]
  if (indent === undefined || !change.range.isEmpty) return undefined
  const line = change.range.start.line + 1
  return document.lineAt(line).isEmptyOrWhitespace ? new Position(line, indent.length) : undefined
}

function isWanted(document: TextDocument): boolean {
  return (
    workspace.getConfiguration('gongwen', document).get<boolean>('suggestOnEmptyLine', true) &&
    workspace.getConfiguration('editor', document).get<boolean>('suggestOnTriggerCharacters', true)
  )
}

async function suggest(client: BaseLanguageClient, document: TextDocument, position: Position): Promise<void> {
  const {version} = document
  // In a turn of its own, when the server has been told of the change.
  await new Promise(resolve => setTimeout(resolve))
  const {line, character} = position
  // A `Position` of the editor loses what it says of itself on the way to a worker.
  const params: SuggestsParams = {uri: document.uri.toString(), position: {line, character}}
  const suggests = await client.sendRequest<boolean>(suggestsRequest, params).catch(() => false)
  const editor = window.activeTextEditor
  if (!suggests || editor?.document !== document || document.version !== version) return
  if (!(await comesTo(editor, position)) || document.version !== version) return
  await commands.executeCommand('editor.action.triggerSuggest', {auto: true})
}

/** The longest that the cursor is waited for, in milliseconds. */
const PATIENCE = 500

/** Whether the one cursor of an editor stands at a place, or soon does: it is told apart from the change that moves it. */
async function comesTo(editor: TextEditor, position: Position): Promise<boolean> {
  const isThere = ({selections: [selection, ...others]}: TextEditor): boolean =>
    others.length === 0 && selection !== undefined && selection.isEmpty && selection.active.isEqual(position)
  if (isThere(editor)) return true
  let stop = (): void => undefined
  const moved = new Promise<void>(resolve => {
    const listener = window.onDidChangeTextEditorSelection(event => event.textEditor === editor && resolve())
    const timer = setTimeout(resolve, PATIENCE)
    stop = () => {
      listener.dispose()
      clearTimeout(timer)
    }
  })
  await moved
  stop()
  return window.activeTextEditor === editor && isThere(editor)
}
