import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  TabInputText,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'
import {type BaseLanguageClient, State} from 'vscode-languageclient'
import {type DraftStatus, statusNotification} from '../../server/src/protocol'
import {isWritable} from './documents'

/** What the server last said of each open Markdown document, and which of them the writer is at. */
export interface Drafts extends Disposable {
  /** The document the writer is at, or its status, has changed. */
  readonly onDidChange: Event<void>
  /** The Markdown document the writer is at, a draft or not. */
  document(): TextDocument | undefined
  /** The same, or else the last one, as long as its tab is open: what stays in view beside settings or a rule's page. */
  lastDocument(): TextDocument | undefined
  status(document: TextDocument | undefined): DraftStatus | undefined
}

export function createDrafts(client: BaseLanguageClient): Drafts {
  const statuses = new Map<string, DraftStatus>()
  const changed = new EventEmitter<void>()
  const setContext = contextKeys()
  let at: TextDocument | undefined
  let last: TextDocument | undefined

  const drafts: Drafts = {
    onDidChange: changed.event,
    document: () => at,
    lastDocument: () => last,
    status: document => document && statuses.get(document.uri.toString()),
    dispose: () => subscriptions.forEach(subscription => subscription.dispose()),
  }
  const update = () => {
    at = documentAtHand(at)
    last = at ?? (last && hasTab(last) ? last : inSight())
    const isActive = (document: TextDocument | undefined) => drafts.status(document)?.active ?? false
    setContext({active: isActive(at), structure: isActive(last), draftPaths: draftPaths([...statuses.values()])})
    changed.fire()
  }
  const subscriptions = [
    changed,
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeVisibleTextEditors(() => {
      if (documentAtHand(at) !== at || !last) update()
    }),
    window.tabGroups.onDidChangeTabs(({closed}) => {
      if (closed.length > 0) update()
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
    return isMarkdown(active) ? active : undefined
  }
  return window.visibleTextEditors.some(({document}) => document === last) ? last : undefined
}

/** Where no editor has the focus yet, as after a reload with the focus in a webview: a Markdown document that can be seen. */
function inSight(): TextDocument | undefined {
  if (window.activeTextEditor) return undefined
  return window.visibleTextEditors.map(({document}) => document).find(isMarkdown)
}

const isMarkdown = (document: TextDocument): boolean => document.languageId === 'markdown' && isWritable(document)

function hasTab(document: TextDocument): boolean {
  const uri = document.uri.toString()
  const tabs = window.tabGroups.all.flatMap(group => group.tabs)
  return tabs.some(({input}) => input instanceof TabInputText && input.uri.toString() === uri)
}

/** The paths of the drafts, by which the menus of an editor know one; Windows shows those of a remote Linux with `\\`. */
function draftPaths(statuses: readonly DraftStatus[]): readonly string[] {
  return statuses
    .filter(({active}) => active)
    .map(({uri}) => Uri.parse(uri).fsPath)
    .flatMap(path => (path.includes('/') ? [path, path.replaceAll('/', '\\')] : [path]))
}

/** Sets the keys on which every menu and view of ours depends, when they change. */
function contextKeys(): (values: Readonly<Record<string, unknown>>) => void {
  const before = new Map<string, string>()
  return values => {
    for (const [key, value] of Object.entries(values)) {
      const text = JSON.stringify(value)
      if (before.get(key) === text) continue
      before.set(key, text)
      void commands.executeCommand('setContext', `gongwen.${key}`, value)
    }
  }
}
