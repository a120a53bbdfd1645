import {env, Uri, type Webview} from 'vscode'
import {webviewFrame} from './webviewFrame'

/** Where the styles and scripts of our webviews lie, and the only folder that they may load from. */
export const mediaFolder = (extensionUri: Uri): Uri => Uri.joinPath(extensionUri, 'client', 'media')

/** The page of a panel of ours, with the style and the script of its name; `body` is markup of our own. */
export function panelPage(webview: Webview, media: Uri, name: string, title: string, body: string): string {
  const uriOf = (file: string) => webview.asWebviewUri(Uri.joinPath(media, file)).toString()
  return webviewFrame({
    language: env.language,
    title,
    body,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    cspSource: webview.cspSource,
    style: uriOf(`${name}.css`),
    script: uriOf(`${name}.js`),
  })
}
