import type {Connection} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {URI} from 'vscode-uri'
import type {OwnFileProblem} from '../service'
import {UnreadableFile, type TextFile} from './files'
import {inTime} from './patience'
import type {Clock} from './runtime'

/** What the files of an organisation's own say, for each workspace folder. */
export interface OwnFiles<T> {
  /** What holds for a document: that of the innermost workspace folder that it is in, else what is built in. Never rejects. */
  of(uri: string): Promise<T>
  /** What holds in each folder. */
  all(): Promise<readonly T[]>
  setFolders(uris: readonly string[]): void
  /** Reads the files anew when they are next asked for. */
  forget(): void
}

/** What the files of a folder say, and what is wrong with them. */
interface Made<T> {
  readonly value: T
  readonly problems: readonly OwnFileProblem[]
}

/** One sort of such files: how they are found and what they mean. */
export interface OwnFilesOptions<T> {
  readonly builtIn: T
  readonly find: (folder: URI) => Promise<readonly TextFile[]>
  readonly make: (files: readonly TextFile[]) => Made<T> | Promise<Made<T>>
  readonly waiting: Waiting
}

/** What is done while files are read that come from a client. */
export interface Waiting {
  readonly clock: Clock
  /** The files were read after all, when what is built in was in use already. */
  readonly changed: () => void
  readonly report: (error: unknown) => void
}

const unreadable = '这个文件读不出来，里面写的都没有用上；多半是没有读取权限，请检查后再存一次。'

/** Reads files of one sort, once until they change, and shows what is wrong with a file in the file. */
export function createOwnFiles<T>(
  connection: Connection,
  {builtIn, find, make, waiting: {clock, changed, report}}: OwnFilesOptions<T>,
): OwnFiles<T> {
  let folders: readonly string[] = []
  const loaded = new Map<string, Promise<T>>()
  const marked = new Map<string, readonly string[]>()

  const load = async (folder: string): Promise<T> => {
    try {
      const files = await find(URI.parse(folder))
      if (!files.length && !marked.has(folder)) return builtIn
      const {value, problems} = await make(files)
      mark(folder, files, problems)
      return value
    } catch (error) {
      report(error)
      if (error instanceof UnreadableFile) tellUnreadable(folder, error.uri)
      return builtIn
    }
  }
  const tellUnreadable = (folder: string, uri: string): void => {
    const file = {uri, text: ''}
    mark(folder, [file], [{file: uri, start: 0, end: 0, message: unreadable}])
  }
  const mark = (folder: string, files: readonly TextFile[], problems: readonly OwnFileProblem[]): void => {
    const gone = (marked.get(folder) ?? []).filter(uri => files.every(file => file.uri !== uri))
    for (const uri of gone) void connection.sendDiagnostics({uri, diagnostics: []}).catch(report)
    for (const file of files) void connection.sendDiagnostics(diagnosticsOf(file, problems)).catch(report)
    marked.set(
      folder,
      files.map(({uri}) => uri),
    )
  }
  const inFolder = (folder: string): Promise<T> => {
    const known = loaded.get(folder)
    if (known) return known
    const late = (value: T): void => {
      if (loaded.get(folder) !== loading) return
      loaded.set(folder, Promise.resolve(value))
      changed()
    }
    const loading = inTime(clock, load(folder), {value: builtIn, late})
    loaded.set(folder, loading)
    return loading
  }
  return {
    of(uri) {
      const [folder] = folders
        .filter(folder => uri.startsWith(`${folder.replace(/\/$/, '')}/`))
        .sort((a, b) => b.length - a.length)
      return folder === undefined ? Promise.resolve(builtIn) : inFolder(folder)
    },
    all: () => Promise.all(folders.map(inFolder)),
    setFolders: uris => void (folders = uris),
    forget: () => loaded.clear(),
  }
}

function diagnosticsOf({uri, text}: TextFile, problems: readonly OwnFileProblem[]) {
  const document = TextDocument.create(uri, 'json', 0, text)
  const diagnostics = problems
    .filter(({file}) => file === uri)
    .map(({start, end, message}) => ({
      range: {start: document.positionAt(start), end: document.positionAt(end)},
      severity: 1 as const,
      source: '公文',
      message,
    }))
  return {uri, diagnostics}
}
