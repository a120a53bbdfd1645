import {commands, type Disposable, l10n, type TextDocument, Uri, window, workspace} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {
  type FixAllParams,
  fixAllRequest,
  type InsertPartParams,
  insertPartRequest,
  type NewDraftParams,
  newDraftRequest,
  type Position,
  type Range,
  type RenumberParams,
  renumberRequest,
  type SetGenreParams,
  setGenreRequest,
  type TextChange,
} from '../../server/src/protocol'
import type {Drafts} from './drafts'
import {change, reveal, revealInserted, select} from './edits'
import {exportWord} from './exportWord'
import {pickGenre} from './genrePick'
import {importWord} from './importWord'
import {showMenu} from './menu'
import type {Row} from './outlineRows'
import type {LoadWord} from './word'
import {addWord} from './wordList'

/** What the commands work with. */
export interface Desk {
  readonly client: BaseLanguageClient
  readonly drafts: Drafts
  readonly openPreview: () => void
  readonly loadWord: LoadWord
}

/** The commands of the extension; those with arguments are called by views, the preview and code actions only. */
export function registerCommands(desk: Desk): Disposable[] {
  const {client, drafts, openPreview} = desk
  const all: Record<string, (...args: never[]) => unknown> = {
    'gongwen.setGenre': (genre?: unknown) => setGenre(desk, genre),
    'gongwen.newDraft': () => newDraft(client),
    'gongwen.exportWord': async (target?: unknown) =>
      exportWord(desk, target instanceof Uri ? await workspace.openTextDocument(target) : drafts.lastDocument()),
    'gongwen.importWord': (target?: unknown, selected?: unknown) => importWord(desk.loadWord, target, selected),
    'gongwen.fixAll': () => fixAll(desk, drafts.lastDocument()),
    'gongwen.fixRule': async (uri: string, rule: string) => fixAll(desk, await open(uri), rule),
    'gongwen.renumber': (target?: Row | Uri) =>
      target && 'node' in target ? renumberRow(desk, target) : renumber(desk, drafts.lastDocument()),
    'gongwen.insertPart': (target: Row | string, part?: string) =>
      typeof target === 'string' ? insertPart(client, target, part) : insertPart(client, target.uri, target.node.part),
    'gongwen.revealPart': (uri: string, range: Range) => reveal(uri, range),
    'gongwen.addWord': (uri: string, word: string) => addWord(client, uri, word),
    'gongwen.selectReason': (uri: string, range: Range) => select(uri, range),
    'gongwen.openOutlinePreview': openPreview,
    'gongwen.showMenu': () => showMenu(drafts),
    'gongwen.restartServer': () => restart(client),
    'gongwen.showOutput': () => client.outputChannel.show(),
  }
  return Object.entries(all).map(([id, run]) => commands.registerCommand(id, run))
}

async function setGenre({client, drafts}: Desk, chosen: unknown): Promise<void> {
  const document = drafts.document()
  if (!document) return tell(l10n.t('Open a Markdown document first.'))
  const genre = typeof chosen === 'string' ? chosen : await pickGenre(client, drafts.status(document)?.genre)
  if (genre === undefined) return
  const params: SetGenreParams = {uri: document.uri.toString(), genre}
  await change(document, () => client.sendRequest<TextChange[]>(setGenreRequest, params))
}

async function newDraft(client: BaseLanguageClient): Promise<void> {
  const genre = await pickGenre(client)
  if (genre === undefined) return
  const title = await window.showInputBox({
    title: l10n.t('New draft: {0}', genre),
    prompt: l10n.t('The title of the draft; may be left empty.'),
  })
  if (title === undefined) return
  const params: NewDraftParams = {genre, ...(title.trim() && {title: title.trim()})}
  const content = await client.sendRequest<string | null>(newDraftRequest, params)
  if (content === null) return tell(l10n.t('There is no template for {0}.', genre))
  await window.showTextDocument(await workspace.openTextDocument({language: 'markdown', content}))
}

async function fixAll({client}: Desk, document: TextDocument | undefined, rule?: string): Promise<void> {
  if (!document) return tell(l10n.t('Open a Markdown document first.'))
  const params: FixAllParams = {uri: document.uri.toString(), ...(rule !== undefined && {rule})}
  const changes = await change(document, () => client.sendRequest<TextChange[]>(fixAllRequest, params))
  if (changes.length === 0) return tell(l10n.t('There is nothing that can be fixed safely.'))
  window.setStatusBarMessage(l10n.t('Gongwen: {0} places fixed.', changes.length), 5000)
}

/** From a row of the outline: its section alone; from the title: the whole draft. */
async function renumberRow(desk: Desk, {uri, node}: Row): Promise<void> {
  await renumber(desk, await open(uri), node.kind === 'title' ? undefined : node.range.start)
}

async function renumber({client}: Desk, document: TextDocument | undefined, position?: Position): Promise<void> {
  if (!document) return tell(l10n.t('Open a Markdown document first.'))
  const params: RenumberParams = {uri: document.uri.toString(), ...(position && {position})}
  const changes = await change(document, () => client.sendRequest<TextChange[]>(renumberRequest, params))
  if (changes.length === 0) return tell(l10n.t('The ordinals count right already.'))
  window.setStatusBarMessage(l10n.t('Gongwen: {0} ordinals renumbered.', changes.length), 5000)
}

async function insertPart(client: BaseLanguageClient, uri: string, part: string | undefined): Promise<void> {
  if (part === undefined) return
  const params: InsertPartParams = {uri, part}
  const document = await open(uri)
  const changes = await change(document, () => client.sendRequest<TextChange[]>(insertPartRequest, params))
  await revealInserted(uri, changes)
}

function open(uri: string): Thenable<TextDocument> {
  return workspace.openTextDocument(Uri.parse(uri))
}

function tell(message: string): void {
  void window.showInformationMessage(message)
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop()
  await client.start()
}
