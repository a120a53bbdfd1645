import {readFile} from 'node:fs/promises'
import {decode} from './decode'
import type {Io} from './io'
import {reasonOf, targetsOf, type Problem, type Target} from './operands'
import {Stop} from './stop'

/** A file that was read. */
export interface Source extends Target {
  readonly bytes: Uint8Array
  /** Without byte order mark; line ends as they are. */
  readonly text: string
  readonly bom: boolean
  readonly format: 'markdown' | 'plain'
}

/** The files that operands stand for. Throws {@link Stop} if there are no operands. */
export function targetsNamed(operands: readonly string[], io: Io): readonly (Target | Problem)[] {
  if (operands.length === 0) throw new Stop('要写至少一个文件、文件夹或通配符；“-”表示标准输入。')
  return targetsOf(operands, io.cwd)
}

/** Reads one of them. */
export async function readSource(target: Target, io: Io): Promise<Source | Problem> {
  try {
    const bytes = target.path === '' ? await io.stdin() : await readFile(target.path)
    const decoded = decode(bytes)
    if ('problem' in decoded) return {name: target.name, problem: decoded.problem}
    return {...target, ...decoded, bytes, format: /\.txt$/i.test(target.name) ? 'plain' : 'markdown'}
  } catch (error) {
    return {name: target.name, problem: `读不了（${reasonOf(error)}）。`}
  }
}
