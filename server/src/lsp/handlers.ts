import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionParams,
  type CompletionList,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type InlayHintParams,
  type TextDocumentPositionParams,
  type TextEdit,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {
  rewrites,
  type AddWordParams,
  type FixAllParams,
  type InsertPartParams,
  type Ledger,
  type Outline,
  type Pages,
  type RenumberParams,
  type RewriteAnswer,
  type RewriteParams,
  type SetGenreParams,
  type SuggestsParams,
  type TextChange,
} from '../protocol'
import {
  asksForOffers,
  charactersOf,
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
  sectionLengths,
  rewriteAction,
  rewritten,
  setGenreEdits,
  symbolsOf,
  withWord,
  type Finding,
  type PageDocument,
  type Action,
} from '../service'
import {
  fixAllKind,
  rewriteKind,
  toCodeAction,
  toCompletionItem,
  toDocumentSymbol,
  toFoldingRange,
  toHover,
  toInlayHint,
  toLedgerFigure,
  toOutlineNode,
  toPage,
  toSpan,
  toTextEdits,
  type ClientCommands,
  type OfferStyle,
} from './convert'
import type {Opened} from './readings'
import {today} from './today'

/** Each answer is for what is typed now: the next character may make words of the draft meant that were not before. */
export function completion(
  {document: {text}, reading}: Opened,
  {position}: TextDocumentPositionParams,
  style: OfferStyle,
): CompletionList {
  const facts = {genres: reading.settings.service.genres, today: today()}
  const offers = completionsAt(reading.draft, text.offsetAt(position), facts)
  return {isIncomplete: true, items: offers.map((offer, index) => toCompletionItem(text, offer, index, style))}
}

export const suggests = ({document: {text}, reading}: Opened, {position}: SuggestsParams): boolean =>
  asksForOffers(reading.draft, text.offsetAt(position))

export function hover({document: {text}, reading}: Opened, {position}: TextDocumentPositionParams): Hover | null {
  const found = hoverAt(reading.draft, reading.fresh(), text.offsetAt(position))
  return found ? toHover(text, found) : null
}

/** Nothing but where the writer has asked for it. */
export const inlayHints = ({document: {text}, reading}: Opened, {range}: InlayHintParams): InlayHint[] =>
  reading.settings.sectionLength
    ? sectionLengths(reading.draft, toSpan(text, range)).map(length => toInlayHint(text, length))
    : []

export function codeActions(
  {document: {text}, reading}: Opened,
  {range, context}: CodeActionParams,
  commands: ClientCommands,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    !context.only || context.only.some(only => only === '' || kind === only || kind.startsWith(`${only}.`))
  const {draft} = reading
  const findings = reading.findings()
  const span = toSpan(text, range)
  const isAutomatic = context.triggerKind === CodeActionTriggerKind.Automatic
  const fixed = () => reading.fixed()
  const convert = (kind: string) => (action: Action) =>
    toCodeAction(text, action, {shown: context.diagnostics as Diagnostic[], kind, commands})
  // A light bulb on every line would say nothing.
  const isAsked = !isAutomatic || span.end > span.start
  return [
    ...(wants(CodeActionKind.QuickFix)
      ? codeActionsAt(draft, reading.fresh(), span, isAutomatic ? undefined : fixed).flatMap(
          convert(CodeActionKind.QuickFix),
        )
      : []),
    ...(isAsked
      ? rewrites
          .filter(rewrite => wants(rewriteKind(rewrite)))
          .flatMap(rewrite => rewriteAction(draft, rewrite, span, reading.read).flatMap(convert(rewriteKind(rewrite))))
      : []),
    // Unasked, the same stands among the quick fixes already.
    ...(context.only && wants(fixAllKind) ? fixAllAction(findings, fixed).flatMap(convert(fixAllKind)) : []),
  ]
}

export const documentSymbols = ({document: {text}, reading}: Opened): DocumentSymbol[] =>
  symbolsOf(reading.draft).map(symbol => toDocumentSymbol(text, symbol))

export const foldingRanges = ({document: {text}, reading}: Opened): FoldingRange[] =>
  foldingOf(reading.draft).map(span => toFoldingRange(text, span))

export function formatting({document: {text}, reading}: Opened): TextEdit[] {
  const lint = (version: string) => reading.settings.service.check(reading.read(version))
  return toTextEdits(text, formattingEdits(reading.draft.text, reading.findings(), lint))
}

/** With the findings that are shown, so that the tree says what the text says, and nothing is looked for because of it. */
export function outline({document: {uri, text}, reading: {draft}}: Opened, shown: readonly Finding[]): Outline {
  const rows = outlineOf(draft, shown).map(row => toOutlineNode(text, row))
  const characters = charactersOf(draft)
  return {uri, version: text.version, genre: draft.genre?.name ?? null, characters, outline: rows}
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
  toTextEdits(text, reading.fixed(rule).edits)

export function rewrite({document: {text}, reading}: Opened, {rewrite, range}: RewriteParams): RewriteAnswer | null {
  if (!rewrites.includes(rewrite)) return null
  const {edits, kept} = rewritten(reading.draft, rewrite, reading.read, range && toSpan(text, range))
  return {changes: toTextEdits(text, edits), kept}
}

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
