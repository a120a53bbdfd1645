import {DidChangeWatchedFilesNotification, type ClientCapabilities, type Connection} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {genres as builtIn, kindsFolder, ownGenres, type Genre, type KindProblem} from '../service'
import type {KindFileOnDisk, Runtime} from './runtime'

export interface OwnKinds {
  /** The kinds for a document: those of the innermost workspace folder that it is in, and the built-in ones. Never rejects. */
  of(uri: string): Promise<readonly Genre[]>
  /** All kinds of all folders. */
  all(): Promise<readonly Genre[]>
  setFolders(uris: readonly string[]): void
  /** Calls back when a file of a kind has changed. */
  onChange(listener: () => void): void
  /** To be called when the client is ready. */
  start(capabilities: ClientCapabilities): void
}

/** Reads `.gongwen/kinds` of each workspace folder, follows its changes, and shows what is wrong with a file in the file. */
export function createOwnKinds(
  connection: Connection,
  {kindFiles}: Runtime,
  report: (error: unknown) => void,
): OwnKinds {
  let folders: readonly string[] = []
  const loaded = new Map<string, Promise<readonly Genre[]>>()
  const marked = new Map<string, readonly string[]>()

  const load = async (folder: string): Promise<readonly Genre[]> => {
    try {
      const files = await kindFiles(folder)
      if (!files.length && !marked.has(folder)) return builtIn
      const {genres, problems} = ownGenres(files.map(({uri, text}) => ({name: uri, text})))
      mark(folder, files, problems)
      return genres
    } catch (error) {
      report(error)
      return builtIn
    }
  }
  const mark = (folder: string, files: readonly KindFileOnDisk[], problems: readonly KindProblem[]): void => {
    const gone = (marked.get(folder) ?? []).filter(uri => files.every(file => file.uri !== uri))
    for (const uri of gone) void connection.sendDiagnostics({uri, diagnostics: []}).catch(report)
    for (const {uri, text} of files) void connection.sendDiagnostics(diagnosticsOf(uri, text, problems)).catch(report)
    marked.set(
      folder,
      files.map(({uri}) => uri),
    )
  }
  const kindsOf = (folder: string): Promise<readonly Genre[]> => {
    const known = loaded.get(folder) ?? load(folder)
    loaded.set(folder, known)
    return known
  }
  return {
    of(uri) {
      const [folder] = folders
        .filter(folder => uri.startsWith(`${folder.replace(/\/$/, '')}/`))
        .sort((a, b) => b.length - a.length)
      return folder === undefined ? Promise.resolve(builtIn) : kindsOf(folder)
    },
    async all() {
      const kinds = await Promise.all(folders.map(kindsOf))
      return [...new Map([...builtIn, ...kinds.flat()].map(genre => [genre.name, genre])).values()]
    },
    setFolders: uris => void (folders = uris),
    onChange(listener) {
      connection.onDidChangeWatchedFiles(({changes}) => {
        if (!changes.some(({uri}) => uri.includes(`/${kindsFolder}/`))) return
        loaded.clear()
        listener()
      })
    },
    start({workspace}) {
      if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) return
      connection.client
        .register(DidChangeWatchedFilesNotification.type, {watchers: [{globPattern: `**/${kindsFolder}/*.json`}]})
        .catch((error: unknown) => report(error))
    },
  }
}

function diagnosticsOf(uri: string, text: string, problems: readonly KindProblem[]) {
  const document = TextDocument.create(uri, 'json', 0, text)
  const diagnostics = problems
    .filter(({file}) => file === uri)
    .map(({start, end, message}) => ({
      range: {start: document.positionAt(start), end: document.positionAt(end)},
      severity: 1 as const,
      source: '公文',
      message: `${message}这个文种没有采用。`,
    }))
  return {uri, diagnostics}
}
