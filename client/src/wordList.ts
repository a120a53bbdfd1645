import {ConfigurationTarget, FileType, l10n, type TextDocument, Uri, window, workspace} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type AddWordParams, addWordRequest, type TextChange, wordsPath} from '../../server/src/protocol'
import {change} from './edits'

/**
 * Puts a word into the word list of the folder that the draft is in, and saves it, since it is read from the disk; where the draft is
 * in no folder, into the writer's own settings.
 */
export async function addWord(client: BaseLanguageClient, uri: string, word: string): Promise<void> {
  const folder = workspace.getWorkspaceFolder(Uri.parse(uri))
  if (!folder) return addToSettings(Uri.parse(uri), word)
  const document = await openList(Uri.joinPath(folder.uri, wordsPath))
  let isList = true
  await change(document, async () => {
    const params: AddWordParams = {text: document.getText(), word}
    const changes = await client.sendRequest<TextChange[] | null>(addWordRequest, params)
    isList = changes !== null
    return changes ?? []
  })
  if (!isList || !(await document.save())) {
    await window.showTextDocument(document)
    return void window.showWarningMessage(l10n.t('The word list cannot be written. Please check {0}.', wordsPath))
  }
  said(l10n.t('“{0}” is in {1} now.', word, wordsPath))
}

/** The list, made empty where there is none. */
async function openList(file: Uri): Promise<TextDocument> {
  const isThere = await workspace.fs.stat(file).then(
    ({type}) => (type & FileType.File) !== 0,
    () => false,
  )
  if (!isThere) await workspace.fs.writeFile(file, new Uint8Array())
  return workspace.openTextDocument(file)
}

async function addToSettings(uri: Uri, word: string): Promise<void> {
  const settings = workspace.getConfiguration('gongwen', uri)
  await settings.update(
    'words',
    withWord(settings.inspect<unknown>('words')?.globalValue, word),
    ConfigurationTarget.Global,
  )
  said(l10n.t('“{0}” is in your settings now.', word))
}

/** The setting is a list of accepted words, or an object that has one. */
function withWord(value: unknown, word: string): unknown {
  if (Array.isArray(value)) return [...new Set<unknown>([...(value as readonly unknown[]), word])]
  if (typeof value !== 'object' || value === null) return [word]
  return {...value, accept: withWord('accept' in value ? value.accept : [], word)}
}

const said = (message: string) => window.setStatusBarMessage(message, 5000)
