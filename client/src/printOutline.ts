import {env, l10n, Uri, window} from 'vscode'
import type {Outline} from '../../server/src/protocol'
import {fileName} from './documents'
import type {Outlines} from './outlines'
import {previewModel} from './previewModel'
import {printedOutline} from './printedOutline'
import {savePrint} from './savePrint'

/** Writes the outline as a page of its own to a place that the writer chooses. */
export async function printOutline(outlines: Outlines): Promise<void> {
  const outline = await outlines.now()
  if (!outline) return void window.showInformationMessage(l10n.t('No official draft is open.'))
  const draft = Uri.parse(outline.uri)
  const title = titleOf(outline)
  const own = draft.scheme === 'untitled' ? title : fileName(draft).replace(/\.[^.]+$/, '')
  await savePrint({
    draft,
    name: `${own}-大纲`,
    heading: l10n.t('Save the outline for printing'),
    html: printedOutline({
      language: env.language,
      title: l10n.t('Outline of “{0}”', title),
      model: previewModel(outline, l10n.t),
    }),
  })
}

const titleOf = ({outline}: Outline): string =>
  outline.find(({kind}) => kind === 'title')?.title ?? l10n.t('Official draft without a title')
