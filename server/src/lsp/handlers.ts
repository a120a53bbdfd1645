import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type TextDocumentPositionParams,
  type TextEdit,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {
  AddWordParams,
  InsertPartParams,
  FixAllParams,
  Ledger,
  Outline,
  Pages,
  RenumberParams,
  SetGenreParams,
  TextChange,
} from '../protocol'
import {
  codeActionsAt,
  completionsAt,
  fixAllAction,
  foldingOf,
  formattingEdits,
  hoverAt,
  insertPart,
  ledgerOf,
  outlineOf,
  pageDocumentOf,
  pagesOf,
  renumberAt,
  renumberDraft,
  setGenreEdits,
  symbolsOf,
  withWord,
  type PageDocument,
} from '../service'
import {
  fixAllKind,
  toCodeAction,
  toCompletionItem,
  toDocumentSymbol,
  toFoldingRange,
  toHover,
  toLedgerFigure,
  toOutlineNode,
  toPage,
  toSpan,
  toTextEdits,
  type ClientCommands,
} from './convert'
import type {Opened} from './readings'

export function completion(
  {document: {text}, reading}: Opened,
  {position}: TextDocumentPositionParams,
): CompletionItem[] {
  const offers = completionsAt(reading.draft, text.offsetAt(position), reading.settings.service.genres)
  return offers.map((offer, index) => toCompletionItem(text, offer, index))
}

export function hover({document: {text}, reading}: Opened, {position}: TextDocumentPositionParams): Hover | null {
  const found = hoverAt(reading.draft, reading.findings(), text.offsetAt(position))
  return found ? toHover(text, found) : null
}

export function codeActions(
  {document: {text}, reading}: Opened,
  {range, context}: CodeActionParams,
  commands: ClientCommands,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    !context.only || context.only.some(only => only === '' || kind === only || kind.startsWith(`${only}.`))
  const findings = reading.findings()
  const convert = (kind: string) => (action: ReturnType<typeof codeActionsAt>[number]) =>
    toCodeAction(text, action, {shown: context.diagnostics as Diagnostic[], kind, commands})
  return [
    ...(wants(CodeActionKind.QuickFix)
      ? codeActionsAt(reading.draft, findings, toSpan(text, range)).flatMap(convert(CodeActionKind.QuickFix))
      : []),
    // Unasked, the same stands among the quick fixes already.
    ...(context.only && wants(fixAllKind) ? fixAllAction(findings).flatMap(convert(fixAllKind)) : []),
  ]
}

export const documentSymbols = ({document: {text}, reading}: Opened): DocumentSymbol[] =>
  symbolsOf(reading.draft).map(symbol => toDocumentSymbol(text, symbol))

export const foldingRanges = ({document: {text}, reading}: Opened): FoldingRange[] =>
  foldingOf(reading.draft).map(span => toFoldingRange(text, span))

export function formatting({document: {text}, reading}: Opened): TextEdit[] {
  const {draft, settings, format} = reading
  const lint = (version: string) => settings.service.check(settings.service.read(version, {format, previous: draft}))
  return toTextEdits(text, formattingEdits(draft.text, reading.findings(), lint))
}

export function outline({document: {uri, text}, reading: {draft}}: Opened): Outline {
  const rows = outlineOf(draft).map(row => toOutlineNode(text, row))
  return {uri, version: text.version, genre: draft.genre?.name ?? null, outline: rows}
}

export function figures({document: {uri, text}, reading}: Opened): Ledger {
  const rows = ledgerOf(reading.draft, reading.findings()).map(row => toLedgerFigure(text, row))
  return {uri, version: text.version, figures: rows}
}

export function pages(opened: Opened): Pages {
  const {uri, text} = opened.document
  const document = pageDocument(opened)
  const {title, settings, classification} = document
  const found = pagesOf(document).map(page => toPage(text, page))
  return {uri, version: text.version, title, pages: found, settings, ...(classification ? {classification} : {})}
}

export const pageDocument = ({reading: {draft, settings}}: Opened): PageDocument => pageDocumentOf(draft, settings.page)

export const insertedPart = ({document: {text}, reading}: Opened, {part}: InsertPartParams): TextChange[] =>
  toTextEdits(text, insertPart(reading.draft, part))

export const fixAll = ({document: {text}, reading}: Opened, {rule}: FixAllParams): TextChange[] =>
  toTextEdits(text, reading.settings.service.fixes(reading.findings(), rule === undefined ? {} : {rule}))

export const renumbered = ({document: {text}, reading: {draft}}: Opened, {position}: RenumberParams): TextChange[] =>
  toTextEdits(text, position ? renumberAt(draft, text.offsetAt(position)) : renumberDraft(draft))

export const setGenre = ({document: {text}, reading}: Opened, {genre}: SetGenreParams): TextChange[] =>
  reading.settings.service.genres.some(({name}) => name === genre)
    ? toTextEdits(text, setGenreEdits(reading.draft, genre))
    : []

export function addedWord({text, word}: AddWordParams): TextChange[] | null {
  const after = withWord(text, word)
  if (after === undefined) return null
  const edits = after === text ? [] : [{span: {start: 0, end: text.length}, text: after}]
  return toTextEdits(TextDocument.create('', 'json', 0, text), edits)
}
