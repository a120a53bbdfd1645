import type {Connection} from 'vscode-languageserver'
import {Utils, type URI} from 'vscode-uri'
import {listFolderRequest, readFileRequest, type PathParams} from '../protocol'

/** What the server reads beside the open documents: the files of an organisation's own. */
export interface Files {
  /** The text of a file; `undefined` where there is none. */
  read(file: URI): Promise<string | undefined>
  /** The names of what is in a folder; none where there is no such folder. */
  list(folder: URI): Promise<readonly string[]>
}

export interface TextFile {
  readonly uri: string
  readonly text: string
}

/**
 * The disk for what is on it, where the server sees one; for all else the client, where it offers to read files. An editor opens
 * folders that are on no disk of the server's, and a server in a browser sees no disk at all.
 */
export function createFiles(connection: Connection, disk: Files | undefined, clientReads: () => boolean): Files {
  const client = filesOfClient(connection)
  const filesOf = ({scheme}: URI): Files => {
    if (scheme === 'file' && disk) return disk
    return clientReads() ? client : noFiles
  }
  return {read: file => filesOf(file).read(file), list: folder => filesOf(folder).list(folder)}
}

/** The texts of the files `*.json` in a folder, by name. */
export async function readJsonFiles(files: Files, folder: URI): Promise<readonly TextFile[]> {
  const names = (await files.list(folder)).filter(name => name.endsWith('.json')).sort()
  const texts = await Promise.all(names.map(name => readTextFile(files, Utils.joinPath(folder, name))))
  return texts.flat()
}

/** A file that is there and cannot be read. */
export class UnreadableFile extends Error {
  constructor(
    readonly uri: string,
    cause: unknown,
  ) {
    super(`${uri} cannot be read`, {cause})
  }
}

/** The text of one file, if it is there. Rejects with {@link UnreadableFile}. */
export async function readTextFile(files: Files, file: URI): Promise<readonly TextFile[]> {
  const text = await files.read(file).catch((error: unknown) => {
    throw new UnreadableFile(file.toString(), error)
  })
  return text === undefined ? [] : [{uri: file.toString(), text}]
}

const filesOfClient = (connection: Connection): Files => ({
  async read(file) {
    const params: PathParams = {uri: file.toString()}
    return (await connection.sendRequest<string | null>(readFileRequest, params)) ?? undefined
  },
  list(folder) {
    const params: PathParams = {uri: folder.toString()}
    return connection.sendRequest<string[]>(listFolderRequest, params)
  },
})

const noFiles: Files = {
  read: () => Promise.resolve(undefined),
  list: () => Promise.resolve([]),
}
