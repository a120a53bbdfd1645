import {type Disposable, l10n, workspace} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type RuleDocumentationParams, ruleDocumentationRequest} from '../../server/src/protocol'

/** `gongwen-rule:ordinal-form.md` is what is to be known of the rule `ordinal-form`, as a document that cannot be written. */
export const ruleDocumentationScheme = 'gongwen-rule'

/** Opens the documentation of rules without a network. */
export function provideRuleDocumentation(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(ruleDocumentationScheme, {
    async provideTextDocumentContent({path}) {
      const params: RuleDocumentationParams = {rule: path.replace(/^\//, '').replace(/\.md$/, '')}
      const text = await client.sendRequest<string | null>(ruleDocumentationRequest, params)
      return text ?? l10n.t('There is no rule “{0}”.', params.rule)
    },
  })
}
