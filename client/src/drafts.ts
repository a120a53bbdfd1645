import {commands, type Disposable, type Event, EventEmitter, type TextDocument, Uri, window, workspace} from 'vscode'
import {type BaseLanguageClient, State} from 'vscode-languageclient'
import {type DraftStatus, statusNotification} from '../../server/src/protocol'
import {isWritable} from './documents'

/** What the server last said of each open Markdown document, and which of them the writer is at. */
export interface Drafts extends Disposable {
  /** The document the writer is at, or its status, has changed. */
  readonly onDidChange: Event<void>
  /** The Markdown document the writer is at, a draft or not. */
  document(): TextDocument | undefined
  /** What is known of a document; by default of the one the writer is at. */
  status(document?: TextDocument): DraftStatus | undefined
}

export function createDrafts(client: BaseLanguageClient): Drafts {
  const statuses = new Map<string, DraftStatus>()
  const changed = new EventEmitter<void>()
  const setContext = contextKeys()
  let at: TextDocument | undefined

  const drafts: Drafts = {
    onDidChange: changed.event,
    document: () => at,
    status: (document = at) => document && statuses.get(document.uri.toString()),
    dispose: () => subscriptions.forEach(subscription => subscription.dispose()),
  }
  const update = () => {
    at = documentAtHand(at)
    setContext(drafts.status()?.active ?? false, [...statuses.values()])
    changed.fire()
  }
  const subscriptions = [
    changed,
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeVisibleTextEditors(() => {
      if (documentAtHand(at) !== at) update()
    }),
    workspace.onDidCloseTextDocument(document => {
      if (statuses.delete(document.uri.toString())) update()
    }),
    client.onNotification(statusNotification, (status: DraftStatus) => {
      statuses.set(status.uri, status)
      update()
    }),
    client.onDidChangeState(({newState}) => {
      if (newState === State.Running) return
      statuses.clear()
      update()
    }),
  ]
  update()
  return drafts
}

/**
 * The Markdown document in the active editor. While the focus is elsewhere (a webview, the output), the last one stays, as long
 * as it can be seen.
 */
function documentAtHand(last: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor?.document
  if (active && active.uri.scheme !== 'output') {
    return active.languageId === 'markdown' && isWritable(active) ? active : undefined
  }
  return window.visibleTextEditors.some(({document}) => document === last) ? last : undefined
}

/** Sets `gongwen.active` and `gongwen.draftPaths`, on which every menu of ours depends, when they change. */
function contextKeys(): (active: boolean, statuses: readonly DraftStatus[]) => void {
  let before = ''
  return (active, statuses) => {
    // A browser on Windows shows the paths of a remote Linux with its own separators.
    const paths = statuses
      .filter(status => status.active)
      .map(status => Uri.parse(status.uri).fsPath)
      .flatMap(path => (path.includes('/') ? [path, path.replaceAll('/', '\\')] : [path]))
    const now = JSON.stringify([active, paths])
    if (now === before) return
    before = now
    void commands.executeCommand('setContext', 'gongwen.active', active)
    void commands.executeCommand('setContext', 'gongwen.draftPaths', paths)
  }
}
