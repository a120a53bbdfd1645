import {commands, env, l10n, UIKind, Uri, workspace} from 'vscode'

/** Whether files are on a machine other than the writer's own. */
export const isElsewhere = (): boolean => env.uiKind === UIKind.Web || env.remoteName !== undefined

/** A place for a file that is made of a draft: beside it, or in the first workspace folder while it is not saved itself. */
export function placeBeside(draft: Uri, name: string): Uri {
  if (draft.scheme !== 'untitled') return Uri.joinPath(draft, '..', name)
  const folder = workspace.workspaceFolders?.[0]
  return folder ? Uri.joinPath(folder.uri, name) : Uri.file(name)
}

/** The ways to a file that was written, each with what the button for it says: a program of this machine cannot open what is elsewhere. */
export const waysTo = (place: Uri, open: string): ReadonlyMap<string, () => Thenable<unknown>> =>
  isElsewhere()
    ? new Map([[l10n.t('Show in the file list'), () => commands.executeCommand('revealInExplorer', place)]])
    : new Map<string, () => Thenable<unknown>>([
        [open, () => env.openExternal(place)],
        [l10n.t('Show the File'), () => commands.executeCommand('revealFileInOS', place)],
      ])

/** In the writer's words why a file could not be written, where the editor knows. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/ENOSPC/.test(text)) return l10n.t('the disk is full; nothing was changed')
  if (/NoPermissions|EACCES|EPERM|EROFS/.test(`${code} ${text}`))
    return l10n.t('there is no permission to write there; nothing was changed')
  if (/EBUSY/.test(text)) return l10n.t('another program has the file open; close it there first')
  return text
}
