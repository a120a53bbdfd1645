import {env, type ExtensionContext, l10n, window, workspace} from 'vscode'
import {type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn} from 'vscode-languageclient'
import {figuresRequest, trustedNotification, type InitializationOptions, type Ledger} from '../../server/src/protocol'
import {createAnnouncer} from './announce'
import {createAnswers} from './answers'
import {registerCommands} from './commands'
import {createDraftPages} from './draftPages'
import {createDrafts} from './drafts'
import {onlyWritable} from './documents'
import {provideFiles} from './files'
import {suggestOnEmptyLines} from './emptyLines'
import {createFiguresTree} from './figuresTree'
import {provideImportNotes} from './importNotes'
import {createLog} from './log'
import {createOutlinePreview} from './outlinePreview'
import {createOutlines} from './outlines'
import {createOutlineTree} from './outlineTree'
import {createSections} from './sections'
import {provideRuleDocumentation, ruleDocumentationScheme} from './ruleDocumentation'
import {createPageCount} from './pageCount'
import {createPagePreview} from './pagePreview'
import {createStatusBar} from './statusBar'
import {wordOf} from './word'
import {createWorkspaceCheck} from './workspaceCheck'

/** What the client says to the server at the start, whichever way the server runs. */
export function clientOptions(more: InitializationOptions = {}): LanguageClientOptions {
  const {output, trace} = createLog('Gongwen 公文')
  const initializationOptions = (): InitializationOptions => ({
    ruleDocumentationScheme,
    reasonCommand: 'gongwen.selectReason',
    addWordCommand: 'gongwen.addWord',
    readsFiles: true,
    suggestCommand: 'editor.action.triggerSuggest',
    trusted: workspace.isTrusted,
    locale: env.language.startsWith('zh') ? 'zh-cn' : 'en',
    ...more,
  })
  return {
    documentSelector: [{language: 'markdown'}],
    diagnosticCollectionName: 'gongwen',
    outputChannel: output,
    traceOutputChannel: trace,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    middleware: onlyWritable(),
  }
}

/** Wires status bar, outline, figures, preview, commands and rule documentation to a client, and starts its server. */
export function startClient(context: ExtensionContext, client: BaseLanguageClient): void {
  const drafts = createDrafts(client)
  const outlines = createOutlines(client, drafts)
  const ledgers = createAnswers<Ledger>(client, drafts, figuresRequest)
  const pages = createDraftPages(client, drafts)
  const pagePreview = createPagePreview({
    extensionUri: context.extensionUri,
    memory: context.globalState,
    drafts,
    pages,
  })
  const workspaceCheck = createWorkspaceCheck(client)
  const announcer = createAnnouncer(l10n.t('Gongwen: what has been done'))
  const sections = createSections(client, announcer)
  const tree = createOutlineTree(outlines, sections)
  const preview = createOutlinePreview(context.extensionUri, drafts, outlines)
  context.subscriptions.push(
    client.traceOutputChannel,
    drafts,
    outlines,
    ledgers,
    pages,
    preview,
    pagePreview,
    workspaceCheck,
    createStatusBar(drafts),
    createPageCount(drafts, pages),
    announcer,
    tree,
    createFiguresTree(ledgers),
    provideRuleDocumentation(client),
    workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification(trustedNotification)),
    suggestOnEmptyLines(client, drafts),
    ...provideFiles(client),
    provideImportNotes(),
    ...registerCommands({
      client,
      drafts,
      tree,
      sections,
      outlines,
      workspaceCheck,
      memory: context.workspaceState,
      openPreview: () => preview.open(),
      openPagePreview: () => pagePreview.open(),
      loadWord: wordOf(context.extensionUri),
    }),
  )
  client.start().catch((error: unknown) => {
    client.error('The language server did not start', error)
    void window.showErrorMessage(l10n.t('Gongwen could not start its language server. See the output “Gongwen 公文”.'))
  })
}
