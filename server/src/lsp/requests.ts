import type {
  CodeAction,
  CodeActionParams,
  CompletionItem,
  Connection,
  Hover,
  TextDocumentPositionParams,
} from 'vscode-languageserver'
import {
  addWordRequest,
  figuresRequest,
  fixAllRequest,
  genresRequest,
  insertPartRequest,
  newDraftRequest,
  outlineRequest,
  pageDocumentRequest,
  pagesRequest,
  renumberRequest,
  ruleDocumentationRequest,
  setGenreRequest,
  type AddWordParams,
  type DocumentParams,
  type FixAllParams,
  type GenreChoice,
  type InsertPartParams,
  type Ledger,
  type NewDraftParams,
  type Outline,
  type Pages,
  type RenumberParams,
  type RuleDocumentationParams,
  type SetGenreParams,
  type TextChange,
} from '../protocol'
import {explained, genreNamed, ruleDocumentation, skeletonOf, type Genre, type PageDocument} from '../service'
import type {ClientCommands} from './convert'
import * as handlers from './handlers'
import type {Opened} from './readings'

/** What the answers need of the server. */
export interface Desk {
  open(uri: string): Promise<Opened | undefined>
  /** Whether the document is shown as a draft, be it only until the writer's next pause. */
  isActive(uri: string): boolean
  /** Every kind that a new draft may be of. */
  genres(): Promise<readonly Genre[]>
  /** Known once the client has said hello. */
  commands(): ClientCommands
  report(error: unknown): void
}

/** Answers every request of the client. One about a closed document, or about none of our drafts, gets an empty answer. */
export function answerRequests(connection: Connection, {open, isActive, genres, commands, report}: Desk): void {
  const safely =
    <P, R>(answer: (params: P) => R | Promise<R>, otherwise: R) =>
    async (params: P): Promise<R> => {
      try {
        return await answer(params)
      } catch (error) {
        report(error)
        return otherwise
      }
    }
  const inOpen = <P, R>(uriOf: (params: P) => string, answer: (opened: Opened, params: P) => R, otherwise: R) =>
    safely<P, R>(async params => {
      const opened = await open(uriOf(params))
      return opened ? answer(opened, params) : otherwise
    }, otherwise)
  const inDraft = <P, R>(uriOf: (params: P) => string, answer: (opened: Opened, params: P) => R, otherwise: R) =>
    inOpen<P, R>(
      uriOf,
      (opened, params) => (opened.reading.active || isActive(opened.document.uri) ? answer(opened, params) : otherwise),
      otherwise,
    )

  connection.onCompletion(
    inDraft<TextDocumentPositionParams, CompletionItem[]>(ofTextDocument, handlers.completion, []),
  )
  connection.onHover(inDraft<TextDocumentPositionParams, Hover | null>(ofTextDocument, handlers.hover, null))
  connection.onCodeAction(
    inDraft<CodeActionParams, CodeAction[]>(
      ofTextDocument,
      (opened, params) => handlers.codeActions(opened, params, commands()),
      [],
    ),
  )
  connection.onDocumentSymbol(inDraft(ofTextDocument, handlers.documentSymbols, []))
  connection.onFoldingRanges(inDraft(ofTextDocument, handlers.foldingRanges, []))
  connection.onDocumentFormatting(inDraft(ofTextDocument, handlers.formatting, []))

  connection.onRequest(outlineRequest, inDraft<DocumentParams, Outline | null>(ofUri, handlers.outline, null))
  connection.onRequest(figuresRequest, inDraft<DocumentParams, Ledger | null>(ofUri, handlers.figures, null))
  connection.onRequest(pagesRequest, inDraft<DocumentParams, Pages | null>(ofUri, handlers.pages, null))
  connection.onRequest(
    pageDocumentRequest,
    inDraft<DocumentParams, PageDocument | null>(ofUri, handlers.pageDocument, null),
  )
  connection.onRequest(insertPartRequest, inDraft<InsertPartParams, TextChange[]>(ofUri, handlers.insertedPart, []))
  connection.onRequest(fixAllRequest, inDraft<FixAllParams, TextChange[]>(ofUri, handlers.fixAll, []))
  connection.onRequest(renumberRequest, inDraft<RenumberParams, TextChange[]>(ofUri, handlers.renumbered, []))
  connection.onRequest(setGenreRequest, inOpen<SetGenreParams, TextChange[]>(ofUri, handlers.setGenre, []))
  connection.onRequest(genresRequest, async (): Promise<GenreChoice[]> =>
    (await genres()).map(({name, group, description}) => ({name, group, description})),
  )
  connection.onRequest(addWordRequest, safely<AddWordParams, TextChange[] | null>(handlers.addedWord, null))
  connection.onRequest(
    ruleDocumentationRequest,
    safely<RuleDocumentationParams, string | null>(({rule}) => {
      const found = explained.find(({id}) => id === rule)
      return found ? ruleDocumentation(found) : null
    }, null),
  )
  connection.onRequest(
    newDraftRequest,
    safely<NewDraftParams, string | null>(async ({genre, title}) => {
      const found = genreNamed(genre, await genres())
      return found ? skeletonOf(found, title) : null
    }, null),
  )
}

const ofTextDocument = ({textDocument}: {readonly textDocument: {readonly uri: string}}): string => textDocument.uri
const ofUri = ({uri}: DocumentParams): string => uri
