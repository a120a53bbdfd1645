import {closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {getHeapCodeStatistics} from 'node:v8'

/** What is kept of a bundle. */
export interface Kept {
  /** How much code had been compiled, in bytes, when it was kept. */
  readonly codeSize: number
  /** What V8 compiled. */
  readonly code: Buffer
  /** What it was compiled of; kept as V8 holds it, since to decode it from UTF-8 takes longer than to read it. */
  readonly text: string
}

/** The file begins with a line of this length, in bytes: what it belongs to, the code's size, and how long code and text are that follow. */
const headLength = 80

/**
 * What was kept of a bundle; nothing where there is none, or only that of another file of this name.
 *
 * @param belongsTo tells this file of the bundle from every other, in ASCII characters, at most 40
 */
export function readKept(bundle: string, belongsTo: string): Kept | undefined {
  try {
    const file = readFileSync(fileOf(bundle))
    const [owner, ...sizes] = file.toString('latin1', 0, headLength).trimEnd().split('\t')
    const [codeSize = 0, codeLength = 0, textLength = 0] = sizes.map(Number)
    const textStart = headLength + codeLength
    if (owner !== belongsTo || file.length !== textStart + textLength) return undefined
    return {codeSize, code: file.subarray(headLength, textStart), text: file.toString('utf16le', textStart)}
  } catch {
    return undefined
  }
}

/**
 * Keeps what was compiled for the next run: wholly or not at all, also when the power fails. A folder that cannot be written to is left
 * as it is.
 *
 * @param make asked only if the file can be written, since to make the code takes tens of milliseconds
 */
export function keep(bundle: string, belongsTo: string, make: () => Kept): void {
  const own = `${fileOf(bundle)}.${process.pid}`
  try {
    const file = openSync(own, 'w')
    try {
      const {codeSize, code, text} = make()
      const textBytes = Buffer.from(text, 'utf16le')
      const head = [belongsTo, codeSize, code.length, textBytes.length].join('\t')
      writeFileSync(file, head.padEnd(headLength - 1) + '\n', 'latin1')
      writeFileSync(file, code)
      writeFileSync(file, textBytes)
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
