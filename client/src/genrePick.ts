import {l10n, type QuickPickItem, QuickPickItemKind, window} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type GenreChoice, genresRequest} from '../../server/src/protocol'

/** Lets the writer choose a kind; the kinds stand in groups. Undefined if nothing was chosen. */
export async function pickGenre(client: BaseLanguageClient, current?: string | null): Promise<GenreChoice | undefined> {
  const items = client.sendRequest<GenreChoice[]>(genresRequest).then(choices => genreItems(choices, current))
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Kind of document'),
    placeHolder: l10n.t('Which kind of official document is it?'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  return picked?.choice
}

/** Separators stand for no kind. */
type Item = QuickPickItem & {readonly choice?: GenreChoice}

function genreItems(choices: readonly GenreChoice[], current: string | null | undefined): Item[] {
  const groups = [...new Set(choices.map(({group}) => group))]
  return groups.flatMap(group => [
    {label: group, kind: QuickPickItemKind.Separator},
    ...choices
      .filter(choice => choice.group === group)
      .map(choice => ({
        choice,
        label: choice.name,
        detail: choice.description,
        ...(choice.name === current && {description: l10n.t('chosen now')}),
      })),
  ])
}
