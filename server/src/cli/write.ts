import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {preparedName, sweep} from './leftovers'

// Everything from the first byte to the rename is one turn: a signal is heard before it or after it, and never finds half of it.

/**
 * Puts `after` into a file that still holds `before`: all or nothing, with its mode, its owner where the system allows it, and
 * through links. False, and nothing written, if the file changed meanwhile. Rejects if it cannot be written.
 */
export async function replaceFile(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  beforeReplace?: (path: string) => void | Promise<void>,
): Promise<boolean> {
  const target = realpathSync(path)
  const prepared = prepare(target, after, writable(target))
  try {
    if (beforeReplace) await beforeReplace(path)
    if (!readFileSync(target).equals(before)) return false
    renameSync(prepared, target)
    return true
  } finally {
    rmSync(prepared, {force: true})
  }
}

/**
 * Writes a file as a whole or not at all; one that is overwritten keeps its mode and its links. Throws `EEXIST` where there is one
 * already and it is not to be overwritten.
 */
export function writeFile(path: string, content: Uint8Array, overwrite: boolean): void {
  const isThere = existsSync(path)
  const target = overwrite && isThere ? realpathSync(path) : path
  const prepared = prepare(target, content, overwrite && isThere ? writable(target) : undefined)
  try {
    if (overwrite) renameSync(prepared, target)
    else publish(prepared, target)
  } finally {
    rmSync(prepared, {force: true})
  }
}

/** What a file is, if it may be written. A rename would replace a read-only file too. */
function writable(target: string): Stats {
  accessSync(target, constants.W_OK)
  return statSync(target)
}

/** Writes the content beside its place, down to the disk, and gives the path; nothing is left if that fails. */
function prepare(target: string, content: Uint8Array, like: Stats | undefined): string {
  const folder = dirname(target)
  sweep(folder)
  const path = join(folder, preparedName())
  // Nobody else reads it before it has the mode of the file that it will be.
  const file = openSync(path, 'wx', like ? 0o600 : 0o666)
  try {
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (like) dress(path, like)
    return path
  } catch (error) {
    rmSync(path, {force: true})
    throw error
  }
}

function dress(path: string, {mode, uid, gid}: Stats): void {
  if (process.getuid) keepOwner(path, uid, gid)
  // Last, since a new owner takes special bits away.
  chmodSync(path, mode & 0o7777)
}

/** Whoever may write a file need not be allowed to give one away; then it is theirs. */
function keepOwner(path: string, uid: number, gid: number): void {
  const {uid: ownUid, gid: ownGid} = statSync(path)
  if (ownUid === uid && ownGid === gid) return
  for (const owner of [uid, ownUid]) {
    try {
      return chownSync(path, owner, gid)
    } catch (error) {
      if (!isOneOf(error, 'EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP')) throw error
    }
  }
}

/** Gives a prepared file its name, unless that is taken. */
function publish(prepared: string, target: string): void {
  try {
    linkSync(prepared, target)
  } catch (error) {
    if (!isOneOf(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL')) throw error
    // A disk that knows no second names, such as a USB stick.
    closeSync(openSync(target, 'wx'))
    renameSync(prepared, target)
  }
}

const isOneOf = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))
