import {constants} from 'node:fs'
import {access, open, readFile, realpath, rename, rm, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

/**
 * Puts `after` into a file that still holds `before`: all or nothing, with the mode it had, through links.
 * False, and nothing written, if the file changed meanwhile. Rejects if it cannot be written.
 */
export async function replaceFile(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  beforeReplace?: (path: string) => void | Promise<void>,
): Promise<boolean> {
  const target = await realpath(path)
  // A rename would replace a read-only file too.
  await access(target, constants.W_OK)
  const {mode} = await stat(target)
  const prepared = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    await writeNew(prepared, after, mode)
    await beforeReplace?.(path)
    if (!(await readFile(target)).equals(before)) return false
    await rename(prepared, target)
    return true
  } finally {
    await rm(prepared, {force: true})
  }
}

/**
 * Writes a file as a whole or not at all. Rejects with `EEXIST` where there is one already and it is not to be overwritten.
 */
export async function writeFile(path: string, content: Uint8Array, overwrite: boolean): Promise<void> {
  if (!overwrite) return writeNew(path, content, newFile)
  const prepared = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    await writeNew(prepared, content, newFile)
    await rename(prepared, path)
  } finally {
    await rm(prepared, {force: true})
  }
}

/** What the umask leaves of it, like any new file. */
const newFile = 0o666 & ~process.umask()

async function writeNew(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    // The mode given to `open` is cut by the umask.
    await file.chmod(mode & 0o7777)
    await file.sync()
  } finally {
    await file.close()
  }
}
