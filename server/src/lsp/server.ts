import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver'
import {statusNotification, trustedNotification, type InitializationOptions} from '../protocol'
import {createActiveDrafts, fixedCapabilities} from './activeDrafts'
import {toDiagnostic, type ClientCommands, type DiagnosticStyle, type OfferStyle} from './convert'
import {baselinesGlob, createBaselining} from './baselining'
import {createClosedFiles} from './closedFiles'
import {createDocuments, mayBeDraft} from './documents'
import {createFiles} from './files'
import {createIgnoring, ignoreFilesGlob} from './ignoring'
import {createOwnKinds, everyKind, kindFilesGlob} from './ownKinds'
import {createOwnWords, wordFilesGlob} from './ownWords'
import {loadPatterns} from './patterns'
import {createPublisher} from './publisher'
import {answerRefused} from './lifecycle'
import {createReadings, type Opened} from './readings'
import {answerRequests} from './requests'
import type {Runtime} from './runtime'
import {createSettings} from './settings'
import {createWatching} from './watching'

/** Wires the core to a client and starts to listen. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let client: ClientCapabilities = {}
  let style: DiagnosticStyle = {scheme: undefined, related: false}
  let commands: ClientCommands = {}
  let clientReads = false
  let isTrusted = true
  let patternsBundle: string | undefined
  let offers: OfferStyle = {snippets: false}
  const report = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const documents = createDocuments()
  const files = createFiles(connection, runtime.disk, () => clientReads)
  const waiting = {clock: runtime, changed: () => reload(), report}
  const engine = () => loadPatterns(connection, runtime.patterns, patternsBundle)
  const kinds = createOwnKinds(connection, files, {isTrusted: () => isTrusted, engine, ...waiting})
  const words = createOwnWords(connection, files, waiting)
  const ignoring = createIgnoring(connection, files, waiting)
  const baselining = createBaselining(connection, files, waiting)
  const own = [
    [kindFilesGlob, kinds],
    [wordFilesGlob, words],
    [ignoreFilesGlob, ignoring],
    [baselinesGlob, baselining],
  ] as const
  const watching = createWatching(connection, report)
  const settings = createSettings(connection, runtime, {
    genres: kinds.of,
    words: words.of,
    ignores: ignoring.of,
    knows: baselining.of,
  })
  const readings = createReadings()
  const activeDrafts = createActiveDrafts(connection, () => client)

  const read = (uri: string): Opened | undefined => {
    const document = documents.get(uri)
    const known = settings.known(uri)
    return document && known && {document, reading: readings.of(document, known)}
  }
  const open = async (uri: string): Promise<Opened | undefined> => {
    if (documents.get(uri) && mayBeDraft(uri)) await settings.of(uri)
    return read(uri)
  }
  const publish = (uri: string, version: number | undefined, diagnostics: Diagnostic[]): void =>
    void connection.sendDiagnostics({uri, diagnostics, ...(version === undefined ? {} : {version})}).catch(report)
  const publisher = createPublisher({
    runtime,
    read,
    convert: ({text}, finding) => toDiagnostic(text, finding, style),
    publish,
    tellStatus: status => void connection.sendNotification(statusNotification, status).catch(report),
    setActive: activeDrafts.set,
    onError: report,
  })

  const closedFiles = createClosedFiles({
    isOpen: uri => documents.get(uri) !== undefined,
    settings,
    readings,
    convert: (text, finding) => toDiagnostic(text, finding, style),
    publish: (uri, diagnostics) => publish(uri, undefined, diagnostics),
  })

  connection.onInitialize(
    ({capabilities, initializationOptions, workspaceFolders}: InitializeParams): InitializeResult => {
      client = capabilities
      const options = (initializationOptions ?? {}) as InitializationOptions
      const {
        ruleDocumentationScheme: scheme,
        reasonCommand,
        addWordCommand,
        suggestCommand,
        readsFiles,
        trusted,
      } = options
      clientReads = readsFiles === true
      isTrusted = trusted !== false
      if (clientReads && typeof options.patternsBundle === 'string') patternsBundle = options.patternsBundle
      commands = {
        ...(typeof reasonCommand === 'string' ? {reason: reasonCommand} : {}),
        ...(typeof addWordCommand === 'string' ? {addWord: addWordCommand} : {}),
      }
      offers = {
        snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
        ...(typeof suggestCommand === 'string' ? {suggest: suggestCommand} : {}),
      }
      style = {
        scheme: typeof scheme === 'string' ? scheme : undefined,
        related: capabilities.textDocument?.publishDiagnostics?.relatedInformation === true,
      }
      setFolders((workspaceFolders ?? []).map(({uri}) => uri))
      return {
        serverInfo: {name: 'gongwen'},
        capabilities: {
          positionEncoding: 'utf-16',
          textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
          workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
          ...fixedCapabilities(capabilities),
        },
      }
    },
  )
  connection.onInitialized(() => {
    settings.start(client)
    watching.start(client)
    connection.console.info('The language server is ready.')
    if (client.workspace?.workspaceFolders) followFolders(connection, () => folders, setFolders, reload)
  })

  const refreshAll = (): void => {
    for (const uri of documents.keys())
      void open(uri)
        .then(() => publisher.refresh(uri))
        .catch(report)
  }
  let folders: readonly string[] = []
  const setFolders = (uris: readonly string[]): void => {
    folders = uris
    readings.setFolders(uris)
    for (const [, found] of own) found.setFolders(uris)
  }
  const reload = (): void => {
    settings.reload()
    refreshAll()
  }
  settings.onChange(() => {
    refreshAll()
    if (client.workspace?.inlayHint?.refreshSupport) connection.languages.inlayHint.refresh().catch(report)
  })
  for (const [glob, found] of own)
    watching.watch(glob, () => {
      found.forget()
      reload()
    })
  connection.onNotification(trustedNotification, () => {
    isTrusted = true
    kinds.forget()
    reload()
  })
  documents.onDidChangeContent(({document: {uri}}) => {
    if (settings.known(uri)) publisher.changed(uri)
    else
      void open(uri)
        .then(found => found && publisher.changed(uri))
        .catch(report)
  })
  documents.onDidOpen(({document: {uri}}) => closedFiles.forget(uri))
  documents.onDidClose(({document: {uri}}) => {
    publisher.closed(uri)
    readings.forget(uri)
    settings.forget(uri)
  })
  answerRefused(connection)
  answerRequests(connection, {
    open,
    isActive: publisher.isActive,
    shown: publisher.shown,
    genres: () => everyKind(kinds),
    commands: () => commands,
    offers: () => offers,
    files: closedFiles,
    report,
  })
  documents.listen(connection)
  connection.listen()
}

/** Keeps the folders of the workspace, to which the globs of `gongwen.files` are relative; nothing has to be asked for it. */
function followFolders(
  connection: Connection,
  folders: () => readonly string[],
  set: (uris: readonly string[]) => void,
  changed: () => void,
): void {
  connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
    const moved = new Set([...added, ...removed].map(({uri}) => uri))
    set([...folders().filter(uri => !moved.has(uri)), ...added.map(({uri}) => uri)])
    changed()
  })
}
