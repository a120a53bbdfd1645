import {readdir, readFile} from 'node:fs/promises'
import {URI, Utils} from 'vscode-uri'
import {kindsFolder} from '../service'
import type {KindFileOnDisk} from './runtime'

/** Reads the kinds of a workspace folder from the disk; a folder that is not on a disk has none. */
export async function kindFilesOnDisk(folder: string): Promise<readonly KindFileOnDisk[]> {
  const kinds = Utils.joinPath(URI.parse(folder), kindsFolder)
  if (kinds.scheme !== 'file') return []
  const names = await readdir(kinds.fsPath).catch(() => [])
  const files = names.filter(name => name.endsWith('.json')).sort()
  return Promise.all(
    files.map(async name => {
      const uri = Utils.joinPath(kinds, name)
      return {uri: uri.toString(), text: await readFile(uri.fsPath, 'utf8')}
    }),
  )
}
