import {readdir, readFile} from 'node:fs/promises'
import {URI, Utils} from 'vscode-uri'
import {kindsFolder, wordsFile} from '../service'
import type {FileOnDisk} from './runtime'

/** Reads the kinds of a workspace folder from the disk; a folder that is not on a disk has none. */
export async function kindFilesOnDisk(folder: string): Promise<readonly FileOnDisk[]> {
  const kinds = Utils.joinPath(URI.parse(folder), kindsFolder)
  if (kinds.scheme !== 'file') return []
  const names = await readdir(kinds.fsPath).catch(() => [])
  const files = names.filter(name => name.endsWith('.json')).sort()
  return Promise.all(files.map(name => read(Utils.joinPath(kinds, name))))
}

/** Reads the words of a workspace folder from the disk; none where there is no such file. */
export async function wordFileOnDisk(folder: string): Promise<FileOnDisk | undefined> {
  const file = Utils.joinPath(URI.parse(folder), wordsFile)
  if (file.scheme !== 'file') return undefined
  try {
    return await read(file)
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

const read = async (uri: URI): Promise<FileOnDisk> => ({
  uri: uri.toString(),
  text: await readFile(uri.fsPath, 'utf8'),
})

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
