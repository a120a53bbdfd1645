import {commands, type Disposable, l10n, type Uri, window, workspace} from 'vscode'
import {type BaseLanguageClient, State} from 'vscode-languageclient'
import {
  checkFileRequest,
  type DocumentParams,
  type FileCheck,
  type FileParams,
  forgetFilesRequest,
} from '../../server/src/protocol'
import {markdownFiles, openDocument, textOf, walkWorkspace, type Unread} from './workspaceFiles'

/** Checks the drafts of the workspace that are not open; the open ones are checked anyway. */
export interface WorkspaceCheck extends Disposable {
  /** Asked for while it runs, it runs once. */
  run(): Promise<void>
  /** Takes the findings of closed drafts out of the Problems panel. */
  clear(): Promise<void>
}

export function createWorkspaceCheck(client: BaseLanguageClient): WorkspaceCheck {
  const checked = new Map<string, FileCheck>()
  let following: Disposable[] = []

  const check = async (uri: Uri, text: string): Promise<void> => {
    const params: FileParams = {uri: uri.toString(), text}
    const answer = await client.sendRequest<FileCheck>(checkFileRequest, params)
    if (answer.active) checked.set(params.uri, answer)
    else checked.delete(params.uri)
  }
  /** What was closed or changed by others after the check is shown as it is now. */
  const again = async (uri: Uri): Promise<void> => {
    if (!checked.has(uri.toString()) || openDocument(uri)) return
    const text = await textOf(uri)
    if (text !== undefined) await check(uri, text)
  }
  const forget = async (uri: Uri): Promise<void> => {
    const params: DocumentParams = {uri: uri.toString()}
    if (checked.delete(params.uri)) await client.sendRequest(forgetFilesRequest, params)
  }
  const follow = (): Disposable[] => {
    const watcher = workspace.createFileSystemWatcher(markdownFiles, true)
    return [
      watcher,
      watcher.onDidChange(uri => void again(uri)),
      watcher.onDidDelete(uri => void forget(uri)),
      workspace.onDidCloseTextDocument(({uri}) => void again(uri)),
    ]
  }
  const stop = (): void => {
    following.forEach(one => one.dispose())
    following = []
    checked.clear()
  }
  const clear = async (): Promise<void> => {
    stop()
    await client.sendRequest(forgetFilesRequest, {})
  }
  const restarted = client.onDidChangeState(({newState}) => {
    if (newState !== State.Running) stop()
  })

  const run = async (): Promise<void> => {
    await clear()
    following = follow()
    const {unread, isCancelled} = await walkWorkspace(l10n.t('Checking the drafts of the workspace'), check)
    for (const {uri, isGb18030} of unread) {
      const why = isGb18030 ? 'In GB18030, not in UTF-8' : 'Not read as text'
      client.warn(`${why}, so not checked: ${workspace.asRelativePath(uri)}`)
    }
    const answers = [...checked.values()]
    const found = answers.reduce((sum, {findings}) => sum + findings, 0)
    tell(summary(answers.length, found, unread, isCancelled), found > 0)
  }
  let running: Promise<void> | undefined

  return {
    clear,
    run: () => (running ??= run().finally(() => (running = undefined))),
    dispose() {
      stop()
      restarted.dispose()
    },
  }
}

function summary(drafts: number, found: number, unread: readonly Unread[], isCancelled: boolean): string {
  const old = unread.filter(({isGb18030}) => isGb18030).length
  const others = unread.length - old
  return [
    isCancelled ? l10n.t('Stopped before the end.') : '',
    drafts === 0
      ? l10n.t('There is no official draft among the Markdown files of the workspace.')
      : l10n.t('{0} drafts checked, {1} findings.', drafts, found),
    old > 0
      ? l10n.t(
          '{0} files are in GB18030 and were not checked; the output names them. Click the encoding in the status bar, reopen them with GB18030 and save them with UTF-8.',
          old,
        )
      : '',
    others > 0 ? l10n.t('{0} files could not be read as text; the output names them.', others) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function tell(message: string, hasFindings: boolean): void {
  const show = l10n.t('Show the findings')
  // Not waited for: the command is done when it has said what it found.
  void window.showInformationMessage(message, ...(hasFindings ? [show] : [])).then(chosen => {
    if (chosen === show) void commands.executeCommand('workbench.actions.view.problems')
  })
}
