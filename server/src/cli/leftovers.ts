import {readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'

/** The name of a file in the making: `.gongwen-4711-0123456789abcdef.tmp`. It tells whose it is, however long the final name. */
export const preparedName = (): string => `.gongwen-${process.pid}-${random()}.tmp`

/** The global `crypto`, which is not loaded before it is asked: most runs write nothing. */
const random = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex')

/** With the number of a process of ours, or without one: then the editor wrote it. */
const pattern = /^\.gongwen-(?:(\d+)-[0-9a-f]{16}|[0-9a-f-]{36})\.tmp$/

/** By then its process is another one, whatever its number. */
const oldest = 24 * 60 * 60 * 1000

const swept = new Set<string>()
let listener: ((folder: string) => void) | undefined

/** Lets a thread tell in which folders it has files in the making, each before the first of them. */
export function onSweep(tell: (folder: string) => void): void {
  listener = tell
}

/** Remembers a folder in which a thread of this run has files in the making. */
export function rememberSwept(folder: string): void {
  swept.add(folder)
}

/**
 * Takes away what runs that were killed have left in a folder; once in a run. A file that a run on another machine has in the
 * making may be among it: that run then says that it could not write, and nothing is lost.
 */
export function sweep(folder: string): void {
  if (swept.has(folder)) return
  swept.add(folder)
  listener?.(folder)
  for (const name of namesIn(folder)) {
    const found = pattern.exec(name)
    if (found) removeIfLeft(join(folder, name), found[1])
  }
}

/** Takes away what this run has in the making in the folders that it or its threads have swept: where threads were cut off half way. */
export function removeOwn(): void {
  for (const folder of swept)
    for (const name of namesIn(folder)) {
      const owner = pattern.exec(name)?.[1]
      if (owner === String(process.pid)) rmSync(join(folder, name), {force: true})
    }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function removeIfLeft(path: string, owner: string | undefined): void {
  try {
    const isAlone = owner !== undefined && !isRunning(Number(owner))
    if (isAlone || Date.now() - statSync(path).mtimeMs > oldest) rmSync(path, {force: true})
  } catch {
    // Another's; it is in nobody's way.
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return true
  try {
    return process.kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
