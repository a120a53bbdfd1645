import {commands, env, l10n, UIKind, Uri, window, workspace} from 'vscode'
import type {Outline} from '../../server/src/protocol'
import type {Outlines} from './outlines'
import {previewModel} from './previewModel'
import {printPage} from './printPage'

/** 打印: writes the outline as a page of its own to a place that the writer chooses, and offers to open it. */
export async function printOutline(outlines: Outlines): Promise<void> {
  const outline = await outlines.now()
  if (!outline) return void window.showInformationMessage(l10n.t('No official draft is open.'))
  const name = titleOf(outline)
  const title = l10n.t('Outline of “{0}”', name)
  const place = placeFor(outline, name)
  const target = await window.showSaveDialog({
    title: l10n.t('Save the outline for printing'),
    ...(place && {defaultUri: place}),
    filters: {[l10n.t('Web page')]: ['html']},
  })
  if (!target) return
  const page = printPage({language: env.language, title, model: previewModel(outline, l10n.t)})
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(page))
  } catch {
    const shown = target.path.split('/').at(-1)!
    return void window.showErrorMessage(
      l10n.t('The outline could not be written to {0}. Please choose another place.', shown),
    )
  }
  await offer(target)
}

const titleOf = ({outline}: Outline): string =>
  outline.find(({kind}) => kind === 'title')?.title ?? l10n.t('Official draft without a title')

/** Beside the draft; a draft without a file of its own goes to the first folder that is open. */
function placeFor({uri}: Outline, title: string): Uri | undefined {
  const draft = Uri.parse(uri)
  const name = `${(draft.scheme === 'untitled' ? title : baseName(draft)).replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}-大纲.html`
  if (draft.scheme !== 'untitled') return Uri.joinPath(draft, '..', name)
  const folder = workspace.workspaceFolders?.[0]?.uri
  return folder && Uri.joinPath(folder, name)
}

const baseName = ({path}: Uri): string =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '')

/** A browser opens what is on this machine; else the file is shown, to be fetched from there. */
async function offer(target: Uri): Promise<void> {
  const isHere = target.scheme === 'file' && env.remoteName === undefined && env.uiKind === UIKind.Desktop
  const open = isHere ? l10n.t('Open in the browser') : l10n.t('Show in the file list')
  const message = l10n.t('The outline is in {0}. Open it in a browser to print it.', target.path.split('/').at(-1)!)
  if ((await window.showInformationMessage(message, open)) !== open) return
  if (isHere) await env.openExternal(target)
  else await commands.executeCommand('revealInExplorer', target)
}
