import {l10n, type TextDocument, window} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type Rewrite, type RewriteAnswer, type RewriteParams, rewriteRequest} from '../../server/src/protocol'
import {change} from './edits'

/** Rewrites a draft in one respect, or what is selected of it, and says what was left as it is. */
export async function rewriteDraft(
  client: BaseLanguageClient,
  document: TextDocument | undefined,
  rewrite: Rewrite,
): Promise<void> {
  if (!document) return void window.showInformationMessage(l10n.t('Open a Markdown document first.'))
  const range = selectionOf(document)
  const params: RewriteParams = {uri: document.uri.toString(), rewrite, ...(range && {range})}
  let kept = 0
  const changes = await change(document, async () => {
    const answer = await client.sendRequest<RewriteAnswer | null>(rewriteRequest, params)
    kept = answer?.kept ?? 0
    return answer?.changes ?? []
  })
  if (kept > 0) return void window.showInformationMessage(withKept(changes.length, kept))
  if (changes.length === 0) return void window.showInformationMessage(l10n.t('There is nothing to change.'))
  window.setStatusBarMessage(l10n.t('Gongwen: {0} places changed.', changes.length), 5000)
}

const withKept = (changed: number, kept: number): string =>
  l10n.t('{0} places changed. {1} characters in quotations, titles and names stay as they are.', changed, kept)

function selectionOf(document: TextDocument): RewriteParams['range'] {
  const editor = window.activeTextEditor
  if (editor?.document !== document || editor.selection.isEmpty) return undefined
  const {start, end} = editor.selection
  return {
    start: {line: start.line, character: start.character},
    end: {line: end.line, character: end.character},
  }
}
