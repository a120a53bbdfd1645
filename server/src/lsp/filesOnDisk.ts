import {promises as files} from 'node:fs'
import type {Files} from './files'

/** The files of this machine, for URIs of the scheme `file`. */
export const filesOnDisk: Files = {
  read: file => unlessAbsent(files.readFile(file.fsPath, 'utf8'), undefined),
  list: folder => unlessAbsent(files.readdir(folder.fsPath), []),
}

async function unlessAbsent<T, U>(reading: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code)))
      return otherwise
    throw error
  }
}
