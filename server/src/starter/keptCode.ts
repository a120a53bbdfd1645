import {closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {getHeapCodeStatistics} from 'node:v8'

/** What V8 compiled of a bundle. */
export interface KeptCode {
  /** How much code had been compiled, in bytes, when it was kept. */
  readonly codeSize: number
  readonly code: Buffer
}

/** The file begins with a line of this length, in bytes: what it belongs to, and the code's size. */
const headLength = 80

/**
 * What was kept of a bundle; nothing where there is none, or only that of another file of this name.
 *
 * @param belongsTo tells this file of the bundle from every other, in ASCII characters, at most 60
 */
export function readKept(bundle: string, belongsTo: string): KeptCode | undefined {
  try {
    const file = readFileSync(fileOf(bundle))
    const [owner, codeSize] = file.toString('latin1', 0, headLength).trimEnd().split('\t')
    return owner === belongsTo ? {codeSize: Number(codeSize), code: file.subarray(headLength)} : undefined
  } catch {
    return undefined
  }
}

/**
 * Keeps what was compiled for the next run: wholly or not at all, also when the power fails. A folder that cannot be written to is left
 * as it is.
 *
 * @param code asked for only if it can be kept, since it takes tens of milliseconds
 */
export function keep(bundle: string, belongsTo: string, codeSize: number, code: () => Buffer): void {
  const own = `${fileOf(bundle)}.${process.pid}`
  try {
    const file = openSync(own, 'w')
    try {
      writeFileSync(file, `${belongsTo}\t${codeSize}`.padEnd(headLength - 1) + '\n', 'latin1')
      writeFileSync(file, code())
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(own, fileOf(bundle))
  } catch {
    rmSync(own, {force: true})
  }
}

/** How much code V8 has compiled in this process, in bytes. */
export const compiledCodeSize = (): number => getHeapCodeStatistics().bytecode_and_metadata_size

/** No V8 reads what another one wrote; the editor and the command line have their own. */
const fileOf = (bundle: string): string => `${bundle}.${process.versions.v8}-${process.arch}.compiled`
