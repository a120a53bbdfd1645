import {
  CodeActionKind,
  CodeActionTriggerKind,
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
import {
  rewrites,
  type AddWordParams,
  type InsertPartParams,
  type FixAllParams,
  type Ledger,
  type Outline,
  type RenumberParams,
  type RewriteAnswer,
  type RewriteParams,
  type SetGenreParams,
  type TextChange,
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
  renumberAt,
  renumberDraft,
  rewriteAction,
  rewritten,
  setGenreEdits,
  symbolsOf,
  withWord,
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
  toLedgerFigure,
  toOutlineNode,
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
      ? codeActionsAt(draft, findings, span, isAutomatic ? undefined : fixed).flatMap(convert(CodeActionKind.QuickFix))
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

export function outline({document: {uri, text}, reading: {draft}}: Opened): Outline {
  const rows = outlineOf(draft).map(row => toOutlineNode(text, row))
  return {uri, version: text.version, genre: draft.genre?.name ?? null, outline: rows}
}

export function figures({document: {uri, text}, reading}: Opened): Ledger {
  const rows = ledgerOf(reading.draft, reading.findings()).map(row => toLedgerFigure(text, row))
  return {uri, version: text.version, figures: rows}
}

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
