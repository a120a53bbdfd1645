import {l10n, type Uri, window} from 'vscode'
import {fileName} from './documents'
import {placeBeside, reasonOf, waysTo} from './places'
import {writeWhole} from './writeWhole'

/** An HTML file for the printer, and where it comes from. */
export interface PrintFile {
  readonly draft: Uri
  /** The name that is offered, without `.html`. */
  readonly name: string
  /** What the dialog is headed. */
  readonly heading: string
  readonly html: string
}

/** 打印: asks for a place, writes the file there (a webview cannot print), and offers to open it. */
export async function savePrint({draft, name, heading, html}: PrintFile): Promise<void> {
  const place = await window.showSaveDialog({
    title: heading,
    defaultUri: placeBeside(draft, `${name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.html`),
    filters: {[l10n.t('Web page')]: ['html']},
  })
  if (!place) return
  try {
    await writeWhole(place, new TextEncoder().encode(html))
  } catch (error) {
    return void window.showErrorMessage(l10n.t('{0} was not written: {1}', fileName(place), reasonOf(error)))
  }
  const ways = waysTo(place, l10n.t('Open in the browser'))
  const message = l10n.t('{0} is written. Open it in a browser to print it.', fileName(place))
  const answer = await window.showInformationMessage(message, ...ways.keys())
  if (answer !== undefined) await ways.get(answer)?.()
}
