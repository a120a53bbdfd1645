import {env, type ExtensionContext, l10n, window} from 'vscode'
import {type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn} from 'vscode-languageclient'
import {figuresRequest, type InitializationOptions, type Ledger} from '../../server/src/protocol'
import {createAnswers} from './answers'
import {registerCommands} from './commands'
import {createDrafts} from './drafts'
import {onlyWritable} from './documents'
import {createFiguresTree} from './figuresTree'
import {createOutlinePreview} from './outlinePreview'
import {createOutlines} from './outlines'
import {createOutlineTree} from './outlineTree'
import {provideRuleDocumentation, ruleDocumentationScheme} from './ruleDocumentation'
import {createStatusBar} from './statusBar'
import {wordOf} from './word'

/** What the client says to the server at the start, whichever way the server runs. */
export function clientOptions(): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    ruleDocumentationScheme,
    reasonCommand: 'gongwen.selectReason',
    addWordCommand: 'gongwen.addWord',
    locale: env.language.startsWith('zh') ? 'zh-cn' : 'en',
  }
  return {
    documentSelector: [{language: 'markdown'}],
    diagnosticCollectionName: 'gongwen',
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
  const preview = createOutlinePreview(context.extensionUri, drafts, outlines)
  context.subscriptions.push(
    drafts,
    outlines,
    ledgers,
    preview,
    createStatusBar(drafts),
    createOutlineTree(outlines),
    createFiguresTree(ledgers),
    provideRuleDocumentation(client),
    ...registerCommands({
      client,
      drafts,
      openPreview: () => preview.open(),
      loadWord: wordOf(context.extensionUri),
    }),
  )
  client.start().catch((error: unknown) => {
    client.error('The language server did not start', error)
    void window.showErrorMessage(l10n.t('Gongwen could not start its language server. See the output “Gongwen 公文”.'))
  })
}
