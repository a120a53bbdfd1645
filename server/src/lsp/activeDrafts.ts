import {
  BulkRegistration,
  CodeActionKind,
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  ReferencesRequest,
  RenameRequest,
  type ClientCapabilities,
  type Connection,
  type Disposable,
  type DocumentSelector,
  type ServerCapabilities,
} from 'vscode-languageserver'
import {URI} from 'vscode-uri'
import {rewrites} from '../protocol'
import {triggerCharacters} from '../service'
import {fixAllKind, rewriteKind} from './convert'

/** The name that tells our outline from Markdown's own. */
const label = '公文结构'
const completion = {triggerCharacters: [...triggerCharacters], resolveProvider: false}
const rename = {prepareProvider: true}
const codeActions = {
  codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, ...rewrites.map(rewriteKind)],
  resolveProvider: false,
}

/** Every feature: how a client says that it can be registered for one document, how it is, and what to say to other clients. */
const features: readonly {
  readonly name:
    | 'completion'
    | 'hover'
    | 'codeAction'
    | 'documentSymbol'
    | 'foldingRange'
    | 'formatting'
    | 'definition'
    | 'references'
    | 'documentHighlight'
    | 'rename'
    | 'inlayHint'
  readonly add: (bulk: BulkRegistration, documentSelector: DocumentSelector) => void
  readonly fixed: ServerCapabilities
}[] = [
  {
    name: 'completion',
    add: (bulk, documentSelector) => bulk.add(CompletionRequest.type, {documentSelector, ...completion}),
    fixed: {completionProvider: completion},
  },
  {
    name: 'hover',
    add: (bulk, documentSelector) => bulk.add(HoverRequest.type, {documentSelector}),
    fixed: {hoverProvider: true},
  },
  {
    name: 'codeAction',
    add: (bulk, documentSelector) => bulk.add(CodeActionRequest.type, {documentSelector, ...codeActions}),
    fixed: {codeActionProvider: codeActions},
  },
  {
    name: 'documentSymbol',
    add: (bulk, documentSelector) => bulk.add(DocumentSymbolRequest.type, {documentSelector, label}),
    fixed: {documentSymbolProvider: {label}},
  },
  {
    name: 'foldingRange',
    add: (bulk, documentSelector) => bulk.add(FoldingRangeRequest.type, {documentSelector}),
    fixed: {foldingRangeProvider: true},
  },
  {
    name: 'formatting',
    add: (bulk, documentSelector) => bulk.add(DocumentFormattingRequest.type, {documentSelector}),
    fixed: {documentFormattingProvider: true},
  },
  {
    name: 'definition',
    add: (bulk, documentSelector) => bulk.add(DefinitionRequest.type, {documentSelector}),
    fixed: {definitionProvider: true},
  },
  {
    name: 'references',
    add: (bulk, documentSelector) => bulk.add(ReferencesRequest.type, {documentSelector}),
    fixed: {referencesProvider: true},
  },
  {
    name: 'documentHighlight',
    add: (bulk, documentSelector) => bulk.add(DocumentHighlightRequest.type, {documentSelector}),
    fixed: {documentHighlightProvider: true},
  },
  {
    name: 'rename',
    add: (bulk, documentSelector) => bulk.add(RenameRequest.type, {documentSelector, ...rename}),
    fixed: {renameProvider: rename},
  },
  {
    name: 'inlayHint',
    add: (bulk, documentSelector) => bulk.add(InlayHintRequest.type, {documentSelector}),
    fixed: {inlayHintProvider: true},
  },
]

type Feature = (typeof features)[number]

/** What the server says of itself at the start: only what the client cannot be told later. */
export const fixedCapabilities = (capabilities: ClientCapabilities): ServerCapabilities =>
  Object.assign(
    {},
    ...features.filter(feature => !isDynamic(feature, capabilities)).map(({fixed}) => fixed),
  ) as ServerCapabilities

export interface ActiveDrafts {
  /** Whether our features are there in the document, from now on. Saying the same again does nothing. */
  set(uri: string, active: boolean): void
}

/** Registers the features for each active draft alone, so that no other document has a provider of ours. */
export function createActiveDrafts(connection: Connection, capabilities: () => ClientCapabilities): ActiveDrafts {
  const wanted = new Set<string>()
  const registered = new Map<string, Disposable>()
  const turns = new Map<string, Promise<void>>()

  const settle = async (uri: string): Promise<void> => {
    if (wanted.has(uri) === registered.has(uri)) return
    if (registered.has(uri)) {
      registered.get(uri)!.dispose()
      registered.delete(uri)
      return
    }
    const dynamic = features.filter(feature => isDynamic(feature, capabilities()))
    if (!dynamic.length) return
    const bulk = BulkRegistration.create()
    for (const {add} of dynamic) add(bulk, selectorOf(uri))
    registered.set(uri, await connection.client.register(bulk))
  }
  return {
    set(uri, active) {
      if (wanted.has(uri) === active) return
      if (active) wanted.add(uri)
      else wanted.delete(uri)
      // One document's turns wait for one another, so that no answer is overtaken.
      const turn = (turns.get(uri) ?? Promise.resolve())
        .then(() => settle(uri))
        .catch((error: unknown) => connection.console.error(`Features were not registered: ${String(error)}`))
      turns.set(uri, turn)
      void turn.then(() => turns.get(uri) === turn && turns.delete(uri))
    },
  }
}

const isDynamic = ({name}: Feature, {textDocument}: ClientCapabilities): boolean =>
  textDocument?.[name]?.dynamicRegistration === true

/** Selects exactly one document, saved or not, on a disk or not: `{scheme: 'file', pattern: '/稿/总结[[]1[]].md'}`. */
export function selectorOf(uri: string): DocumentSelector {
  const {scheme, authority, path} = URI.parse(uri)
  const drive = /^\/[A-Za-z]:/.test(path) ? path[1]!.toLowerCase() + path.slice(2) : path
  const file = scheme === 'file' && authority ? `//${authority}${path}` : drive
  return [{scheme, pattern: file.replace(/[*?[\]]/g, '[$&]').replace(/[{}]/g, '?')}]
}
