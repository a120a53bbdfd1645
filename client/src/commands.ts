import {commands, type Disposable, l10n, type Memento, type TextDocument, Uri, window, workspace} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {
  type FixAllParams,
  fixAllRequest,
  type InsertPartParams,
  insertPartRequest,
  type Position,
  type Range,
  type RenumberParams,
  renumberRequest,
  type SetGenreParams,
  setGenreRequest,
  type TextChange,
} from '../../server/src/protocol'
import {change, reveal, revealInserted, select} from './edits'
import {exportWord} from './exportWord'
import {pickGenre} from './genrePick'
import {importWord} from './importWord'
import {showMenu} from './menu'
import {newDraft} from './newDraft'
import {printOutline} from './printOutline'
import type {Row} from './outlineRows'
import type {LoadWord} from './word'
import {printPages} from './printPages'
import {rewriteDraft} from './rewrite'
import type {Outlines} from './outlines'
import {renameSection, type SectionDesk, stepSection} from './sectionCommands'
import {addWord} from './wordList'
import type {WorkspaceCheck} from './workspaceCheck'
import {fixWorkspace} from './workspaceFix'

/** What the commands work with. */
export interface Desk extends SectionDesk {
  readonly client: BaseLanguageClient
  /** What is remembered for the workspace. */
  readonly memory: Memento
  readonly workspaceCheck: WorkspaceCheck
  readonly outlines: Outlines
  readonly openPreview: () => void
  readonly loadWord: LoadWord
  readonly openPagePreview: () => void
}

/** The commands of the extension; those with arguments are called by views, the preview and code actions only. */
export function registerCommands(desk: Desk): Disposable[] {
  const {client, drafts, memory, workspaceCheck, openPreview, openPagePreview} = desk
  const all: Record<string, (...args: never[]) => unknown> = {
    'gongwen.setGenre': (genre?: unknown) => setGenre(desk, genre),
    'gongwen.newDraft': () => newDraft(client, memory),
    'gongwen.importWord': (target?: unknown, selected?: unknown) => importWord(desk.loadWord, target, selected),
    'gongwen.exportWord': async (target?: unknown) =>
      exportWord(desk, target instanceof Uri ? await workspace.openTextDocument(target) : drafts.lastDocument()),
    'gongwen.fixAll': () => fixAll(desk, drafts.lastDocument()),
    'gongwen.fixRule': async (uri: string, rule: string) => fixAll(desk, await open(uri), rule),
    'gongwen.renumber': (target?: Row | Uri) =>
      target && 'node' in target ? renumberRow(desk, target) : renumber(desk, drafts.lastDocument()),
    'gongwen.fullWidth': () => rewriteDraft(client, drafts.lastDocument(), 'fullWidth'),
    'gongwen.simplify': () => rewriteDraft(client, drafts.lastDocument(), 'simplify'),
    'gongwen.split': () => rewriteDraft(client, drafts.lastDocument(), 'split'),
    'gongwen.fixWorkspace': () => fixWorkspace(client),
    'gongwen.checkWorkspace': () => workspaceCheck.run(),
    'gongwen.clearWorkspaceCheck': () => workspaceCheck.clear(),
    'gongwen.insertPart': (target: Row | string, part?: string) =>
      typeof target === 'string' ? insertPart(client, target, part) : insertPart(client, target.uri, target.node.part),
    'gongwen.revealPart': (uri: string, range: Range) => reveal(uri, range),
    'gongwen.moveSectionUp': (target?: unknown) => stepSection(desk, 'up', target),
    'gongwen.moveSectionDown': (target?: unknown) => stepSection(desk, 'down', target),
    'gongwen.promoteSection': (target?: unknown) => stepSection(desk, 'promote', target),
    'gongwen.demoteSection': (target?: unknown) => stepSection(desk, 'demote', target),
    'gongwen.renameSection': (target?: unknown) => renameSection(desk, target),
    'gongwen.printOutline': () => printOutline(desk.outlines),
    'gongwen.addWord': (uri: string, word: string) => addWord(client, uri, word),
    'gongwen.selectReason': (uri: string, range: Range) => select(uri, range),
    'gongwen.openOutlinePreview': openPreview,
    'gongwen.openPagePreview': openPagePreview,
    'gongwen.printPages': () => printPages(client, drafts),
    'gongwen.showMenu': () => showMenu(drafts),
    'gongwen.restartServer': () => restart(client),
    'gongwen.showOutput': () => client.outputChannel.show(),
  }
  return Object.entries(all).map(([id, run]) => commands.registerCommand(id, run))
}

async function setGenre({client, drafts}: Desk, chosen: unknown): Promise<void> {
  const document = drafts.document()
  if (!document) return tell(l10n.t('Open a Markdown document first.'))
  const genre = typeof chosen === 'string' ? chosen : (await pickGenre(client, drafts.status(document)?.genre))?.name
  if (genre === undefined) return
  const params: SetGenreParams = {uri: document.uri.toString(), genre}
  await change(document, () => client.sendRequest<TextChange[]>(setGenreRequest, params))
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
  // A server that hangs does not answer to this; it is ended all the same.
  if (client.needsStop()) await client.stop().catch(() => undefined)
  await client.start()
}
