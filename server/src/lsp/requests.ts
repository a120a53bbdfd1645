import {
  ResponseError,
  type CodeAction,
  type CodeActionParams,
  type CompletionList,
  type Connection,
  type Hover,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import {
  addWordRequest,
  checkFileRequest,
  figuresRequest,
  fixAllRequest,
  fixFileRequest,
  forgetFilesRequest,
  genresRequest,
  insertPartRequest,
  moveSectionRequest,
  newDraftRequest,
  outlineRequest,
  pageDocumentRequest,
  pagesRequest,
  renameSectionRequest,
  renumberRequest,
  rewriteRequest,
  ruleDocumentationRequest,
  sectionNameRequest,
  setGenreRequest,
  suggestsRequest,
  type AddWordParams,
  type DocumentParams,
  type FileCheck,
  type FileParams,
  type FixAllParams,
  type GenreChoice,
  type InsertPartParams,
  type LabelledChange,
  type Ledger,
  type MoveSectionParams,
  type NewDraftParams,
  type Outline,
  type Pages,
  type RenameSectionParams,
  type RenumberParams,
  type RewriteAnswer,
  type RewriteParams,
  type RuleDocumentationParams,
  type SectionAnswer,
  type SectionName,
  type SectionParams,
  type SetGenreParams,
  type SuggestsParams,
  type TextChange,
} from '../protocol'
import {
  asksOf,
  explained,
  genreNamed,
  ruleDocumentation,
  skeletonSnippet,
  type Finding,
  type Genre,
  type PageDocument,
} from '../service'
import type {ClientCommands, OfferStyle} from './convert'
import type {ClosedFiles} from './closedFiles'
import * as handlers from './handlers'
import * as naming from './naming'
import type {Opened} from './readings'
import * as sections from './sections'

/** What the answers need of the server. */
export interface Desk {
  open(uri: string): Promise<Opened | undefined>
  /** Whether the document is shown as a draft, be it only until the writer's next pause. */
  isActive(uri: string): boolean
  /** The findings that are shown of it. */
  shown(uri: string): readonly Finding[]
  /** Every kind that a new draft may be of. */
  genres(): Promise<readonly Genre[]>
  /** Known once the client has said hello. */
  commands(): ClientCommands
  offers(): OfferStyle
  readonly files: ClosedFiles
  report(error: unknown): void
}

/** Answers every request of the client. One about a closed document, or about none of our drafts, gets an empty answer. */
export function answerRequests(
  connection: Connection,
  {open, isActive, shown, genres, commands, offers, files, report}: Desk,
): void {
  const safely =
    <P, R>(answer: (params: P) => R | Promise<R>, otherwise: R) =>
    async (params: P): Promise<R> => {
      try {
        return await answer(params)
      } catch (error) {
        // What a handler refuses with a message is an answer.
        if (error instanceof ResponseError) throw error
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
    inDraft<TextDocumentPositionParams, CompletionList | null>(
      ofTextDocument,
      (opened, params) => handlers.completion(opened, params, offers()),
      null,
    ),
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

  connection.onDefinition(inDraft(ofTextDocument, naming.definition, null))
  connection.onReferences(inDraft(ofTextDocument, naming.references, []))
  connection.onDocumentHighlight(inDraft(ofTextDocument, naming.highlights, []))
  connection.onPrepareRename(
    inDraft<PrepareRenameParams, PrepareRenameResult | null>(ofTextDocument, naming.prepareRename, null),
  )
  connection.onRenameRequest(inDraft<RenameParams, WorkspaceEdit | null>(ofTextDocument, naming.rename, null))
  connection.languages.inlayHint.on(inDraft(ofTextDocument, handlers.inlayHints, []))

  connection.onRequest(
    outlineRequest,
    inDraft<DocumentParams, Outline | null>(ofUri, (opened, {uri}) => handlers.outline(opened, shown(uri)), null),
  )
  connection.onRequest(figuresRequest, inDraft<DocumentParams, Ledger | null>(ofUri, handlers.figures, null))
  connection.onRequest(pagesRequest, inDraft<DocumentParams, Pages | null>(ofUri, handlers.pages, null))
  connection.onRequest(
    pageDocumentRequest,
    inDraft<DocumentParams, PageDocument | null>(ofUri, handlers.pageDocument, null),
  )
  connection.onRequest(suggestsRequest, inDraft<SuggestsParams, boolean>(ofUri, handlers.suggests, false))
  connection.onRequest(insertPartRequest, inDraft<InsertPartParams, TextChange[]>(ofUri, handlers.insertedPart, []))
  connection.onRequest(fixAllRequest, inDraft<FixAllParams, TextChange[]>(ofUri, handlers.fixAll, []))
  connection.onRequest(renumberRequest, inDraft<RenumberParams, TextChange[]>(ofUri, handlers.renumbered, []))
  connection.onRequest(rewriteRequest, inDraft<RewriteParams, RewriteAnswer | null>(ofUri, handlers.rewrite, null))
  connection.onRequest(
    moveSectionRequest,
    inDraft<MoveSectionParams, SectionAnswer | null>(ofUri, sections.moved, null),
  )
  connection.onRequest(
    renameSectionRequest,
    inDraft<RenameSectionParams, SectionAnswer | null>(ofUri, sections.renamed, null),
  )
  connection.onRequest(sectionNameRequest, inDraft<SectionParams, SectionName | null>(ofUri, sections.named, null))
  connection.onRequest(setGenreRequest, inOpen<SetGenreParams, TextChange[]>(ofUri, handlers.setGenre, []))
  connection.onRequest(genresRequest, async (): Promise<GenreChoice[]> =>
    (await genres()).map(genre => ({
      name: genre.name,
      group: genre.group,
      description: genre.description,
      titleForm: genre.titleForm,
      asks: asksOf(genre),
    })),
  )
  connection.onRequest(
    checkFileRequest,
    safely<FileParams, FileCheck>(file => files.check(file), {active: false, findings: 0}),
  )
  connection.onRequest(
    fixFileRequest,
    safely<FileParams, LabelledChange[]>(file => files.fix(file), []),
  )
  connection.onRequest(
    forgetFilesRequest,
    safely<Partial<DocumentParams>, null>(({uri}) => (files.forget(uri), null), null),
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
    safely<NewDraftParams, string | null>(async ({genre, ...answers}) => {
      const found = genreNamed(genre, await genres())
      return found ? skeletonSnippet(found, answers) : null
    }, null),
  )
}

const ofTextDocument = ({textDocument}: {readonly textDocument: {readonly uri: string}}): string => textDocument.uri
const ofUri = ({uri}: DocumentParams): string => uri
