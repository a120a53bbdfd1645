import {
  DocumentHighlightKind,
  LSPErrorCodes,
  ResponseError,
  type DocumentHighlight,
  type Location,
  type PrepareRenameResult,
  type ReferenceParams,
  type RenameParams,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import {definitionAt, isRefusal, referencesAt, renameableAt, renameEdits, type Refusal} from '../service'
import {toRange, toTextEdits} from './convert'
import type {Opened} from './readings'

/** Answers about what a draft names in several places: abbreviations and attachments. */

export function definition(
  {document: {text}, reading}: Opened,
  {position}: TextDocumentPositionParams,
): Location | null {
  const span = definitionAt(reading.draft, text.offsetAt(position))
  return span ? {uri: text.uri, range: toRange(text, span)} : null
}

export function references({document: {text}, reading}: Opened, {position, context}: ReferenceParams): Location[] {
  const offset = text.offsetAt(position)
  const definition = definitionAt(reading.draft, offset)
  return referencesAt(reading.draft, offset)
    .filter(({start}) => context.includeDeclaration || start !== definition?.start)
    .map(span => ({uri: text.uri, range: toRange(text, span)}))
}

export const highlights = (
  {document: {text}, reading}: Opened,
  {position}: TextDocumentPositionParams,
): DocumentHighlight[] =>
  referencesAt(reading.draft, text.offsetAt(position)).map(span => ({
    range: toRange(text, span),
    kind: DocumentHighlightKind.Text,
  }))

/** @throws ResponseError that says to the writer what can be renamed. */
export function prepareRename(
  {document: {text}, reading}: Opened,
  {position}: TextDocumentPositionParams,
): PrepareRenameResult {
  const found = renameableAt(reading.draft, text.offsetAt(position))
  if (isRefusal(found)) throw refused(found)
  return {range: toRange(text, found.span), placeholder: found.name}
}

/** @throws ResponseError that says to the writer why not. */
export function rename({document: {text}, reading}: Opened, {position, newName}: RenameParams): WorkspaceEdit {
  const edits = renameEdits(reading.draft, text.offsetAt(position), newName)
  if (isRefusal(edits)) throw refused(edits)
  return {changes: {[text.uri]: toTextEdits(text, edits)}}
}

const refused = ({reason}: Refusal): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, reason)
