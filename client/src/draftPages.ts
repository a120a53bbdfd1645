import {Position as EditorPosition, type TextDocument} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type Page, type Pages, pagesRequest, type Range} from '../../server/src/protocol'
import {createAnswers, type Shown} from './answers'
import type {Drafts} from './drafts'
import type {DraftPages} from './pageSync'

/** The pages of the draft at hand. */
export function createDraftPages(client: BaseLanguageClient, drafts: Drafts): Shown<DraftPages> {
  const answers = createAnswers<Pages>(client, drafts, pagesRequest)
  let last: Pages | undefined
  let read: DraftPages | undefined
  return {
    ...answers,
    dispose: () => answers.dispose(),
    latest() {
      const answer = answers.latest()
      const document = drafts.lastDocument()
      if (answer !== last) read = answer && document && withOffsets(answer, document)
      last = answer
      return read
    },
  }
}

function withOffsets(answer: Pages, document: TextDocument): DraftPages {
  const offsetAt = ({line, character}: Range['start']) => document.offsetAt(new EditorPosition(line, character))
  const located = <Item extends {readonly source?: Range}>({source, ...item}: Item) =>
    source ? {...item, source: {start: offsetAt(source.start), end: offsetAt(source.end)}} : item
  const pages = answer.pages.map((page): Page => {
    const content = page.content.map(item => {
      if (item.kind === 'rule') return item
      if (item.kind === 'line') return located(item)
      return {...located(item), cells: item.cells.map(cell => ({...cell, lines: cell.lines.map(located)}))}
    })
    return {...page, content}
  })
  return {...answer, pages}
}
