import {l10n, type Memento, SnippetString, window, workspace} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type DraftQuestion, type GenreChoice, type NewDraftParams, newDraftRequest} from '../../server/src/protocol'
import {pickGenre} from './genrePick'
import {periodsFor} from './periods'
import {askInOrder, type Question} from './steps'

/** Under which the name of the unit is kept for the workspace: it is the same in the next draft. */
const unitKey = 'gongwen.unit'

/**
 * 新建公文稿: a kind, what its title is made of, then a skeleton in an untitled document, each blank a tab stop. Every question may be
 * left empty; 返回 leads to the one before.
 */
export async function newDraft(client: BaseLanguageClient, memory: Memento): Promise<void> {
  for (;;) {
    const genre = await pickGenre(client)
    if (genre === undefined) return
    const answers = await askInOrder(genre.asks.map(ask => questionOf(ask, genre, memory)))
    if (answers === 'cancelled') return
    if (answers !== 'back') return create(client, genre, answersOf(genre, answers), memory)
  }
}

type Answers = Partial<Record<DraftQuestion, string>>

const answersOf = ({asks}: GenreChoice, answers: readonly string[]): Answers =>
  Object.fromEntries(asks.map((ask, index) => [ask, answers[index]!] as const).filter(([, answer]) => answer !== ''))

async function create(
  client: BaseLanguageClient,
  {name}: GenreChoice,
  answers: Answers,
  memory: Memento,
): Promise<void> {
  const params: NewDraftParams = {genre: name, ...answers}
  const body = await client.sendRequest<string | null>(newDraftRequest, params)
  if (body === null) {
    void window.showInformationMessage(l10n.t('There is no template for {0}.', name))
    return
  }
  if (answers.unit) await memory.update(unitKey, answers.unit)
  const editor = await window.showTextDocument(await workspace.openTextDocument({language: 'markdown', content: ''}))
  await editor.insertSnippet(new SnippetString(body))
}

function questionOf(ask: DraftQuestion, {name, titleForm}: GenreChoice, memory: Memento): Question {
  const title = l10n.t('New draft: {0}', name)
  if (ask === 'period') return {title, prompt: promptOf(ask), value: '', choices: periodsFor(name, new Date())}
  const form = titleForm ? ` ${l10n.t('The usual form of the title: {0}.', titleForm)}` : ''
  return {title, prompt: promptOf(ask) + form, value: (ask === 'unit' && memory.get<string>(unitKey)) || ''}
}

function promptOf(ask: DraftQuestion): string {
  switch (ask) {
    case 'unit':
      return l10n.t('The unit that writes, as in the title. Leave it empty to fill it in later.')
    case 'period':
      return l10n.t('The period that it is about. Choose one or type another.')
    case 'matter':
      return l10n.t('The matter that it is about, as in the title. Leave it empty to fill it in later.')
    case 'name':
      return l10n.t('The name of the person, as in the title. Leave it empty to fill it in later.')
  }
}
