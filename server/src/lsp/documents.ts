import {TextDocuments, type TextDocumentContentChangeEvent} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Edit} from '../service'

/** A document as the client has it open. */
export interface OpenDocument {
  readonly uri: string
  readonly text: TextDocument
  /** What was written since the last {@link takeEdits}, in turn: each span counts in the text that the edit found. */
  readonly edits: Edit[]
}

export type OpenDocuments = TextDocuments<OpenDocument>

/** The open documents, kept by increments. */
export const createDocuments = (): OpenDocuments =>
  new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, content) => ({
      uri,
      text: TextDocument.create(uri, languageId, version, content),
      edits: [],
    }),
    update(document, changes, version) {
      for (const change of changes) document.edits.push(write(document.text, change, version))
      return document
    },
  })

/** The edits since the last call. */
export const takeEdits = ({edits}: OpenDocument): readonly Edit[] => edits.splice(0)

/** Copies that nobody writes into: the old side of a comparison, a cell of a notebook, output. */
const neverDrafts =
  /^(?:git|gitfs|gitlens.*|svn|hg|pr|review|scm-.*|vscode-notebook.*|vscode-interactive.*|vscode-scm|output|debug|comment|vscode-chat.*|chat-.*|walkThrough.*)$/i

/** Whether a document of this address may be a draft at all. */
export const mayBeDraft = (uri: string): boolean => !neverDrafts.test(uri.slice(0, Math.max(0, uri.indexOf(':'))))

/** Writes a change into the text; gives it as the one stretch in which the text before and after it differ. */
function write(document: TextDocument, change: TextDocumentContentChangeEvent, version: number): Edit {
  const text = document.getText()
  if (!('range' in change)) {
    TextDocument.update(document, [change], version)
    return difference(text, change.text, 0)
  }
  const {start, end} = change.range
  const [from = 0, to = 0] = [document.offsetAt(start), document.offsetAt(end)].sort((a, b) => a - b)
  // Positions behind the end of the text would leave the document without line starts, so they are not passed on.
  const range = {start: document.positionAt(from), end: document.positionAt(to)}
  TextDocument.update(document, [{range, text: change.text}], version)
  return difference(text.slice(from, to), change.text, from)
}

function difference(before: string, after: string, offset: number): Edit {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let same = 0
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return {
    span: {start: offset + start, end: offset + before.length - same},
    text: after.slice(start, after.length - same),
  }
}
